import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Criterion, Idea } from '../src/engine/contracts.js';
import { catalogue } from '../src/regime/catalogue.js';

const folder = (kind: string) => fileURLToPath(new URL(`../src/catalogue/${kind}/`, import.meta.url));
const filesOf = (kind: string) =>
  readdirSync(folder(kind))
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();

const kinds = {
  traits: catalogue.traits,
  life: catalogue.life,
  acts: catalogue.acts,
  ties: catalogue.ties,
  responses: catalogue.responses,
  safeguards: catalogue.safeguards,
  fields: catalogue.fields,
  partners: catalogue.partners,
  criteria: catalogue.criteria,
  consequences: catalogue.consequences,
  observers: catalogue.observers,
  measures: catalogue.measures,
} as const;

const ideas: readonly Idea[] = [
  ...catalogue.traits,
  ...catalogue.life,
  ...catalogue.acts,
  ...catalogue.ties,
  ...catalogue.responses,
  ...catalogue.safeguards,
];

describe('every idea of the catalogue', () => {
  it.each(Object.entries(kinds))('is one file with its own name: %s', (kind, list) => {
    expect(list.map(({ id }) => id).sort()).toEqual(filesOf(kind));
  });

  it('says of every number where it was born', () => {
    const unborn = ideas.flatMap((idea) =>
      Object.entries(idea.options ?? {})
        .filter(([, option]) => !option.source && !option.assumption)
        .map(([name]) => `${idea.id}.${name}`),
    );
    expect(unborn).toEqual([]);
  });

  it('starts its numbers inside their own range', () => {
    for (const idea of ideas) {
      for (const [name, { value, least, most }] of Object.entries(idea.options ?? {})) {
        expect(value, `${idea.id}.${name}`).toBeGreaterThanOrEqual(least);
        expect(value, `${idea.id}.${name}`).toBeLessThanOrEqual(most);
      }
    }
  });

  it('has a source or says it is an assumption, if it judges or reports people', () => {
    for (const { id, source, assumption } of [
      ...catalogue.partners,
      ...catalogue.criteria,
      ...catalogue.consequences,
    ]) {
      expect(source ?? assumption, id).toBeTruthy();
    }
  });
});

/** Points as a person would add them up: base and points for each reading, between 0 and 1000. */
function pointsOf(criterion: Criterion, given: Record<string, number>): number {
  const sum = criterion.terms.reduce(
    (total, term) => total + (given[term.reads] ?? 0) * term.points,
    criterion.base,
  );
  return Math.max(0, Math.min(1000, sum));
}

describe('what a score asks of people', () => {
  for (const criterion of catalogue.criteria) {
    for (const example of criterion.examples) {
      it(`${criterion.label}: ${example.title}`, () => {
        expect(pointsOf(criterion, example.given)).toBe(example.points);
      });
    }
  }

  it('reads only what a field can tell, or friends', () => {
    const told = new Set(
      catalogue.fields.flatMap(({ id }) =>
        ['recent', 'older', 'all', 'mean', 'quarters', 'mismatch', 'level'].map((what) => `${id}.${what}`),
      ),
    );
    const asked = catalogue.criteria.flatMap(({ terms }) => terms.map(({ reads }) => reads));
    expect(asked.filter((reads) => reads !== 'friends' && !told.has(reads))).toEqual([]);
  });
});

describe('what closes and opens lives', () => {
  it('has a bit of its own for ever, or takes a free one', () => {
    const places = catalogue.consequences.flatMap(({ place }) => place ?? []);
    expect(new Set(places).size).toBe(places.length);
    expect(Math.max(...places)).toBeLessThan(16);
  });

  it('works through opportunities that a life really has', () => {
    const offered = new Set(ideas.flatMap((idea) => Object.keys(idea.opportunities ?? {})));
    const named = catalogue.consequences.flatMap(({ effects }) =>
      effects.map(({ opportunity }) => opportunity),
    );
    expect(named.filter((opportunity) => !offered.has(opportunity))).toEqual([]);
  });

  it('closes doors in nine domains, stops allowances and collects debts', () => {
    const domains = new Set(
      catalogue.consequences.filter(({ kind }) => kind === 'sanction').map(({ domain }) => domain),
    );
    expect(domains.size).toBe(11);
  });
});

describe('what partners report', () => {
  const caused = new Set(ideas.flatMap((idea) => Object.keys(idea.events ?? {})));

  it('is addressed by a number of their own for ever, or by their name', () => {
    const members = catalogue.partners.flatMap(({ member }) => member ?? []);
    expect(new Set(members).size).toBe(members.length);
    // 13 to 15 are the register's own mix-ups
    expect(Math.max(...members)).toBeLessThan(13);
  });

  it('has a cause in somebody’s life, or is a trait they can see', () => {
    const levels = new Set(catalogue.fields.filter(({ form }) => form === 'level').map(({ id }) => id));
    const reported = catalogue.partners.flatMap(({ reports, mistakes }) => [...reports, mistakes]);
    expect(reported.filter((event) => !caused.has(event) && !levels.has(event))).toEqual([]);
  });

  it('finds a field for every event the register keeps', () => {
    const kept = catalogue.fields.filter(({ form }) => form !== 'level').flatMap(({ events }) => events);
    expect(kept.filter((event) => !caused.has(event))).toEqual([]);
  });
});

describe('what is measured', () => {
  it('is a question a reader understands', () => {
    for (const { id, question, label, unit } of catalogue.measures) {
      expect(question, id).toMatch(/[?.]$/);
      expect(label.length, id).toBeGreaterThan(3);
      expect(unit.length, id).toBeGreaterThan(0);
    }
  });

  it('says how, by whom, and when it misleads', () => {
    for (const { id, formula, misleads, source, assumption } of catalogue.measures) {
      expect(formula.length, id).toBeGreaterThan(10);
      expect(misleads, id).toMatch(/[.]$/);
      expect(source ?? assumption, id).toBeTruthy();
    }
  });
});
