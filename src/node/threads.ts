/**
 * A crew of threads over shared columns: each has its own range of citizens, all wait for each other at
 * the end of every month.
 */
import { Worker } from 'node:worker_threads';
import type { Machine } from '../engine/machine.js';
import type { Allocate, Memory } from '../engine/memory.js';
import type { Plan } from '../engine/plan.js';
import { endMonth } from '../engine/world.js';
import type { SimdMachine } from '../kernels/simd.js';
import type { Crew } from '../run/crew.js';
import type { TwinTallies } from '../run/twins.js';
import { type MemoryMessage, planOf, toMessage, type WorldSource } from '../run/worlds.js';

export type Order =
  | { order: 'add'; source: WorldSource; memory: MemoryMessage }
  | { order: 'pair'; a: number; b: number; tallies: TwinTallies }
  | { order: 'live'; worlds: readonly number[]; calendar: number };

/** What a thread is told at its start. */
export interface HandData {
  part: number;
  parts: number;
  blockSize?: number;
  /** The memory of compiled kernels, where these are used. */
  memory?: WebAssembly.Memory;
}

export type Report = { done: number | Float64Array[] | null } | Failure;

/** What went wrong in a thread. */
export interface Failure {
  failed: string;
  code?: string;
}

export const failureOf = (error: unknown): Failure =>
  error instanceof Error
    ? { failed: error.message, code: (error as NodeJS.ErrnoException).code }
    : { failed: String(error) };

/** Memory that threads share. */
export const shared = (bytes: number): ArrayBufferLike => new SharedArrayBuffer(Math.max(bytes, 8));

/** One thread, and one order at a time. */
export class Hand<Asked> {
  private readonly worker: Worker;
  private waiting: { resolve: (report: unknown) => void; reject: (error: Error) => void } | undefined;

  constructor(script: URL, workerData: unknown) {
    this.worker = new Worker(script, { workerData });
    this.worker.on('message', (report: { done: unknown } | Failure) => {
      const waiting = this.waiting;
      this.waiting = undefined;
      if ('failed' in report) {
        waiting?.reject(Object.assign(new Error(report.failed), report.code && { code: report.code }));
      } else {
        waiting?.resolve(report.done);
      }
    });
    this.worker.on('error', (error) => {
      this.waiting?.reject(error);
      this.waiting = undefined;
    });
    this.worker.on('exit', () => {
      this.waiting?.reject(new Error('a thread stopped before its month was over'));
      this.waiting = undefined;
    });
  }

  ask(order: Asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.postMessage(order);
    });
  }

  async stop(): Promise<void> {
    this.waiting = undefined;
    await this.worker.terminate();
  }
}

export class ThreadCrew implements Crew {
  readonly kernel: Machine['kernel'];
  readonly allocate: Allocate;
  private readonly hands: Hand<Order>[];
  /** Worlds by number; with their plan where there is a census to take. */
  private readonly worlds: { plan: Plan | undefined; memory: Memory }[] = [];

  constructor(
    readonly threads: number,
    blockSize?: number,
    machine?: SimdMachine,
  ) {
    this.kernel = machine?.kernel ?? 'ts';
    this.allocate = machine?.allocate ?? shared;
    this.hands = Array.from({ length: threads }, (_, part) => {
      const given: HandData = { part, parts: threads, blockSize, memory: machine?.memory };
      return new Hand(new URL('./worker.js', import.meta.url), given);
    });
  }

  private askAll(order: Order): Promise<unknown[]> {
    return Promise.all(this.hands.map((hand) => hand.ask(order)));
  }

  async add(source: WorldSource, memory: Memory): Promise<number> {
    this.worlds.push({ plan: memory.census.length > 0 ? planOf(source).plan : undefined, memory });
    const [number] = await this.askAll({ order: 'add', source, memory: toMessage(memory) });
    return number as number;
  }

  async pair(a: number, b: number, tallies: TwinTallies): Promise<void> {
    await this.askAll({ order: 'pair', a, b, tallies });
  }

  async live(worlds: readonly number[], calendar: number): Promise<Float64Array[]> {
    const reports = (await this.askAll({ order: 'live', worlds, calendar })) as Float64Array[][];
    const [first, ...others] = reports;
    for (const other of others) {
      first.forEach((sums, world) => {
        for (let cell = 0; cell < sums.length; cell++) {
          sums[cell] += other[world][cell];
        }
      });
    }
    for (const number of worlds) {
      const { plan, memory } = this.worlds[number];
      if (plan) {
        endMonth(plan, memory, calendar);
      }
    }
    return first;
  }

  async close(): Promise<void> {
    await Promise.all(this.hands.map((hand) => hand.stop()));
  }
}
