/**
 * One number for everything that happened: SHA-256 of the final state and of the monthly sums.
 *
 * The state is taken district by district, so that a society need not stand in memory as a whole, and threads
 * may each take theirs.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Layout } from '../engine/layout.js';
import type { Memory } from '../engine/memory.js';
import type { Plan } from '../engine/plan.js';
import { DISTRICT } from '../engine/society/district.js';
import { RowTies } from '../engine/society/row-ties.js';

/** SHA-256, whoever works it out. */
export interface Hasher {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

export type NewHasher = () => Hasher;

const noble: NewHasher = () => sha256.create();

/**
 * The digest of a world after its last month, in hexadecimal: that of its districts in order, then what is
 * not of one district, then the sums of every month in order. The same on any thread count, block size,
 * machine and browser.
 */
export function digestOf(
  plan: Plan,
  memory: Memory,
  calendar: number,
  monthlySums: readonly Float64Array[],
): string {
  const districts: Uint8Array[] = [];
  for (let first = 0; first < memory.size; first += DISTRICT) {
    const size = Math.min(DISTRICT, memory.size - first);
    districts.push(digestOfCitizens(plan.layout, memory, calendar, first, size));
  }
  const others: [string, ArrayBufferView][] = [...(memory.wide?.keys() ?? [])]
    .sort()
    .map((name) => [name, memory.wide!.get(name)![calendar & 1]]);
  if (memory.ties instanceof RowTies) {
    others.push(['willing', memory.ties.willing[calendar & 1]]);
  }
  return digestOfDistricts(plan.layout, districts, [...others, ['census', memory.census]], monthlySums);
}

/**
 * The digest of some citizens: columns in order of name, each as its name and its little-endian bytes, then
 * traits and public words.
 *
 * @param first  the place in memory of the first of them
 */
export function digestOfCitizens(
  layout: Layout,
  memory: Memory,
  calendar: number,
  first: number,
  size: number,
  newHasher: NewHasher = noble,
): Uint8Array {
  const hash = newHasher();
  for (const name of [...memory.arrays.keys()].sort()) {
    if (layout.columns.get(name)?.where !== 'month') {
      add(hash, name, memory.arrays.get(name)!.subarray(first, first + size));
    }
  }
  memory.packed.forEach((words, place) => {
    add(hash, `traits ${place}`, words.subarray(first, first + size));
  });
  const shown = memory.first - memory.firstShown + first;
  add(hash, 'words', memory.words[calendar & 1].subarray(shown, shown + size));
  return hash.digest();
}

/** The digest of a society from those of its districts. */
export function digestOfDistricts(
  layout: Layout,
  districts: readonly Uint8Array[],
  others: readonly (readonly [string, ArrayBufferView])[],
  monthlySums: readonly Float64Array[],
): string {
  const hash = noble();
  for (const name of [...layout.columns.keys()].sort()) {
    const { where, word, shift } = layout.columns.get(name)!;
    if (where !== 'month') {
      hash.update(utf8ToBytes(`${name}/${where}/${word}/${shift};`));
    }
  }
  districts.forEach((digest, place) => {
    add(hash, `district ${place}`, digest);
  });
  for (const [name, values] of others) {
    if (values.byteLength > 0) {
      add(hash, name, values);
    }
  }
  monthlySums.forEach((sums, month) => {
    add(hash, `month ${month + 1}`, sums);
  });
  return bytesToHex(hash.digest());
}

function add(hash: Hasher, name: string, values: ArrayBufferView): void {
  hash.update(utf8ToBytes(`${name}:${values.byteLength};`));
  hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice());
}
