import expression from '../../catalogue/acts/expression.js';
import courage from '../../catalogue/traits/courage.js';
import opinion from '../../catalogue/traits/opinion.js';
import { defineWorld } from '../../models/define-world.js';
import { type Check, defineCase, share } from '../case.js';
import { traitShares } from '../shared/bells.js';

const CITIZENS = 200_000;
const CHILL = 5;

/** The sum over opinion, courage and mood of what the rule says. */
function expectedShare(risk: number, resentment: number): number {
  const opinions = traitShares(37, 11, 63);
  const courages = traitShares(28, 12, 63);
  let sum = 0;
  opinions.forEach((likely, o) => {
    const disaffection = 118 - 4 * o + (resentment >> 2);
    courages.forEach((also, k) => {
      const fear = Math.floor((CHILL * risk * (72 - k)) / 1024);
      const needed = fear + 40 - k - disaffection;
      const moods = Math.max(0, Math.min(64, 31 - needed));
      sum += disaffection > 0 ? (likely * also * moods) / 64 : 0;
    });
  });
  return sum;
}

function speaking(risk: number, resentment: number): Check {
  const lived = defineWorld({
    id: 'independent-courage',
    citizens: CITIZENS,
    months: 1,
    ideas: [opinion, courage, expression],
    columns: [
      { name: 'risk', bits: 7, start: risk },
      { name: 'resentment', bits: 6, start: resentment },
    ],
    settings: {
      'opinion.likeness': 0,
      'courage.likeness': 0,
      'expression.support': 0,
      'expression.chill': CHILL,
    },
    kernels: [],
  }).run({ sums: ['critical'] });
  return share(
    `share that speaks, risk ${risk}, resentment ${resentment}`,
    expectedShare(risk, resentment),
    (lived.sum('critical').at(-1) ?? 0) / CITIZENS,
    CITIZENS,
  );
}

export default defineCase({
  id: 'V14',
  title: 'Without company, who speaks is a sum over opinions, courage and moods.',
  source:
    'sum over the tables of opinion, courage and mood; people are independent here, so errors are not clustered',
  run: () => [speaking(0, 0), speaking(40, 0), speaking(100, 0), speaking(60, 63)],
});
