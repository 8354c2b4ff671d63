/** `glasshouse run <regime>`: one world. */
import type { Command } from 'commander';
import { regimeFrom } from '../node/inputs.js';
import { keepsLives } from '../node/kept-run.js';
import { runToDirectory } from '../node/laboratory.js';
import { runTable } from '../text/tables.js';
import { planFrom, resumedPlan, setsOf, type WorldOptions, withWorldOptions } from './options.js';
import { commandLine, printJson, say, tableWidth, warn } from './output.js';

export function addRun(program: Command): void {
  withWorldOptions(program.command('run').argument('[regime]', 'a regime of the catalogue, or a file'))
    .option(
      '--sample <1:k>',
      'live one settlement of every k in a society of that many citizens, and say where its values lie',
    )
    .summary('live one world')
    .description('Lives one synthetic society under a regime and says what the regime did to whom.')
    .action(async (reference: string | undefined, options: WorldOptions, command: Command) => {
      const { plan, regimes } = asked(reference, options, command);
      warn(regimes[0]);
      const result = await runToDirectory(plan, regimes[0]);
      if (options.json) {
        const { head, measures } = result;
        printJson({ ...head, measures });
        return;
      }
      say(runTable(result, tableWidth(), { lives: keepsLives(result.head.out ?? '') }));
      say(`\nReport: ${head(result.head.out)}`);
    });
}

/** A new run, or one to go on with. */
function asked(reference: string | undefined, options: WorldOptions, command: Command) {
  if (options.resume !== undefined) {
    return resumedPlan('run', [reference], options, command);
  }
  if (reference === undefined) {
    command.error("error: missing required argument 'regime'");
  }
  return {
    plan: planFrom(options, commandLine()),
    regimes: [regimeFrom(reference, setsOf(options.set).regime)],
  };
}

const head = (out: string | null): string => `${out}/report.html`;
