import { friends, own } from '../../engine/contracts.js';
import type { I32, i32 } from '../../engine/lanes.js';
import { defineWorld } from '../../models/define-world.js';
import { type Topology, topologies } from '../../models/topologies.js';
import { type Check, defineCase, within } from '../case.js';
import { settledViews } from '../shared/anchored.js';

const UNIT = 2 ** 28;

/** Everybody takes over the mean view of those they listen to. */
export function takeOver(size: i32, mean: I32, view: I32): void {
  for (let i = 0; i < size; i++) {
    view[i] = mean[i];
  }
}

function consensus(ties: Topology, began: (citizen: number) => number, months: number): number[] {
  const lived = defineWorld({
    id: 'degroot',
    months,
    ties,
    columns: [
      {
        name: 'view',
        bits: 32,
        signed: true,
        public: true,
        start: (citizen) => Math.round(began(citizen) * UNIT),
      },
    ],
    kernels: [{ stage: 'act', run: takeOver, with: [friends('mean', 'view'), own('view')] }],
  }).run({ sums: [] });
  return Array.from(lived.column('view'), (view) => view / UNIT);
}

const exact = (what: string, expected: number, obtained: number): Check =>
  within(what, expected, obtained, 1e-6, 'six decimals');

function reference(): Check[] {
  const rows = topologies.matrix([
    [0, 1, 1],
    [1, 1, 0],
    [0, 1, 0],
  ]);
  const weights = [2 / 7, 4 / 7, 1 / 7];
  return weights.map((weight, place) =>
    exact(
      `reference rows: weight of person ${place + 1}`,
      weight,
      consensus(rows, (citizen) => (citizen === place ? 1 : 0), 200)[0],
    ),
  );
}

function regular(): Check[] {
  const people = 25;
  const ties = topologies.regular(people, 6, 1);
  const views = consensus(ties, (citizen) => citizen / people, 200);
  return [
    exact('random regular ties: least', 0.48, Math.min(...views)),
    exact('most', 0.48, Math.max(...views)),
  ];
}

/** Half one's own beginning, half the mean of all others. */
function anchored(): Check[] {
  const people = 10;
  const began = (person: number) => person / people;
  const views = settledViews(
    'degroot-anchored',
    people,
    (person) => [...Array(people).keys()].filter((other) => other !== person),
    () => ({ own: 9, each: 1 }),
    began,
  );
  const mean = 0.45;
  return [0, 9].map((person) =>
    exact(`anchored by half, person ${person}`, mean + ((began(person) - mean) * 9) / 19, views[person]),
  );
}

export default defineCase({
  id: 'V11',
  title: 'People who keep listening agree, on a mean in which everybody weighs as the rows say.',
  source: 'DeGroot 1974: left unit eigenvector (2, 4, 1) / 7; Friedkin & Johnsen 1990',
  run: () => [...reference(), ...regular(), ...anchored()],
});
