import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the closing line of a test run', () => {
  let folder: string;
  beforeEach(() => {
    const cache = join(root, 'node_modules', '.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'closing-line-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function closingLine(tests: Record<string, string>): { line: string; status: number | null } {
    for (const [name, text] of Object.entries(tests)) {
      writeFileSync(join(folder, name), `import { describe, beforeAll, it } from 'vitest';\n${text}`);
    }
    writeFileSync(join(folder, 'vitest.config.mjs'), 'export default {};');
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporter = join(root, 'scripts', 'closing-line.ts');
    const args = [vitest, 'run', '--root', folder, '--reporter=default', `--reporter=${reporter}`];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(run.stdout.endsWith('\n')).toBe(true);
    return { line: run.stdout.trimEnd().split('\n').at(-1) ?? '', status: run.status };
  }

  it('counts what passed', () => {
    const tests = { 'a.test.js': "it('a', () => {}); it('b', () => {});" };
    expect(closingLine(tests)).toEqual({ line: '2 passed, 0 failed', status: 0 });
  });

  it('counts a failure, what was skipped, a file that does not load and a group that is not set up', () => {
    const tests = {
      'a.test.js': "it('a', () => {}); it('b', () => { throw new Error('no'); }); it.skip('c', () => {});",
      'b.test.js': "throw new Error('does not load');",
      'c.test.js':
        "describe('d', () => { beforeAll(() => { throw new Error('no'); }); it('e', () => {}); });",
    };
    const { line, status } = closingLine(tests);
    expect(line).toMatch(/^1 passed, 3 failed, \d skipped$/);
    expect(status).toBe(1);
  });

  it('counts an error outside of every test', () => {
    const tests = { 'a.test.js': "it('a', () => {}); setTimeout(() => { throw new Error('late'); });" };
    expect(closingLine(tests)).toEqual({ line: '1 passed, 1 failed', status: 1 });
  });
});
