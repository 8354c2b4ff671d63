import { draw, own, whole } from '../../engine/contracts.js';
import { flag, type i32, type U8, type U16 } from '../../engine/lanes.js';
import { defineWorld } from '../../models/define-world.js';
import { type Check, defineCase, exactly, share } from '../case.js';

const PEOPLE = 400_000;
const THRESHOLD = 0.1;

/** Hardship times what legitimacy leaves, against risk times fear of it; all on 16 bits. */
export function grieve(
  size: i32,
  hardship: U16,
  aversion: U16,
  illegitimacy: i32,
  risk: i32,
  threshold: i32,
  active: U8,
): void {
  for (let i = 0; i < size; i++) {
    const grievance = Math.imul(hardship[i] >>> 1, illegitimacy) >>> 15;
    const netRisk = Math.imul(aversion[i] >>> 1, risk) >>> 15;
    active[i] = flag(grievance - netRisk > threshold);
  }
}

function active(legitimacy: number, risk: number, expected: number): Check {
  const lived = defineWorld({
    id: 'grievance',
    citizens: PEOPLE,
    months: 1,
    draws: { hardship: { bits: 16 }, aversion: { bits: 16 } },
    columns: [{ name: 'active', bits: 8 }],
    kernels: [
      {
        stage: 'act',
        run: grieve,
        with: [
          draw('hardship'),
          draw('aversion'),
          whole(Math.round((1 - legitimacy) * 65536)),
          whole(Math.round(risk * 65536)),
          whole(Math.round(THRESHOLD * 65536)),
          own('active'),
        ],
      },
    ],
  }).run();
  const obtained = lived.sum('active')[1] / PEOPLE;
  const what = `share active, legitimacy ${legitimacy}, risk of arrest ${risk}`;
  return expected === 0 ? exactly(what, 0, obtained) : share(what, expected, obtained, PEOPLE);
}

export default defineCase({
  id: 'T4',
  title: 'How many rebel without neighbours follows from hardship, legitimacy and the risk of arrest.',
  source: 'Epstein 2002, hardship and aversion uniform: 1 - T / (1 - L); (a - T)^2 / (2 a P) with a = 1 - L',
  run: () => [
    active(0.82, 0, 0.444444),
    active(0.82, 0.9, 0.019753),
    active(0.8, 0, 0.5),
    active(0.8, 0.9, 0.027778),
    active(0.5, 0, 0.8),
    active(0.5, 0.9, 0.177778),
    active(0.9, 0, 0),
  ],
});
