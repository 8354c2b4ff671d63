/**
 * What this project set out to reach in speed and size, and what is reached on this machine, met or not.
 *
 * Usage: node bench/targets.mjs [--long]      (after a build; --long adds societies of ten and a hundred million)
 *
 * Ratios are of figures of this one run. The national run is `bench/nation.mjs`.
 */

import { loadRegime, loadSociety } from '../dist/index.js';
import { simdMachine } from '../dist/kernels/simd.js';
import { bench } from '../dist/node/bench.js';
import { liveOnDistricts } from '../dist/node/nation.js';

const long = process.argv.includes('--long');
const society = loadSociety('china-2019');
// the months before the regime are no part of any figure
society['burn-in-months'].value = 6;
const regime = loadRegime('article-2018', { set: ['phases.voluntary=2018-02', 'phases.mandatory=2018-05'] });
const specOf = (citizens, months) => ({ society, regime, citizens, months, seed: 1, measures: 'core' });
const rows = [];
const row = (what, least, found, unit, better = (value, bar) => value >= bar) =>
  rows.push({
    what,
    'at least': `${least} ${unit}`,
    found: `${found.toFixed(2)} ${unit}`,
    met: better(found, least) ? 'yes' : 'no',
  });

for (const citizens of long ? [1_000_000, 10_000_000] : [1_000_000]) {
  const result = await bench(specOf(citizens, citizens > 1_000_000 ? 4 : 12), 2);
  const rate = (kernel) => result.paces.find((pace) => pace.kernel === kernel).citizenMonthsPerSecond / 1e6;
  const size = `${citizens.toLocaleString('en')} citizens`;
  row(`${size}, compiled, one core`, 6, rate('simd'), 'million/s');
  row(`${size}, TypeScript kernels, compiled primitives`, 2.5, rate('primitives'), 'million/s');
  row(`${size}, compiled against all TypeScript`, 3, rate('simd') / rate('ts'), 'times');
  row(
    `${size}, two threads against one, on the clock`,
    1.8,
    result.clock[0].seconds / result.clock[1].seconds,
    'times',
  );
  row(
    `${size}, bytes a citizen with ties`,
    40,
    result.bytesPerCitizen + result.tiesBytesPerCitizen,
    'bytes',
    (value, bar) => value <= bar,
  );
}
if (long) {
  const seconds = [];
  let before = performance.now();
  const spec = specOf(100_000_000, 2);
  const file = 'districts.tmp';
  await liveOnDistricts(
    { ...spec, society: { ...society, 'burn-in-months': { value: 1, assumption: true } } },
    { threads: 2, machine: simdMachine(), storeBytes: 1e10 },
    file,
    undefined,
    () => {
      seconds.push((performance.now() - before) / 1000);
      before = performance.now();
    },
  );
  row('100,000,000 citizens, one month, two threads', 10, seconds.at(-1), 's', (value, bar) => value <= bar);
}
console.log(`Node ${process.versions.node}`);
console.table(rows);
