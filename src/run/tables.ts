/** What tables of a run hold, whoever writes them: the final state of synthetic citizens, and what a file says of itself. */
import type { Column } from '../engine/lanes.js';
import type { Memory } from '../engine/memory.js';
import type { CompiledWorld } from '../regime/compile.js';
import type { RunHead } from './results.js';

/** A column of whole numbers, one a citizen. */
export interface WholeColumn {
  name: string;
  data: Int32Array;
}

/** What every table says of the run it belongs to. */
export function aboutRun(head: RunHead): { key: string; value: string }[] {
  return [
    { key: 'glasshouse', value: head.glasshouse },
    { key: 'regime', value: `${head.regime.id} ${head.regime.hash}` },
    { key: 'society', value: `${head.society.id} ${head.society.hash}` },
    { key: 'seed', value: String(head.seed) },
    ...(head.sample
      ? [{ key: 'sample', value: `1:${head.sample.every} of ${head.sample.of} citizens` }]
      : []),
    { key: 'digest', value: head.digest },
    { key: 'note', value: 'synthetic society: no row describes a real person' },
  ];
}

/** A world as it stands after a month; `calendar` is the month that would come next. */
export interface Standing {
  compiled: CompiledWorld;
  memory: Memory;
  calendar: number;
}

/** The number of each citizen, and every column of the world. */
export function citizenColumns(world: Standing): WholeColumn[] {
  const { memory, compiled } = world;
  const columns = [{ name: 'citizen', data: Int32Array.from({ length: memory.size }, (_, i) => i) }];
  for (const { name } of compiled.plan.layout.columns.values()) {
    columns.push({ name, data: Int32Array.from({ length: memory.size }, valueAt(world, name)) });
  }
  return columns;
}

function valueAt({ memory, compiled, calendar }: Standing, name: string): (_: unknown, i: number) => number {
  const column = compiled.plan.layout.columns.get(name);
  const mask = column ? 2 ** column.declaration.bits - 1 : 0;
  if (column?.where === 'array') {
    const values = memory.arrays.get(name) as Column;
    return (_, i) => values[i] | 0;
  }
  const words = column?.where === 'face' ? memory.words[calendar & 1] : memory.packed[column?.word ?? 0];
  const shift = column?.shift ?? 0;
  return (_, i) => (words[i] >>> shift) & mask;
}
