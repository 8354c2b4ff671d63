import { columnOf, defineFact, meanWhere, measured, percentMore } from '../fact.js';

export default defineFact({
  id: 'F6',
  title: 'Scoring people by their friends buys little compliance and some resentment.',
  source: 'Chapkovski 2021: collective sanctions ineffective overall',
  rows: [
    { what: 'broken agreements, friends count against they do not', unit: '%', least: -5, most: 5 },
    { what: 'mean resentment (0 to 63), friends count less they do not', unit: 'steps', least: 0 },
  ],
  cause: 'The peer term weighs 5 % and moves few people across a cut-off.',
  look: ({ worlds: { article, 'without-peers': withoutPeers }, citizens }) => {
    const resentment = (seen: typeof article) => {
      const column = columnOf(seen, 'resentment');
      return meanWhere(citizens, (i) => column[i]);
    };
    const broken = (seen: typeof article) => measured(seen, 'broken-agreements');
    return [
      percentMore(broken(article), broken(withoutPeers)),
      resentment(article) - resentment(withoutPeers),
    ];
  },
});
