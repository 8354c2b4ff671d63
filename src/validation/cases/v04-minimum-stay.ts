import { defineCase, fourErrors } from '../case.js';
import { listedShare } from '../shared/listed.js';

const ENTER = Math.round(0.02 * 65536);
const LEAVE = Math.round(0.08 * 65536);

export default defineCase({
  id: 'V4',
  title: 'A minimum stay of a year on the list raises the share of people on it from .20 to .33.',
  source: 'alternating renewal: a (m + 1/b) / (1 + a (m + 1/b))',
  slow: true,
  run: () =>
    [
      [0, 0.2],
      [12, 0.3289],
      [24, 0.422],
    ].map(([months, expected]) => {
      const { share, error } = listedShare(ENTER, LEAVE, months);
      return fourErrors(`share listed, at least ${months} months`, expected, share, error);
    }),
});
