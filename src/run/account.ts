/**
 * A month of one citizen's ledger of points: what was before, what each event added or took, what is left.
 */
import type { Desk } from '../engine/desk.js';
import type { I32 } from '../engine/lanes.js';
import type { CompiledWorld } from '../regime/compile.js';
import { gradeAt, gradeInWords } from '../regime/kinds.js';

export interface Account {
  before: number;
  /** What came in: the event with its points, and whether it truly happened. */
  entries: { event: string; label: string; points: number; true: boolean }[];
  /** Points of reports that slow partners made earlier and that fell due now. */
  due: number;
  /** Points held back at the floor or the cap, and what a new beginning gave or took. */
  heldBack: number;
  balance: number;
  grade: string | null;
}

/** The month that has just been lived at this desk; `before` is the balance a month earlier. */
export function accountOf(world: CompiledWorld, desk: Desk, before: number, balance: number): Account {
  const { ledger } = world.spec.regime;
  const labels = new Map(world.plan.ideas.flatMap((idea) => Object.entries(idea.events ?? {})));
  const bits = (channel: string) => (desk.scratch.get(`channel:${channel}`) as I32 | undefined)?.[0] ?? 0;
  const reported = bits('reported');
  const mistaken = bits('mistaken');
  const entries = world.plan.events.flatMap((event, place) => {
    const points = ledger.events[event]?.points ?? 0;
    if (points === 0 || !(((reported | mistaken) >>> place) & 1)) {
      return [];
    }
    return [{ event, label: labels.get(event) ?? event, points, true: ((reported >>> place) & 1) === 1 }];
  });
  const due = bits('ledger-due') / 16;
  const sum = entries.reduce((total, { points }) => total + points, due);
  const grade = gradeAt(world.spec.regime, balance);
  return {
    before,
    entries,
    due,
    heldBack: balance - before - sum,
    balance,
    grade: grade === undefined ? null : gradeInWords(grade),
  };
}
