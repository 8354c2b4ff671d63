/**
 * One number for everything that happened: SHA-256 of the final state and of the monthly sums.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Memory } from '../engine/memory.js';
import type { Plan } from '../engine/plan.js';
import { RowTies } from '../engine/society/row-ties.js';

/**
 * The digest of a world after its last month, in hexadecimal.
 *
 * Columns in order of name, each as its name and its little-endian bytes; then traits, public words,
 * willingness of imported ties, and the sums of every month in order. The same on any thread count,
 * block size, machine and browser.
 */
export function digestOf(
  plan: Plan,
  memory: Memory,
  calendar: number,
  monthlySums: readonly Float64Array[],
): string {
  const hash = sha256.create();
  const add = (name: string, values: ArrayBufferView) => {
    hash.update(utf8ToBytes(`${name}:${values.byteLength};`));
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice());
  };
  for (const name of [...plan.layout.columns.keys()].sort()) {
    const column = plan.layout.columns.get(name);
    if (column?.where === 'month') {
      continue;
    }
    hash.update(utf8ToBytes(`${name}/${column?.where}/${column?.word}/${column?.shift};`));
    const array = memory.arrays.get(name);
    if (array) {
      add(name, array);
    }
  }
  memory.packed.forEach((words, place) => {
    add(`traits ${place}`, words);
  });
  add('words', memory.words[calendar & 1]);
  for (const name of [...(memory.wide?.keys() ?? [])].sort()) {
    add(name, memory.wide!.get(name)![calendar & 1]);
  }
  if (memory.ties instanceof RowTies) {
    add('willing', memory.ties.willing[calendar & 1]);
  }
  if (memory.census.length > 0) {
    add('census', memory.census);
  }
  monthlySums.forEach((sums, month) => {
    add(`month ${month + 1}`, sums);
  });
  return bytesToHex(hash.digest());
}
