/**
 * What can be seen only at the end, of everybody at once: how scores lie, and how they lie along ties.
 */

import { assortativity } from '../catalogue/shared/assortativity.js';
import { fractionOfEach } from '../catalogue/shared/ranks.js';
import { plainMachine } from '../engine/machine.js';
import type { Memory } from '../engine/memory.js';
import type { FriendsRequest } from '../engine/society/ties.js';
import type { CompiledWorld } from '../regime/compile.js';
import { hasScore, scaleOf } from '../regime/kinds.js';
import type { GroupName, RunResult, Value } from './results.js';

/** Width of the bins scores are shown in, in points. */
const BIN = 25;
export const FIFTHS = 5;

export function finalPicture(
  world: CompiledWorld,
  memory: Memory,
  calendar: number,
): Pick<RunResult, 'scores' | 'tiesByFifth' | 'assortativity'> {
  const scores = memory.arrays.get('score') as Uint16Array | undefined;
  if (!scores || !hasScore(world.spec.regime)) {
    return {};
  }
  const friends = lookAtFriends(memory, calendar, world.plan.layout.columns.has('band'));
  const fifths = fifthsOf(scores);
  return {
    scores: bins(world, memory, scores),
    tiesByFifth: meansByFifth(fifths, friends.degree),
    assortativity: assortativityOfBands(world, memory, calendar, friends),
  };
}

/** Ties of everybody as they stand after the last month, and the sum of friends' bands. */
export function lookAtFriends(
  memory: Memory,
  calendar: number,
  bands: boolean,
): { degree: Int32Array; sum: Int32Array } {
  const degree = new Int32Array(memory.size);
  const sum = new Int32Array(memory.size);
  const request: FriendsRequest = {
    degree,
    counts: [],
    machine: plainMachine,
    room: memory.size,
    ...(bands ? { sum } : {}),
  };
  memory.ties.reduceFriends(memory.words[calendar & 1], calendar, 0, memory.size, request);
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
  return Array.from(sums, (numerator, place) => ({
    fifth: place + 1,
    ties: {
      value: counts[place] > 0 ? numerator / counts[place] : null,
      numerator,
      denominator: counts[place],
    },
  }));
}

function bins(world: CompiledWorld, memory: Memory, scores: Uint16Array): RunResult['scores'] {
  const { min, max } = scaleOf(world.spec.regime);
  const column = world.plan.layout.columns.get('group');
  const groups = column ? memory.packed[column.word] : undefined;
  const many = Math.ceil((max - min) / BIN);
  const made = Array.from({ length: many }, (_, place) => ({
    from: min + place * BIN,
    to: Math.min(max, min + (place + 1) * BIN),
    citizens: { A: 0, B: 0, C: 0 } as Record<GroupName, number>,
  }));
  const names: GroupName[] = ['A', 'B', 'C'];
  for (let i = 0; i < scores.length; i++) {
    const bin = Math.min(many - 1, Math.floor((scores[i] >> 4) / BIN));
    const group = column && groups ? (groups[i] >>> column.shift) & 3 : 0;
    made[bin].citizens[names[group]]++;
  }
  return made;
}

/** Assortativity of score bands over ties, -1 to 1. */
function assortativityOfBands(
  world: CompiledWorld,
  memory: Memory,
  calendar: number,
  friends: { degree: Int32Array; sum: Int32Array },
): number | null {
  const column = world.plan.layout.columns.get('band');
  if (column?.where !== 'face') {
    return null;
  }
  const words = memory.words[calendar & 1];
  const bands = Uint8Array.from(words, (word) => (word >>> column.shift) & 255);
  return assortativity(bands, friends.degree, friends.sum);
}
