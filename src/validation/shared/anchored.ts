/**
 * Friedkin and Johnsen's people on this engine: everybody listens to their friends and to what they
 * began with. What one began with is a second citizen who never changes, so that the weights are exact.
 *
 * Citizens 0 to n - 1 are people, n to 2 n - 1 what they began with. Values are in 2^-28 of the shock.
 */
import { friends, own, read } from '../../engine/contracts.js';
import { choose, type I32, type i32, type U8 } from '../../engine/lanes.js';
import { defineWorld } from '../../models/define-world.js';
import { topologies } from '../../models/topologies.js';

/** One unit of a value. */
export const UNIT = 2 ** 28;

export function listen(size: i32, stays: U8, mean: I32, view: I32): void {
  for (let i = 0; i < size; i++) {
    view[i] = choose(stays[i] === 1, view[i], mean[i]);
  }
}

/** Whole weights: of what somebody began with, and of each friend. */
export interface Weights {
  own: number;
  each: number;
}

/**
 * What everybody's view settles at.
 *
 * @param friendsOf  the friends of each person
 * @param weightsOf  how much a person listens to what they began with, and to each friend
 * @param began      what each began with, in units
 */
export function settledViews(
  id: string,
  people: number,
  friendsOf: (person: number) => readonly number[],
  weightsOf: (person: number) => Weights,
  began: (person: number) => number,
  months = 150,
): number[] {
  const arcs: [number, number, number][] = [];
  for (let person = 0; person < people; person++) {
    const { own: mine, each } = weightsOf(person);
    arcs.push([person, people + person, mine]);
    for (const friend of friendsOf(person)) {
      arcs.push([person, friend, each]);
    }
  }
  const lived = defineWorld({
    id,
    months,
    ties: topologies.directed(2 * people, arcs),
    columns: [
      { name: 'stays', bits: 2, start: (citizen) => (citizen < people ? 0 : 1) },
      {
        name: 'view',
        bits: 32,
        signed: true,
        public: true,
        start: (citizen) => Math.round(began(citizen % people) * UNIT),
      },
    ],
    kernels: [{ stage: 'act', run: listen, with: [read('stays'), friends('mean', 'view'), own('view')] }],
  }).run({ sums: [] });
  return Array.from(lived.column('view').subarray(0, people), (view) => view / UNIT);
}

/** Weights of a ring in which friends together weigh `percent` of 100. */
export const ringWeights = (percent: number): Weights => ({ own: 2 * (100 - percent), each: percent });

/** The two beside somebody on a ring. */
export const beside =
  (people: number) =>
  (person: number): number[] => [(person + 1) % people, (person + people - 1) % people];
