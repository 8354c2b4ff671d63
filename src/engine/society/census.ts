/**
 * The census: what the whole society amounts to at the end of a month, for kernels of the next one.
 *
 * Sums of whole numbers over everybody, taken while nobody is living, so that neither the order of
 * citizens nor the number of threads matters.
 */
import { type CensusHow, isRanks } from '../contracts.js';
import type { Column } from '../lanes.js';
import { type Layout, PlanError } from '../layout.js';
import type { Memory } from '../memory.js';

/** One question of the census, and where its answers stand. */
export interface CensusRequest {
  how: CensusHow;
  column: string;
  /** Months between two censuses. */
  every: number;
  /** The answers of groups A to C (and of nobody), then of everybody; or the table of ranks. */
  offset: number;
  /** What a column that nobody owns stands for. */
  start: number;
}

/** Answers of groups and of everybody. */
const GROUPS = 4;
const EVERYBODY = GROUPS;
const VALUES = 256;
const MOST = 2 ** 31 - 1;

/** How many whole numbers a question is answered in. */
export const answersOf = (how: CensusHow): number => (isRanks(how) ? VALUES + 1 : GROUPS + 1);

/** Where a kernel finds its answer: that of everybody, or the table by group or value. */
export const everybodyOf = (request: CensusRequest): number => request.offset + EVERYBODY;

/** Refuses a column the census cannot add up. */
export function refuseUncountable(how: CensusHow, column: string, bits: number, signed: boolean): void {
  const most = { share: 1, ranks: 8, 'ranks-above-none': 8, mean: 16, sum: 16 }[how];
  if (bits > most || (signed && isRanks(how))) {
    throw new PlanError(`the census takes the ${how} of columns of up to ${most} bits; ${column} is wider`);
  }
}

/** Which questions a census asks: all of them when a society begins. */
export type Due = (request: CensusRequest) => boolean;

/**
 * Takes the census of everybody's columns as month `calendar` begins.
 *
 * @param due  which questions are asked; all of them when a society begins
 */
export function takeCensus(
  requests: readonly CensusRequest[],
  layout: Layout,
  memory: Memory,
  calendar: number,
  due: Due = () => true,
): void {
  answerCensus(requests, countCensus(requests, layout, memory, calendar, due), memory.census, due);
}

/** What is counted of some citizens for a census; counts of others are added to it, number by number. */
export function countCensus(
  requests: readonly CensusRequest[],
  layout: Layout,
  memory: Memory,
  calendar: number,
  due: Due = () => true,
): Float64Array {
  const counts = requests
    .filter(due)
    .map((request) =>
      isRanks(request.how)
        ? holders(layout, memory, calendar, request)
        : sumsByGroup(layout, memory, calendar, request),
    );
  const all = new Float64Array(counts.reduce((length, { length: more }) => length + more, 0));
  let at = 0;
  for (const one of counts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

/** Writes the answers of a census, once everybody has been counted. */
export function answerCensus(
  requests: readonly CensusRequest[],
  counts: Float64Array,
  into: Int32Array,
  due: Due = () => true,
): void {
  let at = 0;
  for (const request of requests.filter(due)) {
    const length = isRanks(request.how) ? VALUES : 2 * GROUPS;
    const answer = isRanks(request.how) ? answerRanks : answerSums;
    answer(request, counts.subarray(at, at + length), into);
    at += length;
  }
}

/** Those whose month of census has ended with month `calendar`. */
export const dueAfter =
  (calendar: number) =>
  ({ every }: CensusRequest): boolean =>
    calendar % every === 0;

/** Sums by group, then how many citizens each group has. */
function sumsByGroup(
  layout: Layout,
  memory: Memory,
  calendar: number,
  { column, start }: CensusRequest,
): Float64Array {
  const counts = new Float64Array(2 * GROUPS);
  const array = memory.arrays.get(column) ?? memory.wide?.get(column)?.[calendar & 1];
  if (array && !layout.columns.has('group')) {
    // a society without groups, as most models of one's own are: everybody stands in the first
    counts[0] = sumOf(array);
    counts[GROUPS] = array.length;
    return counts;
  }
  const read = reader(layout, memory, calendar, column, start);
  const groupOf = reader(layout, memory, calendar, 'group', 0);
  for (let i = 0; i < memory.size; i++) {
    const group = groupOf(i);
    counts[group] += read(i);
    counts[GROUPS + group]++;
  }
  return counts;
}

function answerSums({ how, offset }: CensusRequest, counts: Float64Array, into: Int32Array): void {
  const scale = how === 'share' ? 65536 : how === 'mean' ? 256 : 0;
  const answer = (place: number, sum: number, many: number) => {
    const value = scale === 0 ? sum : Math.floor((sum * scale) / Math.max(1, many));
    into[offset + place] = Math.max(-MOST, Math.min(MOST, value));
  };
  let sum = 0;
  let many = 0;
  for (let group = 0; group < GROUPS; group++) {
    answer(group, counts[group], counts[GROUPS + group]);
    sum += counts[group];
    many += counts[GROUPS + group];
  }
  answer(EVERYBODY, sum, many);
}

function sumOf(column: Column): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    sum += column[i];
  }
  return sum;
}

/** How many citizens have each value. */
function holders(
  layout: Layout,
  memory: Memory,
  calendar: number,
  { column, start }: CensusRequest,
): Float64Array {
  const read = reader(layout, memory, calendar, column, start);
  const many = new Float64Array(VALUES);
  for (let i = 0; i < memory.size; i++) {
    many[read(i)]++;
  }
  return many;
}

/** For each value how many of 65,536 citizens, or of those with any, have a smaller one. */
function answerRanks({ how, offset }: CensusRequest, many: Float64Array, into: Int32Array): void {
  const none = how === 'ranks-above-none' ? many[0] : 0;
  const counted = many.reduce((sum, holds) => sum + holds, 0) - none;
  let below = -none;
  for (let value = 0; value <= VALUES; value++) {
    into[offset + value] = counted === 0 ? 32768 : Math.floor((Math.max(0, below) * 65536) / counted);
    below += many[value] ?? 0;
  }
}

/** Reads a column of anybody, wherever the layout has put it. */
function reader(
  layout: Layout,
  memory: Memory,
  calendar: number,
  name: string,
  start: number,
): (i: number) => number {
  const column = layout.columns.get(name);
  if (!column) {
    return () => start;
  }
  const array = memory.arrays.get(name) ?? memory.wide?.get(name)?.[calendar & 1];
  if (array) {
    return (i) => array[i];
  }
  const words = column.where === 'face' ? memory.words[calendar & 1] : memory.packed[column.word];
  const from = column.where === 'face' ? memory.first - memory.firstShown : 0;
  const mask = 2 ** column.declaration.bits - 1;
  return (i) => (words[from + i] >>> column.shift) & mask;
}
