import { defineMeasure, FEWEST_CITIZENS, NOT_ESTIMABLE, ratio, read, sum } from '../../engine/contracts.js';
import { atMost, choose, type I32, type i32, type U16 } from '../../engine/lanes.js';
import { quantile } from '../shared/distribution.js';
import { rankSlope } from '../shared/mobility.js';

const BURDENS = 256;
const GRAVITIES = 64;
/** Door-months for a point of gravity, above which a burden is called out of proportion. Assumption. */
const SCHEDULE = 12;

/** Door-months one by one to 127, then in steps of 16; gravity to 63; -1 for whoever never had a door closed. */
export function weigh(size: i32, burden: U16, gravity: U16, into: I32): void {
  for (let i = 0; i < size; i++) {
    const steps = atMost(128 + ((burden[i] - 128) >> 4), 255);
    const bin = choose(burden[i] < 128, burden[i], steps);
    into[i] = choose(burden[i] > 0, bin * 64 + atMost(gravity[i], 63), -1);
  }
}

const burdenOf = (bin: number): number => (bin < 128 ? bin : 128 + (bin - 128) * 16 + 7.5);

export default defineMeasure({
  id: 'disproportion',
  label: 'Burden for each point of gravity',
  question:
    'How many months of closed doors did half of those who ever had one closed bear, or more, for each point of what they truly broke?',
  unit: 'door-months per point of gravity',
  worse: 'higher',
  family: 'fit',
  formula:
    'median of door-months / gravity of own true breaches, over citizens with both; a missed appointment or unpaid bill is 1 point, a disputed claim 2, an offence 3, a judgment 4 (H4)',
  misleads:
    'Whoever broke nothing has no quotient: they are a part of their own, and no quotient is worse. Gravity counts from the first month under the regime.',
  source: 'AI Act article 5(1)(c)(ii); measures specification, H4; the scale of gravity is an assumption',
  needs: ['in-force'],
  tallies: {
    borne: {
      keys: BURDENS * GRAVITIES,
      taken: 'last',
      run: weigh,
      with: [read('burden'), read('gravity')],
    },
  },
  value: ({ borne }) => {
    const ratios = new Float64Array(4 * BURDENS * 16 * 10);
    let innocent = 0;
    let above = 0;
    let guilty = 0;
    for (let bin = 1; bin < BURDENS; bin++) {
      innocent += borne[bin * GRAVITIES];
      for (let gravity = 1; gravity < GRAVITIES; gravity++) {
        const citizens = borne[bin * GRAVITIES + gravity];
        const quotient = burdenOf(bin) / gravity;
        ratios[Math.min(ratios.length - 1, Math.round(quotient * 10))] += citizens;
        above += quotient > SCHEDULE ? citizens : 0;
        guilty += citizens;
      }
    }
    const all = sum(borne);
    const at = (share: number) => {
      const value = guilty >= FEWEST_CITIZENS ? quantile(ratios, (key) => key / 10, share) : null;
      return value === null
        ? { ...NOT_ESTIMABLE, denominator: guilty }
        : { value, numerator: value, denominator: guilty };
    };
    const enough = all >= FEWEST_CITIZENS;
    const likeness = enough ? correlation(borne) : null;
    return {
      ...at(0.5),
      parts: {
        'tenth-above': { label: 'A tenth bear this or more', ...at(0.9) },
        innocent: { label: 'Broke nothing at all', unit: '%', ...ratio(innocent, all, 100) },
        'above-schedule': {
          label: `Above ${SCHEDULE} door-months a point, or broke nothing`,
          unit: '%',
          ...ratio(above + innocent, all, 100),
        },
        likeness: {
          label: 'Rank correlation of burden and gravity',
          unit: 'correlation',
          value: likeness === null || !Number.isFinite(likeness) ? null : likeness,
          numerator: likeness ?? 0,
          denominator: all,
        },
      },
    };
  },
});

/** Spearman's: the slope of ranks, with the two spreads made equal. */
function correlation(borne: Float64Array): number {
  const square = new Float64Array(BURDENS * BURDENS);
  for (let bin = 0; bin < BURDENS; bin++) {
    for (let gravity = 0; gravity < GRAVITIES; gravity++) {
      square[bin * BURDENS + gravity] = borne[bin * GRAVITIES + gravity];
    }
  }
  const turned = square.map((_, at) => square[(at % BURDENS) * BURDENS + Math.floor(at / BURDENS)]);
  const slopes = rankSlope(square, BURDENS) * rankSlope(turned, BURDENS);
  return Math.sign(rankSlope(square, BURDENS)) * Math.sqrt(Math.max(0, slopes));
}
