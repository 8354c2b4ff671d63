/**
 * Which bit an idea has in a world. A file of the catalogue may name a bit of its own for ever; all others
 * take what is free in the world they are in, in the order of their ids, so that nobody has to choose one.
 */
import type { Consequence, ConsequenceIdea, Partner, PartnerIdea } from '../engine/contracts.js';
import { PlanError } from '../engine/layout.js';

/** Bits of the columns `in-force` and `coverage`. */
const PLACES = 16;

/** The consequences of a world, each with its bit of `in-force`, in the order given. */
export function placed(consequences: readonly ConsequenceIdea[]): readonly Consequence[] {
  const bits = allot(consequences, ({ place }) => place, 'consequences');
  return consequences.map((one) => ({ ...one, place: bits.get(one.id)! }));
}

/** The partners of a world, each with its bit of `coverage`, in the order given. */
export function seated(partners: readonly PartnerIdea[]): readonly Partner[] {
  const bits = allot(partners, ({ member }) => member, 'partners');
  return partners.map((one) =>
    one.member === undefined
      ? { ...one, member: bits.get(one.id)!, ownLuck: true }
      : { ...one, member: one.member },
  );
}

function allot<T extends { id: string }>(
  ideas: readonly T[],
  chosen: (idea: T) => number | undefined,
  what: string,
): ReadonlyMap<string, number> {
  if (ideas.length > PLACES) {
    throw new PlanError(
      `a world holds at most ${PLACES} ${what}, and this regime has ${ideas.length}: ${ideas.map(({ id }) => id).join(', ')}`,
    );
  }
  const named = new Map(
    ideas.flatMap((idea) => (chosen(idea) === undefined ? [] : [[idea.id, chosen(idea)!]])),
  );
  const taken = new Set(named.values());
  const free = Array.from({ length: PLACES }, (_, bit) => bit).filter((bit) => !taken.has(bit));
  const others = ideas.map(({ id }) => id).filter((id) => !named.has(id));
  others.sort((a, b) => (a < b ? -1 : 1));
  return new Map([...named, ...others.map((id, at) => [id, free[at]!] as const)]);
}
