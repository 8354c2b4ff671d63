import { census, defineWorld, draw, flag, option, own, read } from 'glasshouse';

const CITIZENS = 10_000;

/**
 * Everybody acts once as many act as their threshold says.
 * @param {number} size @param {Int32Array} threshold @param {number} acting @param {Uint8Array} active
 */
function join(size, threshold, acting, active) {
  for (let i = 0; i < size; i++) active[i] = flag(acting >= threshold[i]); // [1]
}

/**
 * A threshold for life: around a quarter of all citizens, spread like a bell.
 * @param {number} size @param {Int32Array} luck @param {number} spread @param {Int32Array} threshold
 */
function bear(size, luck, spread, threshold) {
  for (let i = 0; i < size; i++) {
    const low = (luck[i] & 255) + ((luck[i] >>> 8) & 255);
    const bell = low + ((luck[i] >>> 16) & 255) + (luck[i] >>> 24) - 510; // [2]
    threshold[i] = 2500 + (Math.imul(bell, spread) >> 8);
  }
}

const crowd = defineWorld({
  id: 'threshold-cascade',
  citizens: CITIZENS,
  months: 60,
  draws: { threshold: { bits: 32 } },
  options: { spread: { unit: 'whole', value: 2000, least: 0, most: 10_000 } },
  columns: [
    { name: 'threshold', bits: 32, signed: true },
    { name: 'active', bits: 8 },
  ],
  kernels: [
    { stage: 'birth', run: bear, with: [draw('threshold'), option('spread'), own('threshold')] },
    { stage: 'act', run: join, with: [read('threshold'), census('sum', 'active'), own('active')] }, // [3]
  ],
});

console.log('spread  acting after 60 months  month by month');
for (const spread of [1900, 2000, 2050, 2100, 2200, 2300, 2500]) {
  const active = crowd.run({ set: { spread } }).sum('active'); // [4]
  const path = [1, 5, 10, 20, 40].map((month) => active[month]).join(' ');
  console.log(`${String(spread).padStart(6)}  ${String(active[60]).padStart(22)}  ${path}`);
}

// [1] A kernel is one loop of integers; `flag` is 1 where the condition holds. It may be run on any part of the society.
// [2] The sum of four bytes: mean 510, standard deviation 148. A spread of 2,000 is thus about 1,155 citizens.
// [3] The census is the whole society's sum as of last month. For friends' sums ask for `friends('sum', ...)` instead.
// [4] Everybody has the same luck whatever the spread: what differs, differs because of it (Granovetter 1978).
