import { topologies } from '../../models/topologies.js';
import { type Check, defineCase, within } from '../case.js';
import { beside, ringWeights, settledViews } from '../shared/anchored.js';
import { roundingOf, settledScores } from '../shared/peer-score.js';

const PEOPLE = 101;
const shock = (citizen: number): number => (citizen === 0 ? 1 : 0);

const EXPECTED: readonly [number, readonly [number, number, number]][] = [
  [5, [0.95119, 0.023795, 0.000595]],
  [25, [0.774597, 0.098387, 0.012497]],
  [50, [0.57735, 0.154701, 0.041452]],
];

/** In whole numbers of 28 bits, over weighted ties. */
function exact([percent, expected]: (typeof EXPECTED)[number]): Check[] {
  const views = settledViews('peer-ring', PEOPLE, beside(PEOPLE), () => ringWeights(percent), shock);
  const sum = views.reduce((all, one) => all + one, 0);
  return [
    ...expected.map((value, away) =>
      within(`peers ${percent} %: ${away} away`, value, views[away], 1e-6, 'six decimals as printed'),
    ),
    within(`peers ${percent} %: everybody together`, 1, sum, 1e-6, 'six decimals as printed'),
  ];
}

/** By the kernels of the scorecard. */
function scored([percent, expected]: (typeof EXPECTED)[number]): Check[] {
  const scores = settledScores({
    ties: topologies.ring(PEOPLE),
    ownWeight: 100 - percent,
    peerWeight: percent,
    gain: 1,
    points: (citizen) => 1000 * shock(citizen),
  });
  const tolerance = roundingOf(percent / 100);
  return expected.map((value, away) =>
    within(
      `scorecard, peers ${percent} %: ${away} away`,
      value,
      scores[away] / 1000,
      tolerance,
      'points are whole',
    ),
  );
}

/** The article's loop gain: 20/16 of a weight of 5 percent; own points are not scaled down by it. */
function loop(): Check {
  const gain = 20 / 16;
  const own = gain * 0.95 * 500;
  const scores = settledScores({
    ties: topologies.ring(PEOPLE),
    ownWeight: 95,
    peerWeight: 5,
    gain,
    points: (citizen) => 500 * shock(citizen),
  });
  return within(
    'scorecard, loop gain .0625: own',
    1.00196,
    scores[0] / own,
    roundingOf(0.0625) * (1000 / own),
    'points are whole',
  );
}

export default defineCase({
  id: 'V9',
  title: 'On a ring, what happens to one score fades by a constant factor a step.',
  source: 's = (1 - w) x + w mean of two: own (1 - w) / sqrt(1 - w^2), factor (1 - sqrt(1 - w^2)) / w',
  run: () => [...EXPECTED.flatMap(exact), ...EXPECTED.flatMap(scored), loop()],
});
