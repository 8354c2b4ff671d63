/**
 * The census: what the whole society amounts to at the end of a month, for kernels of the next one.
 *
 * Sums of whole numbers over everybody, taken while nobody is living, so that neither the order of
 * citizens nor the number of threads matters.
 */
import type { CensusHow } from '../contracts.js';
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
export const answersOf = (how: CensusHow): number => (how === 'ranks' ? VALUES + 1 : GROUPS + 1);

/** Where a kernel finds its answer: that of everybody, or the table by group or value. */
export const everybodyOf = (request: CensusRequest): number => request.offset + EVERYBODY;

/** Refuses a column the census cannot add up. */
export function refuseUncountable(how: CensusHow, column: string, bits: number, signed: boolean): void {
  const most = { share: 1, ranks: 8, mean: 16, sum: 16 }[how];
  if (bits > most || (signed && how === 'ranks')) {
    throw new PlanError(`the census takes the ${how} of columns of up to ${most} bits; ${column} is wider`);
  }
}

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
  due: (request: CensusRequest) => boolean = () => true,
): void {
  for (const request of requests) {
    if (due(request)) {
      answer(request, layout, memory, calendar);
    }
  }
}

/** Those whose month of census has ended with month `calendar`. */
export const dueAfter =
  (calendar: number) =>
  ({ every }: CensusRequest): boolean =>
    calendar % every === 0;

function answer(request: CensusRequest, layout: Layout, memory: Memory, calendar: number): void {
  const { how, offset } = request;
  const read = reader(layout, memory, calendar, request.column, request.start);
  if (how === 'ranks') {
    ranks(memory, read, offset);
    return;
  }
  const sums = new Float64Array(GROUPS + 1);
  const many = new Float64Array(GROUPS + 1);
  const array = memory.arrays.get(request.column) ?? memory.wide?.get(request.column)?.[calendar & 1];
  if (array && !layout.columns.has('group')) {
    // a society without groups, as most models of one's own are: everybody stands in the first
    sums[0] = sumOf(array);
    many[0] = array.length;
  } else {
    const groupOf = reader(layout, memory, calendar, 'group', 0);
    for (let i = 0; i < memory.size; i++) {
      const group = groupOf(i);
      sums[group] += read(i);
      many[group]++;
    }
  }
  for (let group = 0; group < GROUPS; group++) {
    sums[EVERYBODY] += sums[group];
    many[EVERYBODY] += many[group];
  }
  const scale = { share: 65536, mean: 256, sum: 0 }[how];
  for (let group = 0; group <= EVERYBODY; group++) {
    const value = scale === 0 ? sums[group] : Math.floor((sums[group] * scale) / Math.max(1, many[group]));
    memory.census[offset + group] = Math.max(-MOST, Math.min(MOST, value));
  }
}

function sumOf(column: Column): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    sum += column[i];
  }
  return sum;
}

/** For each value how many of 65,536 citizens have a smaller one. */
function ranks(memory: Memory, read: (i: number) => number, offset: number): void {
  const many = new Float64Array(VALUES);
  for (let i = 0; i < memory.size; i++) {
    many[read(i)]++;
  }
  let below = 0;
  for (let value = 0; value <= VALUES; value++) {
    memory.census[offset + value] = Math.floor((below * 65536) / memory.size);
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
  const from = column.where === 'face' ? memory.first : 0;
  const mask = 2 ** column.declaration.bits - 1;
  return (i) => (words[from + i] >>> column.shift) & mask;
}
