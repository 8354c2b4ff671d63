/** Lives the cells that nobody has lived yet, and keeps each as it is done. */
import type { CellFailure, CellResult } from '../../experiment/cell-result.js';
import type { Cell, Sheets } from '../../experiment/cells.js';
import type { Executor } from '../../experiment/executor.js';
import { Stopped } from '../laboratory.js';
import { CellStore } from './cell-store.js';
import { type Cost, costOf, refuseTooLarge } from './cost.js';

export interface LivingPlan {
  /** The folder that cells are kept in. */
  cells: string;
  processes?: number;
  /** Work that may be begun without saying more. */
  hours: number;
  /** Who lives the cells. */
  executor: (cost: Cost, version: string) => Executor | Promise<Executor>;
  /** Told, before anything is lived, what it will take. */
  begins?: (cost: Cost) => void;
  /** Told of every cell. */
  progress?: (done: number, total: number, failed: number) => void;
  stopped?: () => boolean;
}

export interface LivedCells {
  results: Map<string, CellResult>;
  failures: Map<string, CellFailure>;
}

/**
 * @throws InputError where it is more work than may be begun
 * @throws Stopped where it was stopped; what was done is kept
 */
export async function liveCells(
  cells: readonly Cell[],
  sheets: Sheets,
  plan: LivingPlan,
  version: string,
): Promise<LivedCells> {
  const store = new CellStore(plan.cells, version);
  const found = cells.map(({ hash }) => store.find(hash)).filter((one) => one !== undefined);
  const results = new Map(found.map((result) => [result.cell, result]));
  const failures = new Map<string, CellFailure>();
  const missing = cells.filter(({ hash }) => !results.has(hash));
  const cost = costOf(missing, results.size, sheets, plan.processes);
  plan.begins?.(cost);
  refuseTooLarge(cost, plan.hours);
  const total = missing.length;
  if (total === 0) {
    return { results, failures };
  }
  const done = () => results.size - found.length + failures.size;
  const step = () => plan.progress?.(done(), total, failures.size);
  const lived = (result: CellResult) => {
    store.keep(result);
    results.set(result.cell, result);
    step();
  };
  const failed = (failure: CellFailure) => {
    failures.set(failure.cell, failure);
    step();
  };
  const stopped = () => plan.stopped?.() ?? false;
  const executor = await plan.executor(cost, version);
  try {
    await executor.run(missing, sheets, { lived, failed }, stopped);
  } finally {
    await executor.close();
  }
  if (done() < total) {
    throw new Stopped(
      `stopped after ${done()} of ${total} cells`,
      'Those that were done are kept; give the same command again to go on.',
    );
  }
  return { results, failures };
}
