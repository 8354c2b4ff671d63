import acquaintance from '../../catalogue/ties/acquaintance.js';
import { candidate, friends } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';
import { defineWorld } from '../../models/define-world.js';
import { topologies } from '../../models/topologies.js';
import { type Check, defineCase, fourErrors } from '../case.js';

const PEOPLE = 20_000;
const TIES = 4;
const MONTHS = 400;

export function addUpTies(size: i32, ties: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = ties[i];
  }
}

/** How ties stand once fading and renewal balance; `cut` and `offer` are chances on 16 bits. */
function settled(cut: number, offer: number): Check[] {
  const end = offer / (offer + cut);
  const lived = defineWorld({
    id: 'ties-of-two',
    months: MONTHS,
    ties: topologies.regular(PEOPLE, TIES, 1),
    ideas: [acquaintance],
    settings: {
      'acquaintance.fades-a-month': cut,
      ...Object.fromEntries([0, 1, 2, 3, 4].map((layer) => [`ties.end.${layer}`, Math.round(65536 * end)])),
    },
    kernels: [],
    counts: {
      willing: { run: addUpTies, with: [candidate('willing')] },
      ties: { run: addUpTies, with: [friends('count', 'ties')] },
    },
  }).run({ sums: [] });
  const last = (name: string) => lived.count(name)[MONTHS - 1];
  const name = `cut ${(cut / 65536).toFixed(2)}, offer ${(offer / 65536).toFixed(2)}`;
  const tie = end * end;
  // each end of the 40,000 ties moves by itself; of a citizen's ends one is looked at
  return [
    fourErrors(`${name}: willing ends`, end, last('willing') / PEOPLE, Math.sqrt((end * (1 - end)) / PEOPLE)),
    fourErrors(
      `${name}: ties that stand`,
      tie,
      last('ties') / (PEOPLE * TIES),
      Math.sqrt((tie * (1 - tie)) / ((PEOPLE * TIES) / 2)),
    ),
  ];
}

export default defineCase({
  id: 'V16',
  title: 'A tie stands as often as both ends are willing, each for itself.',
  source: 'two independent two-state chains: p / (p + q) an end, its square a tie',
  slow: true,
  run: () => [...settled(13107, 13107), ...settled(6554, 19661), ...settled(19661, 6554)],
});
