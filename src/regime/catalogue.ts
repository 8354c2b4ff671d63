import * as generated from '../catalogue/index.gen.js';
import type {
  ConsequenceIdea,
  Criterion,
  Field,
  Idea,
  Measure,
  PartnerIdea,
  Safeguard,
} from '../engine/contracts.js';

/** Every idea and preset that regimes and societies may name. */
export interface Catalogue {
  traits: readonly Idea[];
  life: readonly Idea[];
  acts: readonly Idea[];
  ties: readonly Idea[];
  responses: readonly Idea[];
  safeguards: readonly Safeguard[];
  observers: readonly Idea[];
  fields: readonly Field[];
  partners: readonly PartnerIdea[];
  criteria: readonly Criterion[];
  consequences: readonly ConsequenceIdea[];
  measures: readonly Measure[];
  /** Texts of presets by id. */
  regimeFiles: Readonly<Record<string, string>>;
  societyFiles: Readonly<Record<string, string>>;
}

export const catalogue: Catalogue = generated;

/** Everything that can happen to people, by id with what it means to them, in the order of the ids. */
export function eventsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const { traits, life, acts, ties, responses, safeguards } = catalogue;
  const events = [...traits, ...life, ...acts, ...ties, ...responses, ...safeguards].flatMap((idea) =>
    Object.entries(idea.events ?? {}),
  );
  return new Map(events.sort(([a], [b]) => (a < b ? -1 : 1)));
}
