/**
 * What is seen only at the end: how scores lie, and how they lie along ties. Everything is counted, so parts
 * of a society may be looked at one by one and their counts added.
 */

import { addAlongTies, assortativity } from '../catalogue/shared/assortativity.js';
import { fractionOfCounts, fractionOfEach } from '../catalogue/shared/ranks.js';
import { plainMachine } from '../engine/machine.js';
import type { Memory } from '../engine/memory.js';
import type { FriendsRequest } from '../engine/society/ties.js';
import type { CompiledWorld } from '../regime/compile.js';
import { hasScore, scaleOf } from '../regime/kinds.js';
import type { GroupName, RunResult, Value } from './results.js';

/** Width of the bins scores are shown in, in points. */
const BIN = 25;
export const FIFTHS = 5;
const SCORES = 65536;
const GROUPS: readonly GroupName[] = ['A', 'B', 'C'];
/** Citizens whose ties are looked at in one go. */
const AT_ONCE = 65536;

/** How a society stands at the end of its last month. */
export interface Closing {
  citizensByGroup: Record<GroupName, number>;
  /** Where there is a score. */
  scored?: {
    bins: NonNullable<RunResult['scores']>;
    fifths: { ties: number; citizens: number }[];
    likeness: number | null;
  };
}

/** The closing of a world that is in memory as a whole. */
export function closingOf(world: CompiledWorld, memory: Memory, calendar: number): Closing {
  const scores = countScores(world, memory);
  return close(world, scores, countTies(world, memory, calendar, fifthOfScore(scores)));
}

/** How many citizens of each group have each score; 0 for everybody where nobody is scored. */
export function countScores(world: CompiledWorld, memory: Memory): Float64Array {
  const counts = new Float64Array(GROUPS.length * SCORES);
  const scores = memory.arrays.get('score');
  const column = world.plan.layout.columns.get('group');
  const groups = column?.where === 'packed' ? memory.packed[column.word] : undefined;
  const shift = column?.shift ?? 0;
  for (let i = 0; i < memory.size; i++) {
    const group = groups ? (groups[i] >>> shift) & 3 : 0;
    counts[group * SCORES + (scores ? scores[i] : 0)]++;
  }
  return counts;
}

/** The fifth of everybody that each score falls into. */
export function fifthOfScore(counts: Float64Array): Uint8Array {
  const all = new Float64Array(SCORES);
  for (let at = 0; at < counts.length; at++) {
    all[at % SCORES] += counts[at];
  }
  return fractionOfCounts(all, FIFTHS);
}

/** Ties and citizens of each fifth, then the sums of assortativity. */
export function countTies(
  world: CompiledWorld,
  memory: Memory,
  calendar: number,
  fifth: Uint8Array,
): Float64Array {
  const counts = new Float64Array(2 * FIFTHS + 4);
  const scores = memory.arrays.get('score');
  const band = world.plan.layout.columns.get('band');
  if (!scores) {
    return counts;
  }
  const shows = band?.where === 'face' ? band : undefined;
  const along = counts.subarray(2 * FIFTHS);
  const words = memory.words[calendar & 1];
  const shown = memory.first - memory.firstShown;
  for (let start = 0; start < memory.size; start += AT_ONCE) {
    const size = Math.min(AT_ONCE, memory.size - start);
    const { degree, sum } = friendsOf(memory, calendar, shown + start, size, shows !== undefined);
    const bands = new Uint8Array(size);
    for (let i = 0; i < size; i++) {
      const place = fifth[scores[start + i]];
      counts[place] += degree[i];
      counts[FIFTHS + place]++;
      bands[i] = shows ? (words[shown + start + i] >>> shows.shift) & 255 : 0;
    }
    addAlongTies(bands, degree, sum, along);
  }
  return counts;
}

/** What the counts of everybody amount to. */
export function close(world: CompiledWorld, scores: Float64Array, ties: Float64Array): Closing {
  const inGroup = (group: number): number =>
    scores.subarray(group * SCORES, (group + 1) * SCORES).reduce((sum, count) => sum + count, 0);
  const citizensByGroup = Object.fromEntries(GROUPS.map((name, group) => [name, inGroup(group)]));
  const closing = { citizensByGroup: citizensByGroup as Closing['citizensByGroup'] };
  if (!world.plan.layout.columns.has('score')) {
    return closing;
  }
  const fifths = Array.from({ length: FIFTHS }, (_, place) => ({
    ties: ties[place],
    citizens: ties[FIFTHS + place],
  }));
  const likeness = assortativity(ties.subarray(2 * FIFTHS));
  return { ...closing, scored: { bins: binsOf(world, scores), fifths, likeness } };
}

/** What of a closing a result tells. */
export function tellClosing(
  world: CompiledWorld,
  { scored }: Closing,
): Pick<RunResult, 'scores' | 'tiesByFifth' | 'assortativity'> {
  if (!scored || !hasScore(world.spec.regime)) {
    return {};
  }
  return {
    scores: scored.bins,
    tiesByFifth: scored.fifths.map(({ ties, citizens }, place) => meanOf(place, ties, citizens)),
    assortativity: scored.likeness,
  };
}

/** Ties of everybody as they stand after the last month, and the sum of friends' bands. */
export function lookAtFriends(
  memory: Memory,
  calendar: number,
  bands: boolean,
): { degree: Int32Array; sum: Int32Array } {
  return friendsOf(memory, calendar, 0, memory.size, bands);
}

function friendsOf(memory: Memory, calendar: number, first: number, size: number, bands: boolean) {
  const degree = new Int32Array(size);
  const sum = new Int32Array(size);
  const request: FriendsRequest = {
    degree,
    counts: [],
    machine: plainMachine,
    room: size,
    ...(bands ? { sum } : {}),
  };
  memory.ties.reduceFriends(memory.words[calendar & 1], calendar, first, size, request);
  return { degree, sum };
}

/** The fifth of everybody by score, 0 lowest; equal scores share a fifth. */
export function fifthsOf(scores: Uint16Array): Uint8Array {
  const fifth = fractionOfEach(scores, FIFTHS);
  return Uint8Array.from(scores, (score) => fifth[score]);
}

export function meansByFifth(fifths: Uint8Array, values: Int32Array): { fifth: number; ties: Value }[] {
  const sums = new Float64Array(FIFTHS);
  const counts = new Float64Array(FIFTHS);
  for (let i = 0; i < values.length; i++) {
    sums[fifths[i]] += values[i];
    counts[fifths[i]]++;
  }
  return Array.from(sums, (numerator, place) => meanOf(place, numerator, counts[place]));
}

const meanOf = (place: number, numerator: number, denominator: number) => ({
  fifth: place + 1,
  ties: { value: denominator > 0 ? numerator / denominator : null, numerator, denominator },
});

function binsOf(world: CompiledWorld, scores: Float64Array): NonNullable<RunResult['scores']> {
  const { min, max } = scaleOf(world.spec.regime);
  const many = Math.ceil((max - min) / BIN);
  const made = Array.from({ length: many }, (_, place) => ({
    from: min + place * BIN,
    to: Math.min(max, min + (place + 1) * BIN),
    citizens: { A: 0, B: 0, C: 0 } as Record<GroupName, number>,
  }));
  for (let at = 0; at < scores.length; at++) {
    if (scores[at] > 0) {
      const bin = Math.min(many - 1, Math.floor(((at % SCORES) >> 4) / BIN));
      made[bin].citizens[GROUPS[Math.floor(at / SCORES)]] += scores[at];
    }
  }
  return made;
}
