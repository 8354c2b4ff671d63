import { topologies } from '../../models/topologies.js';
import { defineCase, holds, within } from '../case.js';
import { settledViews } from '../shared/anchored.js';
import { roundingOf, settledScores } from '../shared/peer-score.js';

const PEOPLE = 60;

/** A tree with a ring through it and a hub: from 2 to 22 ties. */
function pairs(): [number, number][] {
  const known = new Map<string, [number, number]>();
  const tie = (one: number, other: number) => {
    if (one !== other) {
      const pair: [number, number] = [Math.min(one, other), Math.max(one, other)];
      known.set(pair.join(), pair);
    }
  };
  for (let person = 1; person < PEOPLE; person++) {
    tie(person, (person - 1) >> 1);
    tie(person, (person * 7) % PEOPLE);
    if (person % 3 === 0) {
      tie(person, 0);
    }
  }
  return [...known.values()];
}

export default defineCase({
  id: 'V10',
  title: 'Whatever the ties, a peer term of 5 percent amplifies a common shock by 1.0526 and nothing more.',
  source: 'row-mean influence: the largest row sum of the inverse of (I - w W) is 1 / (1 - w)',
  run: () => {
    const ties = pairs();
    const friends: number[][] = Array.from({ length: PEOPLE }, () => []);
    for (const [one, other] of ties) {
      friends[one].push(other);
      friends[other].push(one);
    }
    const degree = (person: number) => friends[person].length;
    const answer = (began: (person: number) => number) =>
      settledViews(
        'peer-graph',
        PEOPLE,
        (person) => friends[person],
        (person) => ({ own: 19 * degree(person), each: 1 }),
        began,
      ).map((view) => view / 0.95);
    const common = answer(() => 1);
    const mixed = answer((person) => (person % 2 === 0 ? 1 : -1));
    const gain = 20 / 16;
    const scores = settledScores({
      ties: topologies.pairs(PEOPLE, ties),
      ownWeight: 95,
      peerWeight: 5,
      gain,
      points: () => 500,
    });
    const own = gain * 0.95 * 500;
    const rounding = roundingOf(0.0625) * (1000 / own);
    return [
      within('common shock: the least affected', 1.052632, Math.min(...common), 1e-6, 'six decimals'),
      within('common shock: the most affected', 1.052632, Math.max(...common), 1e-6, 'six decimals'),
      holds('shocks of both signs stay below it', Math.max(...mixed.map(Math.abs)) < 1.052632),
      within(
        'scorecard, loop gain .0625: least',
        1.0667,
        Math.min(...scores) / own,
        rounding,
        'points are whole',
      ),
      within(
        'scorecard, loop gain .0625: most',
        1.0667,
        Math.max(...scores) / own,
        rounding,
        'points are whole',
      ),
    ];
  },
});
