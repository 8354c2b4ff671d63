/**
 * A world: one society under one regime with one seed, month by month.
 *
 * Everything a month does to a block of citizens happens in the order of `STAGES`; everybody reads what
 * others showed last month, so blocks and threads may come in any order.
 */
import type { OtherSeeds } from './chance/luck.js';
import type { Clock } from './contracts.js';
import { Desk, type DeskOptions } from './desk.js';
import type { Column } from './lanes.js';
import type { Layout, StoredColumn } from './layout.js';
import type { Tallied } from './measuring/counts.js';

import { type Allocate, allocateMemory, bytesIn, type Memory, publicStart, wordsIn } from './memory.js';
import type { Override } from './overrides.js';

import type { Plan, PlannedStep } from './plan.js';
import { dueAfter, takeCensus } from './society/census.js';
import { MaskedTies } from './society/masked-ties.js';
import { drawMasks } from './society/masks.js';
import { type Rows, RowTies } from './society/row-ties.js';
import { closeLastHousehold, matchCitizens } from './society/settle.js';
import { SLOTS, SlotTies } from './society/slot-ties.js';
import { startWilling } from './society/start-willing.js';
import type { Ties } from './society/ties.js';

export interface WorldPlan {
  plan: Plan;
  /** Counted steps: the sums of step k for group g stand at 4 k + g. */
  counted: readonly PlannedStep[];
  /** Steps whose keys are tallied: their cells follow the sums. */
  tallied?: readonly Tallied[];
  /** The luck of what is drawn again alone, where it differs. */
  others?: OtherSeeds;
  burnIn: number;
  months: number;
  seed: number;
  overrides?: readonly Override[];
  clockAt(calendar: number): Clock;
}

/** An imported topology with its latent ties: who could know whom, and which ties stand at the start. */
export interface ImportedTies extends Rows {
  latent: Uint8Array;
}

export function deskFor(
  world: WorldPlan,
  memory: Memory,
  options: Pick<DeskOptions, 'blockSize' | 'everybody' | 'machine'> = {},
): Desk {
  return new Desk(world.plan, memory, world.seed, {
    ...options,
    counted: world.counted,
    tallied: world.tallied,
    others: world.others,
    overrides: world.overrides,
  });
}

/** Brings a society into being: its citizens, their households and their ties, as of the first month. */
export function foundSociety(
  world: WorldPlan,
  citizens: number,
  imported: ImportedTies | undefined,
  allocate: Allocate,
): Memory {
  const ties = imported ? importTies(imported, allocate) : generatedTies(world, citizens, allocate);
  return bringIntoBeing(world, citizens, ties, allocate);
}

/** Ties of a generated society: kept person by person, or from the size on that it states worked out from masks. */
function generatedTies({ plan, seed }: WorldPlan, citizens: number, allocate: Allocate): Ties {
  return tiesAreWorkedOut(plan, citizens)
    ? new MaskedTies(drawMasks(plan, citizens, seed, allocate))
    : slotTies(citizens, allocate);
}

/** The ties of a generated society, as they came into being with it. */
export function foundTies(world: WorldPlan, citizens: number, allocate: Allocate): Ties {
  return tiesAreWorkedOut(world.plan, citizens)
    ? generatedTies(world, citizens, allocate)
    : foundSociety(world, citizens, undefined, allocate).ties;
}

export const tiesAreWorkedOut = ({ settings }: Pick<Plan, 'settings'>, citizens: number): boolean =>
  citizens >= settings['ties.masks-from'];

/** Room for the ties of a generated society. */
export function slotTies(citizens: number, allocate: Allocate): SlotTies {
  return new SlotTies(wordsIn(allocate, citizens * SLOTS));
}

/**
 * Brings citizens into being with these ties; ties in slots are matched from their traits.
 *
 * @param prepare  gives columns other values than their start, before anybody is born
 */
export function bringIntoBeing(
  world: WorldPlan,
  citizens: number,
  ties: Ties,
  allocate: Allocate,
  prepare: (memory: Memory) => void = () => {},
): Memory {
  const { plan, seed } = world;
  const memory = allocateMemory(
    plan.layout,
    { first: 0, size: citizens },
    { ties },
    plan.census.values(),
    allocate,
  );
  prepare(memory);
  bear(world, memory, new Set(plan.ideas.map((idea) => idea.id)), 1);
  closeLastHousehold(plan, memory);
  if (ties instanceof SlotTies) {
    matchCitizens(ties.partners, plan, memory, seed);
  }
  if (ties instanceof SlotTies || ties instanceof MaskedTies) {
    startWilling(memory.words[1], ties, plan, memory, seed);
  }
  takeCensus([...plan.census.values()], plan.layout, memory, 1);
  return memory;
}

function importTies(imported: ImportedTies, allocate: Allocate): RowTies {
  const share = (from: Uint32Array) => {
    const copy = wordsIn(allocate, from.length);
    copy.set(from);
    return copy;
  };
  const willing = (): Uint8Array => {
    const bytes = bytesIn(allocate, imported.latent.length);
    for (let place = 0; place < bytes.length; place++) {
      bytes[place] = 1 - imported.latent[place];
    }
    return bytes;
  };
  const rows = {
    offsets: share(imported.offsets),
    partners: share(imported.partners),
    twins: share(imported.twins),
  };
  return new RowTies(rows, [willing(), willing()]);
}

/** Draws what stays for life, and the first face, for the ideas named; `calendar` is the first month lived. */
function bear(world: WorldPlan, memory: Memory, ideas: ReadonlySet<string>, calendar: number): void {
  const desk = deskFor(world, memory);
  desk.openMonth(world.clockAt(0));
  eachBlock(memory.first, memory.size, desk.blockSize, (first, size) =>
    desk.bearBlock(first, size, ideas, calendar),
  );
}

