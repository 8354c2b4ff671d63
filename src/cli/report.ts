/** `glasshouse report <run>`: writes the report of a run or comparison again. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readRun, rulesOf } from '../node/kept-run.js';
import { cannotWrite } from '../node/run-directory.js';
import { reportOfComparison, reportOfRun } from '../report/report.js';
import { printJson, say } from './output.js';

export function addReport(program: Command): void {
  program
    .command('report')
    .argument('<run>', 'the directory of a run or a comparison')
    .option('--out <file>', 'where to write the page (default: report.html in the directory)')
    .option('--json', 'print one JSON document and nothing else')
    .summary('write the report of a run again')
    .description('Makes the self-contained report page from the results a run directory holds.')
    .action((path: string, options: { out?: string; json?: boolean }) => {
      const run = readRun(path);
      const { regime, society } = rulesOf(path, run, 'a');
      const context = { society, command: run.command, runDirectory: path };
      const page = run.comparison
        ? reportOfComparison(run.comparison, {
            ...context,
            regimes: [regime, rulesOf(path, run, 'b').regime],
          })
        : run.result
          ? reportOfRun(run.result, { ...context, regime })
          : '';
      const out = options.out ?? join(path, 'report.html');
      try {
        writeFileSync(out, page);
      } catch (error) {
        throw cannotWrite(out, error, 'file');
      }
      if (options.json) {
        printJson({ out, bytes: Buffer.byteLength(page) });
      } else {
        say(`Report: ${out}`);
      }
    });
}
