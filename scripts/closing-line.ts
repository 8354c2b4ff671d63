import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output with one line that counts tests: `12 passed, 0 failed`.
 *
 * Whatever makes the run fail is counted, also when it is no test: a file or a group that could not be
 * set up, an error outside of every test, a test left unfinished.
 */
export default class ClosingLine implements Reporter {
  #line = '0 passed, 0 failed';

  onInit(): void {
    process.once('exit', () => process.stdout.write(`${this.#line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], errorsOutsideTests: readonly unknown[]): void {
    let passed = 0;
    let skipped = 0;
    let failed = errorsOutsideTests.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed++;
      for (const group of module.children.allSuites()) if (group.errors().length > 0) failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'skipped') skipped++;
        else failed++;
      }
    }
    this.#line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  }
}
