import { defineMeasure, FEWEST_CITIZENS, FEWEST_EVENTS, NOT_ESTIMABLE, sum } from '../../engine/contracts.js';
import { brier, type Forecast } from '../shared/discrimination.js';
import { A_YEAR_LATER, BANDS, THE_LAST_YEAR } from '../shared/foresight.js';

const TENTHS = 10;

/** The tenth of earlier years' people that each band falls into. */
function tenths(earlier: Float64Array): number[] {
  const all = sum(earlier);
  let below = 0;
  return Array.from({ length: BANDS }, (_, band) => {
    const many = earlier[band] + earlier[BANDS + band];
    const tenth = Math.min(TENTHS - 1, Math.floor(((below + many / 2) / all) * TENTHS));
    below += many;
    return tenth;
  });
}

function bySegment(
  table: Float64Array,
  tenthOf: readonly number[],
): { citizens: number; happened: number }[] {
  const found = Array.from({ length: TENTHS }, () => ({ citizens: 0, happened: 0 }));
  tenthOf.forEach((tenth, band) => {
    found[tenth].citizens += table[band] + table[BANDS + band];
    found[tenth].happened += table[BANDS + band];
  });
  return found;
}

export default defineMeasure({
  id: 'score-calibration',
  label: 'How much the score knows',
  question: 'By what share does the score reduce the error of foretelling who breaks something next year?',
  unit: 'share of the error without a score',
  worse: 'lower',
  family: 'benefit',
  formula:
    '1 - Brier / Brier of the base rate in the last year, each tenth by score foretold what earlier years showed (B2)',
  misleads:
    'Regimes publish no probabilities: these are learnt from the earlier years of the same run. Not estimable unless the run ends with a year and had two before.',
  source: 'Brier 1950; Murphy 1973; measures specification, B2',
  needs: ['score', 'band'],
  tallies: { later: A_YEAR_LATER, now: THE_LAST_YEAR },
  value: ({ later, now }) => {
    const earlier = later.map((many, key) => many - now[key]);
    const many = sum(now);
    const enough =
      sum(now.subarray(BANDS)) >= FEWEST_EVENTS && many >= FEWEST_CITIZENS && sum(earlier) >= FEWEST_CITIZENS;
    if (!enough) {
      return { ...NOT_ESTIMABLE, denominator: many };
    }
    const tenthOf = tenths(earlier);
    const learnt = bySegment(earlier, tenthOf);
    const seen = bySegment(now, tenthOf);
    const bands: Forecast[] = seen.map(({ citizens, happened }, tenth) => ({
      foretold: learnt[tenth].citizens > 0 ? learnt[tenth].happened / learnt[tenth].citizens : 0,
      citizens,
      happened,
    }));
    const base = sum(earlier.subarray(BANDS)) / sum(earlier);
    const found = brier(bands, base);
    const on = (figure: number) => ({ value: figure, numerator: figure, denominator: many });
    const table = bands.map(({ foretold, citizens, happened }, tenth) => [
      `tenth-${tenth + 1}`,
      {
        label: `Tenth ${tenth + 1} by score: foretold ${(foretold * 100).toFixed(1)} %, happened`,
        unit: '%',
        value: citizens >= FEWEST_CITIZENS ? (happened / citizens) * 100 : null,
        numerator: happened,
        denominator: citizens,
      },
    ]);
    return {
      ...on(1 - found.score / found.base),
      parts: {
        brier: { label: 'Brier score', unit: '0 to 1', ...on(found.score) },
        base: { label: 'Brier score of the base rate', unit: '0 to 1', ...on(found.base) },
        reliability: { label: 'Reliability (0 is best)', unit: '0 to 1', ...on(found.reliability) },
        resolution: { label: 'Resolution', unit: '0 to 1', ...on(found.resolution) },
        ...Object.fromEntries(table),
      },
    };
  },
});
