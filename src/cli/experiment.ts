/** `glasshouse experiment <file>`: variants of a baseline over many seeds, with honest intervals. */
import type { Command } from 'commander';
import { layOut } from '../experiment/lay-out.js';
import { tellCost } from '../node/experiment/cost.js';
import { experimentFrom } from '../node/experiment/inputs.js';
import { Pool } from '../node/experiment/pool.js';
import { experimentToDirectory } from '../node/experiment/run-experiment.js';
import { experimentHead, experimentTable } from '../text/experiment.js';
import { wholeNumber } from './options.js';
import { commandLine, printJson, say, tableWidth, warn } from './output.js';
import { cellProgress } from './progress.js';
import { stopRequested } from './stopping.js';

interface ExperimentOptions {
  out?: string;
  cells: string;
  processes?: string;
  hours: string;
  json?: boolean;
}

export function addExperiment(program: Command): void {
  program
    .command('experiment')
    .argument('<file>', 'an experiment file')
    .option('--out <dir>', 'where to write (default: runs/<experiment>-<hash>)')
    .option('--cells <dir>', 'where lived cells are kept, for this and other experiments', 'runs/cells')
    .option('--processes <n>', 'how many processes; the outcome is the same for any number')
    .option('--hours <n>', 'how much work may be begun', '1')
    .option('--json', 'print one JSON document and nothing else')
    .summary('live variants of a baseline over many seeds')
    .description(
      'Lives a baseline and its variants over many societies with the same luck, and says what differs and how sure that is. What is lived already is not lived again: give the same command to go on after an interruption.',
    )
    .action(async (path: string, options: ExperimentOptions) => {
      const experiment = experimentFrom(path);
      const { laid, sheets } = layOut(experiment);
      for (const { regime } of [experiment.baseline, ...experiment.variants]) {
        warn(regime);
      }
      const file = await experimentToDirectory(laid, sheets, {
        out: options.out,
        cells: options.cells,
        processes:
          options.processes === undefined ? undefined : wholeNumber('--processes', options.processes, 1, 64),
        hours: wholeNumber('--hours', options.hours, 1, 100_000),
        command: commandLine(),
        executor: ({ processes }, version) => new Pool({ processes, version }),
        begins: (cost, replicates) => {
          if (!options.json) {
            say(experimentHead(laid, replicates, tableWidth()));
          }
          process.stderr.write(`${tellCost(cost)}.\n`);
        },
        progress: cellProgress(),
        stopped: stopRequested,
      });
      if (options.json) {
        printJson(file);
      } else {
        say(experimentTable(file, tableWidth()));
        say(`Kept in ${file.out}`);
      }
      process.exitCode = file.cells.failed.length > 0 ? 1 : 0;
    });
}
