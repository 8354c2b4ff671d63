import { fifthsOf } from '../../run/closing.js';
import { columnOf, defineFact, meanWhere, percentMore } from '../fact.js';

export default defineFact({
  id: 'F2',
  title: 'When friends count, scores become alike along ties and people with low scores lose ties.',
  source: 'Wei, Yildirim, Van den Bulte and Dellarocas 2016: fewer and more similar ties',
  rows: [
    {
      what: 'likeness of scores along ties, friends count less they do not',
      unit: 'correlation',
      least: 0.05,
      calibrated: 'responses.distancing.slope',
    },
    {
      what: 'ties of the lowest fifth against the same people without a regime',
      unit: '%',
      least: -20,
      most: -8,
      calibrated: 'responses.distancing.slope',
    },
  ],
  cause:
    'Ties are matched by likeness, so many with low scores know each other and cut less. The slope is not raised, since what the row measures is a harm.',
  look: ({ worlds: { none, article, 'without-peers': withoutPeers }, citizens }) => {
    const fifths = fifthsOf(columnOf(article, 'score') as Uint16Array);
    const [before, after] = [none, article].map(({ picture }) =>
      meanWhere(
        citizens,
        (i) => picture.ties().degree[i],
        (i) => fifths[i] === 0,
      ),
    );
    const likeness = ({ result }: typeof article) => result.assortativity ?? Number.NaN;
    return [likeness(article) - likeness(withoutPeers), percentMore(after, before)];
  },
});
