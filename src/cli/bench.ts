/** `glasshouse bench`: how fast worlds are lived on this machine, and where the time goes. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { bench } from '../node/bench.js';
import { regimeFrom, societyFrom } from '../node/inputs.js';
import { benchText } from '../text/bench.js';
import { measuresFrom, wholeNumber } from './options.js';
import { printJson, say, tableWidth } from './output.js';

interface BenchOptions {
  society: string;
  citizens: string;
  months: string;
  seed: string;
  threads?: string;
  measures: string;
  json?: boolean;
}

/** Everybody's columns stand in memory that compiled kernels reach. */
const MOST_CITIZENS = 20_000_000;

export function addBench(program: Command): void {
  program
    .command('bench')
    .argument('[regime]', 'a regime of the catalogue, or a file', 'article-2018')
    .option('--society <id>', 'a society of the catalogue, or a file', 'china-2019')
    .option('--citizens <n>', 'how many citizens', '100000')
    .option('--months <n>', 'months under the regime', '36')
    .option('--seed <n>', 'which luck', '1')
    .option('--threads <n>', 'threads to hold against one (default: all there are)')
    .option('--measures <which>', 'what is measured, as in run', 'core')
    .option('--json', 'print one JSON document and nothing else')
    .summary('measure how fast worlds are lived here')
    .description(
      'Measures citizen-months a second by core and on the clock, bytes a citizen, where the time goes, and what this machine could read and write.',
    )
    .action(async (regime: string, options: BenchOptions) => {
      const spec = {
        society: societyFrom(options.society),
        regime: regimeFrom(regime, []),
        citizens: wholeNumber('--citizens', options.citizens, 1_000, MOST_CITIZENS),
        months: wholeNumber('--months', options.months, 1, 240),
        seed: wholeNumber('--seed', options.seed, 0, Number.MAX_SAFE_INTEGER),
        measures: measuresFrom(options.measures),
      };
      const threads =
        options.threads === undefined
          ? availableParallelism()
          : wholeNumber('--threads', options.threads, 1, 64);
      const result = await bench(spec, threads, (part) => {
        process.stderr.write(`${part}\n`);
      });
      if (options.json) {
        printJson(result);
        return;
      }
      say(benchText(result, tableWidth()));
    });
}
