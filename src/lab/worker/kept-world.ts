/**
 * What is kept of a world while it is lived: everybody's public words month by month, from which one life can
 * be lived again, and a byte a citizen for what the page shows.
 */
import type { Column, U16 } from '../../engine/lanes.js';
import type { Memory } from '../../engine/memory.js';
import type { CompiledWorld } from '../../regime/compile.js';
import { hasScore, scaleOf } from '../../regime/kinds.js';
import type { KeptHistory } from '../../run/explain.js';
import type { Standing } from '../../run/tables.js';
import { BANDS, LISTED, NOT_SCORED, PRIVILEGE, SANCTION, SILENT, WRONGFUL } from './protocol.js';

export class KeptWorld {
  private readonly start = new Map<string, Column>();
  private readonly words: Uint32Array[] = [];
  private readonly census: Int32Array[] = [];
  private readonly frames: Uint8Array[] = [];

  /** The world as its first month begins; `calendar` is that month. */
  constructor(
    readonly compiled: CompiledWorld,
    private readonly memory: Memory,
    private calendar: number,
  ) {
    for (const [name, column] of memory.arrays) {
      this.start.set(name, column.slice());
    }
    this.keepWords(calendar);
  }

  /** As it stands after the months lived. */
  standing(): Standing {
    return { compiled: this.compiled, memory: this.memory, calendar: this.calendar };
  }

  get citizens(): number {
    return this.memory.size;
  }

  /** Months lived. */
  get months(): number {
    return this.frames.length;
  }

  /** After a month; `calendar` is the next one. */
  keep(memory: Memory, calendar: number): void {
    this.calendar = calendar;
    this.keepWords(calendar);
    this.frames.push(frameOf(this.compiled, memory, calendar));
  }

  frame(month: number): Uint8Array | undefined {
    return this.frames[month - 1];
  }

  /** Everybody's public words at the beginning of a month, or after the last. */
  wordsAt(month: number): Uint32Array {
    return this.words[month - 1];
  }

  /** A fixed trait of everybody. */
  trait(name: string): Uint8Array {
    const column = this.compiled.plan.layout.columns.get(name);
    const words = column?.where === 'packed' ? this.memory.packed[column.word] : undefined;
    if (!words || column?.where !== 'packed') {
      return new Uint8Array(this.citizens);
    }
    const mask = 2 ** column.declaration.bits - 1;
    return Uint8Array.from(words, (word) => (word >>> column.shift) & mask);
  }

  /** A column as it stands after the months lived so far. */
  column(name: string): Column | undefined {
    return this.memory.arrays.get(name);
  }

  friendsOf(citizen: number, month: number): number[] {
    return [...this.memory.ties.friendsOf(citizen, this.wordsAt(month + 1))].sort((a, b) => a - b);
  }

  historyOf(citizen: number): KeptHistory {
    return {
      start: new Map([...this.start].map(([name, column]) => [name, column[citizen]])),
      traits: this.memory.packed.map((words) => words[citizen]),
      words: (month) => this.words[month - 1],
      census: (month) => this.census[month - 1],
      ties: () => this.memory.ties,
    };
  }

  private keepWords(calendar: number): void {
    this.words.push(this.memory.words[calendar & 1].slice());
    this.census.push(this.memory.census.slice());
  }
}

/** Everybody in a byte each: score band, and what is in force. */
function frameOf(world: CompiledWorld, memory: Memory, calendar: number): Uint8Array {
  const frame = new Uint8Array(memory.size);
  const sanctions = placesOf(world, 'sanction');
  const privileges = placesOf(world, 'privilege');
  const inForce = memory.arrays.get('in-force') as U16 | undefined;
  const onTruth = memory.arrays.get('in-force~true') as U16 | undefined;
  if (inForce) {
    for (let i = 0; i < frame.length; i++) {
      const held = inForce[i] & sanctions;
      frame[i] =
        (held === 0 ? 0 : SANCTION) |
        ((inForce[i] & privileges) === 0 ? 0 : PRIVILEGE) |
        (onTruth && (held & ~onTruth[i]) !== 0 ? WRONGFUL : 0);
    }
  }
  addBands(frame, world, memory, calendar);
  addListed(frame, memory);
  addSilent(frame, world, memory, calendar);
  return frame;
}

function addBands(frame: Uint8Array, world: CompiledWorld, memory: Memory, calendar: number): void {
  const scores = memory.arrays.get('score') as U16 | undefined;
  const { regime } = world.spec;
  const enrolled = faceOf(world, memory, calendar, 'enrolled');
  if (!scores || !hasScore(regime)) {
    for (let i = 0; i < frame.length; i++) frame[i] |= NOT_SCORED;
    return;
  }
  const { min, max } = scaleOf(regime);
  const steps = (max - min + 1) * 16;
  for (let i = 0; i < frame.length; i++) {
    const band = Math.min(BANDS - 1, Math.floor((scores[i] * BANDS) / steps));
    frame[i] |= enrolled && enrolled(i) === 0 ? NOT_SCORED : band;
  }
}

function addListed(frame: Uint8Array, memory: Memory): void {
  const listed = memory.arrays.get('list-months');
  if (listed) {
    for (let i = 0; i < frame.length; i++) {
      if (listed[i] > 0) frame[i] |= LISTED;
    }
  }
}

/** Opinions below this are critical, as in the measure `silent-critics`. */
const CRITICAL_BELOW = 30;

/** Critical in private and not in public. */
function addSilent(frame: Uint8Array, world: CompiledWorld, memory: Memory, calendar: number): void {
  const critical = faceOf(world, memory, calendar, 'critical');
  const opinion = world.plan.layout.columns.get('opinion');
  if (!critical || opinion?.where !== 'packed') {
    return;
  }
  const words = memory.packed[opinion.word];
  const mask = 2 ** opinion.declaration.bits - 1;
  for (let i = 0; i < frame.length; i++) {
    const held = (words[i] >>> opinion.shift) & mask;
    if (held < CRITICAL_BELOW && critical(i) === 0) frame[i] |= SILENT;
  }
}

function faceOf(
  world: CompiledWorld,
  memory: Memory,
  calendar: number,
  name: string,
): ((citizen: number) => number) | undefined {
  const column = world.plan.layout.columns.get(name);
  if (column?.where !== 'face') {
    return undefined;
  }
  const words = memory.words[calendar & 1];
  const mask = 2 ** column.declaration.bits - 1;
  return (citizen) => (words[citizen] >>> column.shift) & mask;
}

const placesOf = (world: CompiledWorld, kind: 'sanction' | 'privilege'): number =>
  world.consequences.reduce((bits, one) => bits | (one.kind === kind ? 1 << one.place : 0), 0);
