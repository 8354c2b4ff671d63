/**
 * What the stylised facts look at, on ties that are kept and on ties that are worked out, as a table.
 *
 * Usage: npm run build && node bench/two-fabrics.mjs [citizens seeds months]      (default: 100,000 8 120)
 */
import { simdMachine } from '../dist/kernels/simd.js';
import { LoneCrew } from '../dist/run/crew.js';
import { liveWorlds } from '../dist/run/live.js';
import { pictureOf } from '../dist/run/picture.js';
import { facts } from '../dist/validation/facts.js';
import { compareFabrics } from '../dist/validation/two-fabrics.js';

const [citizens, seeds, months] = [100_000, 8, 120].map((usual, place) =>
  Number(process.argv[2 + place] ?? usual),
);

async function live(specs) {
  const { worlds } = await liveWorlds(specs, { crew: new LoneCrew(undefined, undefined, simdMachine()) });
  return worlds.map((world) => ({
    result: world.result,
    picture: pictureOf(world, (id) => world.result.measures[id]),
  }));
}

const rows = await compareFabrics(facts, {
  ...{ citizens, seeds, months, live },
  progress: (fabric, done, total) => process.stderr.write(`${fabric}: seed ${done} of ${total}\n`),
});
const number = (value) => (Number.isNaN(value) ? 'not estimable' : value.toPrecision(3));
console.log(`${citizens.toLocaleString('en')} citizens, ${months} months, ${seeds} seeds\n`);
console.log('| fact | what | unit | kept | worked out | difference | 95 % margin | within |');
console.log('|---|---|---|---|---|---|---|---|');
for (const { fact, what, unit, kept, workedOut, difference, margin, within } of rows) {
  const cells = [fact, what, unit, ...[kept.mean, workedOut.mean, difference, margin].map(number)];
  console.log(`| ${cells.join(' | ')} | ${within ? 'yes' : 'no'} |`);
}
