/** `glasshouse worker --redis URL`: lives cells that experiments elsewhere hand out. */
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { reach, shownUrl } from '../node/experiment/redis.js';
import { workFor } from '../node/experiment/redis-worker.js';
import { codeVersion } from '../node/experiment/version.js';
import { wholeNumber } from './options.js';
import { stopRequested } from './stopping.js';

interface WorkerOptions {
  redis: string;
  processes?: string;
  cells: string;
  lock: string;
}

const PLAIN_EVERY_MS = 10_000;

export function addWorker(program: Command): void {
  program
    .command('worker')
    .requiredOption('--redis <url>', 'the Redis server experiments hand their cells out by')
    .option('--processes <n>', 'how many cells at a time (default: one for each processor)')
    .option('--cells <dir>', 'where the cells lived here are kept', 'runs/cells')
    .option('--lock <seconds>', 'without a sign of life for so long, its cells go to another worker', '30')
    .summary('live cells of experiments on other machines')
    .description(
      'Takes cells from a queue in Redis, lives them and gives back what was found, until it is interrupted. As many workers as one likes, on as many machines.',
    )
    .action(async (options: WorkerOptions) => {
      const say = (text: string) => process.stderr.write(`${text}\n`);
      const processes =
        options.processes === undefined
          ? availableParallelism()
          : wholeNumber('--processes', options.processes, 1, 64);
      const lock = wholeNumber('--lock', options.lock, 1, 3600);
      const exchange = await reach(options.redis, say);
      const version = codeVersion();
      say(`Working for ${shownUrl(options.redis)}, version ${version}; an interrupt ends it.`);
      let shown = 0;
      const progress = (done: number, failed: number) => {
        if (performance.now() - shown > PLAIN_EVERY_MS) {
          shown = performance.now();
          say(`${done} cells lived here${failed > 0 ? `, ${failed} failed` : ''}`);
        }
      };
      await workFor(
        exchange,
        { processes, cells: options.cells, version, progress },
        stopRequested,
        lock * 1000,
      );
    });
}
