/** `glasshouse inspect`: what a topology or a society looks like, before anybody lives in it. */
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import { societyFrom, topologyFrom } from '../node/inputs.js';
import { describeSociety } from '../run/society-figures.js';
import { figuresText } from '../text/topology.js';
import { toRows } from '../ties/edge-list.js';
import { describeTopology } from '../ties/topology.js';
import { manySets, setsOf, wholeNumber } from './options.js';
import { printJson, say } from './output.js';

interface InspectOptions {
  ties?: string;
  society?: string;
  citizens?: string;
  seed: string;
  set: string[];
  json?: boolean;
}

export function addInspect(program: Command): void {
  program
    .command('inspect')
    .option('--ties <file>', 'an anonymous topology, two numbers a line')
    .option('--society <id>', 'a society of the catalogue, or a file')
    .option('--citizens <n>', 'how many citizens of the society (default: 10,000)')
    .option('--seed <n>', 'which luck', '1')
    .addOption(manySets('change one number of the society by society.<path>; may be repeated'))
    .option('--json', 'print one JSON document and nothing else')
    .summary('describe a topology or a society')
    .description(
      'Counts nodes, ties, triangles and components of a topology, or of the ties of a generated society.',
    )
    .action((options: InspectOptions) => {
      if ((options.ties === undefined) === (options.society === undefined)) {
        throw new InputError({
          kind: 'nothing-to-inspect',
          message: 'Name one thing to look at.',
          allowed: '--ties FILE or --society ID',
          next: 'Try: glasshouse inspect --society town',
        });
      }
      const figures =
        options.ties !== undefined
          ? inspectTies(options.ties)
          : describeSociety(
              societyFrom(options.society ?? '', societySets(options.set)),
              wholeNumber('--citizens', options.citizens ?? '10000', 1_000, 5_000_000),
              wholeNumber('--seed', options.seed, 0, Number.MAX_SAFE_INTEGER),
            );
      if (options.json) {
        printJson(figures);
      } else {
        say(figuresText(figures));
      }
    });
}

function societySets(set: readonly string[]): string[] {
  const { society, regime } = setsOf(set);
  if (regime.length > 0) {
    throw new InputError({
      kind: 'unknown-path',
      message: 'Nobody lives under a regime here: only numbers of the society can be set.',
      path: '--set',
      found: regime[0],
      allowed: 'society.<path>=value, such as society.ties.masks-from=0',
    });
  }
  return society;
}

function inspectTies(file: string) {
  const { list } = topologyFrom(file);
  return describeTopology(toRows(list), list.dropped);
}
