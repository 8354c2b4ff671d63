import { channel, defineMeasure, FEWEST_EVENTS, ratio, sum } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';

/** What became of appeals this month: 1 filed, 2 upheld though the record was true, 4 upheld, 8 turned down. */
export function whatCame(size: i32, news: I32, into: I32): void {
  for (let i = 0; i < size; i++) {
    into[i] = news[i] & 15;
  }
}

export default defineMeasure({
  id: 'appeals-upheld',
  label: 'Appeals upheld',
  question: 'Of all appeals that are decided, what share is upheld?',
  unit: '%',
  worse: 'lower',
  family: 'rights',
  formula: 'appeals upheld / appeals decided, over the months under the regime (H18)',
  misleads:
    'Few may be upheld because few records are false. Whoever does not hear of a record seldom appeals, and stands in no share.',
  source: 'measures specification, H18',
  needs: ['appeal'],
  tallies: { news: { keys: 16, taken: 'months', run: whatCame, with: [channel('appeal-news')] } },
  value: ({ news }) => {
    const withBit = (bit: number) => sum(news.filter((_, key) => (key & bit) !== 0));
    const [filed, upheldTrue, upheldFalse, down] = [1, 2, 4, 8].map(withBit);
    const upheld = upheldTrue + upheldFalse;
    return {
      ...ratio(upheld, upheld + down, 100, FEWEST_EVENTS),
      parts: {
        filed: {
          label: 'Appeals filed',
          unit: 'per 1,000 citizen-months',
          ...ratio(filed, sum(news), 1000),
        },
        false: {
          label: 'Of those upheld, about a false record',
          ...ratio(upheldFalse, upheld, 100, FEWEST_EVENTS),
        },
      },
    };
  },
});
