import { columnOf, defineFact, meanWhere, measured, percentMore } from '../fact.js';

/** Mean courage of the society; below it people are the less courageous half. */
const MEAN_COURAGE = 28;

export default defineFact({
  id: 'F1',
  title: 'Lawful criticism falls under observation, most among those with little courage.',
  source: 'Penney 2016: views of sensitive articles fell by about 20 to 30 %',
  rows: [
    {
      what: 'critical speech against the same people without a regime',
      unit: '%',
      least: -40,
      most: -15,
      calibrated: 'acts.expression.chill',
    },
    { what: 'the fall with little courage less the fall with much', unit: 'points', most: 0 },
  ],
  cause: 'Chill was set so that the first row lies in its band; courage enters fear as 72 - courage.',
  look: ({ worlds: { none, article }, citizens }) => {
    const courage = columnOf(article, 'courage');
    const [before, after] = [none, article].map((seen) => columnOf(seen, 'critical'));
    const fall = (whom: (i: number) => boolean) =>
      percentMore(
        meanWhere(citizens, (i) => after[i], whom),
        meanWhere(citizens, (i) => before[i], whom),
      );
    return [
      percentMore(measured(article, 'critical-speech'), measured(none, 'critical-speech')),
      fall((i) => courage[i] < MEAN_COURAGE) - fall((i) => courage[i] >= MEAN_COURAGE),
    ];
  },
});
