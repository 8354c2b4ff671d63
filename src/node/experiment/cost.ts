/** What an experiment will take of this machine, before anything of it is lived. */
import { availableParallelism } from 'node:os';
import { InputError } from '../../engine/errors.js';
import { type Cell, type Sheets, societyKey, specOfCell } from '../../experiment/cells.js';
import { catalogue } from '../../regime/catalogue.js';
import { isWorlds } from '../../regime/counting.js';
import { furtherWorlds } from '../../run/further.js';
import {
  bytesNeeded,
  gigabytes,
  memoryHere,
  OF_MEMORY,
  PACE,
  THREAD_BYTES,
  timeOf,
  WITH_SCRATCH,
} from '../room.js';

const MOST_PROCESSES = 64;

export interface Cost {
  /** Cells to live, and those lived before. */
  cells: number;
  known: number;
  /** Worlds to live, counting those that measures ask for beside a cell's own. */
  worlds: number;
  processes: number;
  memoryBytes: number;
  seconds: number;
}

/**
 * @param asked  processes asked for; without a word, as many as there are processors and room for
 * @throws InputError where a single cell does not fit in memory
 */
export function costOf(cells: readonly Cell[], known: number, sheets: Sheets, asked?: number): Cost {
  const worldsOf = worldsByRegime(sheets);
  let citizenMonths = 0;
  let worlds = 0;
  let bytes = 0;
  const founded = new Set<string>();
  const largest = new Map<string, number>();
  for (const cell of cells) {
    const many = worldsOf(cell);
    worlds += many;
    citizenMonths += cell.citizens * cell.months * many;
    const key = societyKey(cell);
    if (!founded.has(key)) {
      founded.add(key);
      citizenMonths += cell.citizens * (sheets.societies.get(cell.society)?.['burn-in-months'].value ?? 0);
    }
    const shape = `${cell.regime} ${cell.society} ${cell.citizens}`;
    if (!largest.has(shape)) {
      const spec = specOfCell(cell, sheets);
      largest.set(
        shape,
        bytesNeeded(
          spec,
          Array.from({ length: many }, () => spec),
        ) * WITH_SCRATCH,
      );
      bytes = Math.max(bytes, (largest.get(shape) as number) + THREAD_BYTES);
    }
  }
  const room = memoryHere() * OF_MEMORY;
  if (bytes > room) {
    throw tooMany(cells, bytes);
  }
  const fitting = Math.min(MOST_PROCESSES, availableParallelism(), Math.floor(room / Math.max(bytes, 1)));
  const processes = Math.max(1, asked ?? fitting);
  const atOnce = Math.min(processes, availableParallelism());
  return {
    cells: cells.length,
    known,
    worlds,
    processes,
    memoryBytes: bytes * processes,
    seconds: citizenMonths / (PACE.simd * atOnce),
  };
}

function worldsByRegime(sheets: Sheets): (cell: Cell) => number {
  const known = new Map<string, number>();
  const further = new Set(catalogue.measures.filter(isWorlds).map(({ id }) => id));
  return (cell) => {
    if (!cell.measures.some((id) => further.has(id))) {
      return 1;
    }
    const found = known.get(cell.regime) ?? furtherWorlds(specOfCell(cell, sheets)).specs.length + 1;
    known.set(cell.regime, found);
    return found;
  };
}

/** Refuses a design that takes longer than somebody said it may. */
export function refuseTooLarge(cost: Cost, hours: number): void {
  if (cost.seconds > hours * 3600) {
    throw new InputError({
      kind: 'experiment-too-large',
      message: `This experiment is more than ${hours === 1 ? 'an hour' : `${hours} hours`} of work.`,
      path: '--hours',
      found: `${tellCost(cost)}`,
      allowed: `at most ${hours === 1 ? 'an hour' : `${hours} hours`} unless --hours says more`,
      next: `Give --hours ${Math.ceil(cost.seconds / 3600)} to live it here, share it out with --shard or --redis, or ask for less.`,
    });
  }
}

/** What a cost says, in a line without a full stop. */
export function tellCost({ cells, known, processes, memoryBytes, seconds }: Cost): string {
  if (cells === 0) {
    return `All ${known.toLocaleString('en')} cells are known already`;
  }
  const before = known > 0 ? `, ${known.toLocaleString('en')} known already` : '';
  const hands = processes === 1 ? 'one process' : `${processes} processes`;
  return `${cells.toLocaleString('en')} ${cells === 1 ? 'cell' : 'cells'} to live${before}: about ${timeOf(seconds)} with ${hands}, ${gigabytes(memoryBytes)} of memory`;
}

function tooMany(cells: readonly Cell[], bytes: number): InputError {
  const citizens = Math.max(...cells.map((cell) => cell.citizens));
  return new InputError({
    kind: 'too-many-citizens',
    message: `A cell of ${citizens.toLocaleString('en')} citizens needs about ${gigabytes(bytes)} of memory; this machine has ${gigabytes(memoryHere())}.`,
    path: 'citizens',
    found: String(citizens),
    next: 'Ask for fewer citizens; replicates say more than size.',
  });
}
