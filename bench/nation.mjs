/**
 * A society as large as the article's: how long it takes to bring it into being and to live a month, and what it takes.
 *
 * Usage: node bench/nation.mjs [citizens] [months] [out]      (after a build; default: 1,300,000,000 citizens, 1 month)
 *
 * The society lives one month before the regime instead of its 48, which are no part of the figures; else it is the run
 * of `glasshouse run article-2018 --citizens 1300000000 --months 1`. Needs an idle machine, its memory and its disk.
 */
import { rmSync } from 'node:fs';
import { loadRegime, loadSociety } from '../dist/index.js';
import { runToDirectory } from '../dist/node/laboratory.js';

const [citizens = 1_300_000_000, months = 1] = process.argv.slice(2, 4).map(Number);
const out = process.argv[4] ?? 'nation.tmp';
const society = loadSociety('china-2019');
society['burn-in-months'].value = 1;
const started = performance.now();
let before = started;
const since = (moment) => ((performance.now() - moment) / 1000).toFixed(1);
const say = (text) => {
  const { user, system } = process.cpuUsage();
  console.log(`${since(started)} s: ${text}; processor ${((user + system) / 1e6).toFixed(0)} s`);
};
const result = await runToDirectory(
  {
    society,
    citizens,
    months,
    seed: 1,
    threads: 2,
    districts: true,
    measures: 'core',
    command: `node bench/nation.mjs ${citizens} ${months}`,
    out,
    estimate: (_estimate, text) => console.log(text),
    progress: (done, total) => {
      say(`month ${done} of ${total} took ${since(before)} s`);
      before = performance.now();
    },
  },
  // everybody is scored from the first month on, so that every part of a month has its work
  loadRegime('article-2018', { set: ['phases.voluntary=2018-01', 'phases.mandatory=2018-01'] }),
);
say(`counted and written, digest ${result.head.digest}`);
console.log(`${(result.head.peakBytes / 2 ** 30).toFixed(1)} GiB of memory at most`);
rmSync(out, { recursive: true, force: true });
