/** `glasshouse compare <baseline> [<other>]`: the same citizens, the same luck, another rule. */
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import { regimeFrom } from '../node/inputs.js';
import { compareToDirectory } from '../node/laboratory.js';
import { comparisonTable } from '../text/tables.js';
import { planFrom, resumedPlan, setsOf, type WorldOptions, withWorldOptions } from './options.js';
import { commandLine, printJson, say, tableWidth, warn } from './output.js';

export function addCompare(program: Command): void {
  withWorldOptions(
    program
      .command('compare')
      .argument('[baseline]', 'a regime of the catalogue, or a file')
      .argument('[other]', 'another regime; without it, the baseline as changed by --set'),
  )
    .summary('live two worlds with the same citizens and the same luck')
    .description(
      'Lives the same citizens with the same luck under two regimes. With one regime and --set, compares it with itself so changed; with two, --set changes the second.',
    )
    .action(
      async (
        baseline: string | undefined,
        other: string | undefined,
        options: WorldOptions,
        command: Command,
      ) => {
        const { plan, regimes } = asked(baseline, other, options, command);
        const { comparison } = await compareToDirectory(plan, regimes[0], regimes[1]);
        if (options.json) {
          const { a: first, b: second, diff, lives, measures, groups, ...rest } = comparison;
          printJson({ a: first.head, b: second.head, diff, lives, measures, groups, ...rest });
          return;
        }
        say(comparisonTable(comparison, tableWidth()));
        say(`\nReport: ${comparison.b.head.out}/report.html`);
      },
    );
}

/** A new comparison, or one to go on with. */
function asked(
  baseline: string | undefined,
  other: string | undefined,
  options: WorldOptions,
  command: Command,
) {
  if (options.resume !== undefined) {
    return resumedPlan('comparison', [baseline, other], options, command);
  }
  if (baseline === undefined) {
    command.error("error: missing required argument 'baseline'");
  }
  const { regime: set } = setsOf(options.set);
  if (other === undefined && set.length === 0) {
    throw new InputError({
      kind: 'nothing-to-compare',
      message: 'A comparison needs a second regime, or a rule to change.',
      found: `compare ${baseline}`,
      allowed: 'compare <baseline> <other>, or compare <baseline> --set path=value',
      next: `Try: glasshouse compare no-register ${baseline}`,
    });
  }
  const regimes = [regimeFrom(baseline, []), regimeFrom(other ?? baseline, set)];
  warn(regimes[1]);
  return { plan: planFrom(options, commandLine()), regimes };
}
