import { channel, draw, own, read, send, whole } from '../../engine/contracts.js';
import { flag, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { note } from '../../engine/register/kernels.js';
import { defineWorld } from '../../models/define-world.js';
import { type Check, defineCase, share } from '../case.js';
import { LIST_COLUMNS, listing } from '../shared/listed.js';

const PEOPLE = 400_000;
const KIND = 1;

/** One domain errs about somebody. */
export function errs(size: i32, luck: I32, limit: i32, mistaken: I32): void {
  for (let i = 0; i < size; i++) {
    mistaken[i] = mistaken[i] | flag(luck[i] >>> 1 < limit);
  }
}

export function onList(size: i32, timer: U8, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = flag(timer[i] > 0);
  }
}

function listed(error: number, domains: number, expected: number): Check {
  const names = Array.from({ length: domains }, (_, place) => `domain-${place}`);
  const lived = defineWorld({
    id: 'one-breach',
    citizens: PEOPLE,
    months: 1,
    draws: Object.fromEntries(names.map((name) => [name, { bits: 32 as const }])),
    columns: LIST_COLUMNS,
    kernels: [
      ...names.map((name) => ({
        stage: 'observe' as const,
        run: errs,
        with: [draw(name), whole(Math.round(error * 2 ** 31)), send('mistaken')],
      })),
      { stage: 'record', run: note, with: [channel('mistaken'), whole(KIND), whole(2), own('breach')] },
      listing(24),
    ],
    counts: { listed: { run: onList, with: [read('timer')] } },
  }).run({ sums: [] });
  const what = `someone listed, error ${error} in each of ${domains} domains`;
  return share(what, expected, lived.count('listed')[0] / PEOPLE, PEOPLE);
}

export default defineCase({
  id: 'T19',
  title: 'Where one breach counts everywhere, an error in any of ten domains lists one person in ten.',
  source: '1 - (1 - e)^d',
  run: () => [
    listed(0.01, 5, 0.04901),
    listed(0.01, 10, 0.095618),
    listed(0.02, 10, 0.182927),
    listed(0.05, 5, 0.226219),
  ],
});
