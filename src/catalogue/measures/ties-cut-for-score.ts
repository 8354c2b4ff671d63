import { candidate, channel, defineMeasure, FEWEST_EVENTS, ratio, read } from '../../engine/contracts.js';
import { choose, flag, type I32, type i32, type U8 } from '../../engine/lanes.js';

/** 0 a standing tie is cut for another reason, 1 for the score by the lower end, 2 by the higher one. */
export function whyCut(size: i32, cut: I32, active: I32, band: U8, theirs: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    const cuts = cut[i] & active[i] & 1;
    const forScore = (cut[i] >>> 1) & 1;
    into[i] = choose(cuts === 1, forScore + (forScore & flag(band[i] > theirs[i])), -1);
  }
}

export default defineMeasure({
  id: 'ties-cut-for-score',
  label: 'Ties cut for the score',
  question: 'Of all ties that are cut, what share is cut because friends count?',
  unit: '%',
  worse: 'higher',
  family: 'ties',
  formula: 'standing ties cut by an end because of the score or the list / standing ties cut (H8)',
  misleads:
    'That people cut ties for the score is a rule of the model: its options are what this moves with.',
  source: 'measures specification, H8',
  needs: ['score', 'band'],
  tallies: {
    cut: {
      keys: 3,
      taken: 'months',
      run: whyCut,
      only: { of: channel('cut'), bits: 1 },
      with: [channel('cut'), candidate('active'), read('band'), candidate('band')],
    },
  },
  value: ({ cut: [others, lower, higher] }) => ({
    ...ratio(lower + higher, others + lower + higher, 100, FEWEST_EVENTS),
    parts: {
      higher: {
        label: 'Of these, cut by the end with the higher score',
        ...ratio(higher, lower + higher, 100, FEWEST_EVENTS),
      },
    },
  }),
});
