/** `glasshouse run <regime>`: one world. */
import type { Command } from 'commander';
import { regimeFrom } from '../node/inputs.js';
import { runToDirectory } from '../node/laboratory.js';
import { runTable } from '../text/tables.js';
import { planFrom, type WorldOptions, withWorldOptions } from './options.js';
import { commandLine, printJson, say, tableWidth } from './output.js';

export function addRun(program: Command): void {
  withWorldOptions(program.command('run').argument('<regime>', 'a regime of the catalogue, or a file'))
    .summary('live one world')
    .description('Lives one synthetic society under a regime and says what the regime did to whom.')
    .action(async (reference: string, options: WorldOptions) => {
      const regime = regimeFrom(reference, options.set);
      const result = await runToDirectory(planFrom(options, commandLine()), regime);
      if (options.json) {
        const { head, measures } = result;
        printJson({ ...head, measures });
        return;
      }
      say(runTable(result, tableWidth()));
      say(`\nReport: ${head(result.head.out)}`);
    });
}

const head = (out: string | null): string => `${out}/report.html`;
