/** `glasshouse compare <baseline> [<other>]`: the same citizens, the same luck, another rule. */
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import { layOut } from '../experiment/lay-out.js';
import { pairOf } from '../experiment/pair.js';
import { experimentToDirectory } from '../node/experiment/run-experiment.js';
import { regimeFrom } from '../node/inputs.js';
import { compareToDirectory } from '../node/laboratory.js';
import { comparisonTable } from '../text/tables.js';
import { planOf, sayFound } from './experiment.js';
import {
  planFrom,
  resumedPlan,
  setsOf,
  type WorldOptions,
  wholeNumber,
  withWorldOptions,
} from './options.js';
import { commandLine, printJson, say, tableWidth, warn } from './output.js';

export function addCompare(program: Command): void {
  withWorldOptions(
    program
      .command('compare')
      .argument('[baseline]', 'a regime of the catalogue, or a file')
      .argument('[other]', 'another regime; without it, the baseline as changed by --set'),
  )
    .option('--seeds <n>', 'over so many societies, each with its own luck: the short form of an experiment')
    .option('--hours <n>', 'with --seeds: how much work may be begun (default: 1)')
    .summary('live two worlds with the same citizens and the same luck')
    .description(
      'Lives the same citizens with the same luck under two regimes. With one regime and --set, compares it with itself so changed; with two, --set changes the second.',
    )
    .action(
      async (
        baseline: string | undefined,
        other: string | undefined,
        options: CompareOptions,
        command: Command,
      ) => {
        if (options.seeds !== undefined) {
          await compareOverSeeds(baseline, other, options, command);
          return;
        }
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

interface CompareOptions extends WorldOptions {
  seeds?: string;
  hours?: string;
}

/** Options that mean one pair of worlds. */
const OF_ONE_PAIR = ['ties', 'resume', 'checkpointEvery', 'kernel'] as const;

async function compareOverSeeds(
  baseline: string | undefined,
  other: string | undefined,
  options: CompareOptions,
  command: Command,
): Promise<void> {
  const clash = OF_ONE_PAIR.find((name) => options[name] !== undefined);
  if (clash !== undefined) {
    const option = `--${clash.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new InputError({
      kind: 'options-clash',
      message: `${option} is for one pair of worlds, and --seeds lives many.`,
      path: '--seeds',
      found: option,
      next: `Leave ${option} out: cells are kept as they are done.`,
    });
  }
  const many = wholeNumber('--seeds', options.seeds ?? '', 2, 100_000);
  const { plan, regimes } = asked(baseline, other, options, command);
  const { society, citizens, months, seed, measures } = plan;
  const { laid, sheets } = layOut(
    pairOf({
      ...{ a: regimes[0], b: regimes[1], society, citizens, months },
      seeds: Array.from({ length: many }, (_, place) => seed + place),
      measures: Array.isArray(measures) ? measures : undefined,
    }),
  );
  const processes = options.threads;
  const { out, hours, json } = options;
  sayFound(
    await experimentToDirectory(laid, sheets, planOf(laid, { out, hours, json, processes })),
    json ?? false,
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
