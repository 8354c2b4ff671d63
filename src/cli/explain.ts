/** `glasshouse explain <run> --citizen N`: one citizen's file. */

import { join } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../engine/errors.js';
import { explainFrom, readRun } from '../node/kept-run.js';
import { readLives } from '../node/tables.js';
import { lifeText, partingText } from '../text/life.js';
import { wholeNumber } from './options.js';
import { printJson, say, tableWidth } from './output.js';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .argument('<run>', 'the directory of a run or a comparison')
    .requiredOption('--citizen <n>', 'which citizen, from 0')
    .option('--world <a|b>', 'which world of a comparison', 'b')
    .option('--json', 'print one JSON document and nothing else')
    .summary('open one citizen’s file')
    .description(
      'Lives one synthetic citizen’s months again and shows what happened, what partners recorded and whether it was true, the score as a sum, what opened and closed, whom they lost, and what they were told.',
    )
    .action(async (path: string, options: { citizen: string; world: string; json?: boolean }) => {
      const run = readRun(path);
      if (options.world !== 'a' && options.world !== 'b') {
        throw new InputError({
          kind: 'no-such-world',
          message: 'A comparison has two worlds.',
          path: '--world',
          found: options.world,
          allowed: 'a or b',
          next: 'a is the baseline, b the other world.',
        });
      }
      const citizen = wholeNumber('--citizen', options.citizen, 0, Math.max(0, run.citizens - 1));
      const life = explainFrom(path, run, options.world, citizen);
      const parting =
        run.kind === 'comparison' ? await readLives(join(path, 'lives.parquet'), citizen) : undefined;
      if (options.json) {
        printJson({ ...life, ...(parting ? { world: options.world, parting } : {}) });
        return;
      }
      if (parting) {
        say(partingText(parting, options.world));
      }
      say(lifeText(life, tableWidth()));
    });
}