/**
 * One month for a range of citizens, block by block. Where the range is everybody, the month ends with the
 * census; where several desks share a world, whoever waits for them calls `endMonth`.
 */
export function liveMonth(desk: Desk, range: { first: number; size: number }, clock: Clock): void {
  desk.openMonth(clock);
  eachBlock(range.first, range.size, desk.blockSize, (first, size) => desk.runBlock(first, size, clock));
  if (range.size === desk.memory.size && desk.memory.words[0].length === desk.memory.size) {
    endMonth(desk.plan, desk.memory, clock.calendar);
  }
}

/** What is added up over everybody once a month has been lived by all. */
export function endMonth(plan: Plan, memory: Memory, calendar: number): void {
  if (plan.census.size > 0) {
    takeCensus([...plan.census.values()], plan.layout, memory, calendar + 1, dueAfter(calendar));
  }
}

export function eachBlock(
  first: number,
  size: number,
  blockSize: number,
  visit: (first: number, size: number) => void,
): void {
  for (let start = first; start < first + size; start += blockSize) {
    visit(start, Math.min(blockSize, first + size - start));
  }
}

/**
 * The same citizens at the same moment under another regime: what they own is copied, what the regime
 * adds begins at its start, traits and the fabric of ties are shared.
 */
export function fork(
  from: { plan: Plan; memory: Memory },
  world: WorldPlan,
  calendar: number,
  allocate: Allocate,
): Memory {
  const old = from.plan.layout;
  const layout = world.plan.layout;
  const samePacking = packingOf(old) === packingOf(layout);
  const memory = allocateMemory(
    layout,
    { first: from.memory.first, size: from.memory.size },
    { packed: samePacking ? from.memory.packed : undefined, ties: forkTies(from.memory.ties, allocate) },
    world.plan.census.values(),
    allocate,
  );
  inherit(from, world.plan, memory, calendar);
  bear(world, memory, addedIdeas(from.plan, world.plan), calendar);
  takeCensus([...world.plan.census.values()], layout, memory, calendar);
  return memory;
}

/** Copies what citizens own from one world to another; what is new to them keeps its start. */
export function inherit(
  from: { plan: Plan; memory: Memory },
  plan: Plan,
  memory: Memory,
  calendar: number,
): void {
  const old = from.plan.layout;
  const faces = from.memory.words[calendar & 1];
  for (const [name, array] of memory.arrays) {
    const before = from.memory.arrays.get(name);
    const face = old.columns.get(name);
    if (before) {
      array.set(before);
    } else if (face?.where === 'face') {
      // what a regime adds may have taken its bit of the face; nothing moves the other way
      takeFromFaces(faces, face, array);
    }
  }
  if (memory.packed[0] !== from.memory.packed[0]) {
    copyPacked(old, from.memory, plan.layout, memory);
  }
  copyFaces(old, faces, plan.layout, memory.words[calendar & 1]);
}

/** What the second plan has and the first has not. */
export function addedIdeas(before: Plan, after: Plan): ReadonlySet<string> {
  const inherited = new Set(before.ideas.map((idea) => idea.id));
  return new Set(after.ideas.map((idea) => idea.id).filter((id) => !inherited.has(id)));
}

function forkTies(ties: Ties, allocate: Allocate): Ties {
  if (!(ties instanceof RowTies)) {
    return ties;
  }
  const copy = (from: Uint8Array): Uint8Array => {
    const bytes = bytesIn(allocate, from.length);
    bytes.set(from);
    return bytes;
  };
  return new RowTies(ties.rows, [copy(ties.willing[0]), copy(ties.willing[1])]);
}

function packingOf(layout: Layout): string {
  return [...layout.columns.values()]
    .filter((column) => column.where === 'packed')
    .map((column) => `${column.name}:${column.word}:${column.shift}`)
    .join();
}

function copyPacked(old: Layout, before: Memory, layout: Layout, memory: Memory): void {
  for (const column of layout.columns.values()) {
    const source = old.columns.get(column.name);
    if (column.where !== 'packed' || source?.where !== 'packed') {
      continue;
    }
    moveBits(before.packed[source.word], source, memory.packed[column.word], column);
  }
}

/** Willingness as it is; each public column in its new place, or at its start value where it is new. */
function copyFaces(old: Layout, before: Uint32Array, layout: Layout, after: Uint32Array): void {
  const kept = [...layout.columns.values()].filter((column) => column.where === 'face');
  let start = publicStart(layout);
  for (const column of kept) {
    if (old.columns.get(column.name)?.where === 'face') {
      start &= ~((2 ** column.declaration.bits - 1) << column.shift);
    }
  }
  for (let i = 0; i < after.length; i++) {
    after[i] = (start | (before[i] & 0xffff)) >>> 0;
  }
  for (const column of kept) {
    const source = old.columns.get(column.name);
    if (source?.where === 'face') {
      moveBits(before, source, after, column);
    }
  }
}

function takeFromFaces(words: Uint32Array, source: StoredColumn, into: Column): void {
  const mask = 2 ** source.declaration.bits - 1;
  for (let i = 0; i < into.length; i++) {
    into[i] = (words[i] >>> source.shift) & mask;
  }
}

function moveBits(from: Uint32Array, source: StoredColumn, into: Uint32Array, target: StoredColumn): void {
  const mask = 2 ** target.declaration.bits - 1;
  for (let i = 0; i < into.length; i++) {
    into[i] |= ((from[i] >>> source.shift) & mask) << target.shift;
  }
}
