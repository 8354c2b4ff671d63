import { describe, expect, it } from 'vitest';
import type { Criterion } from '../engine/contracts.js';
import { catalogue } from './catalogue.js';
import { loadRegime } from './load.js';

const { partners, fields, criteria, consequences, traits, life, acts, ties, responses } = catalogue;
const ideas = [...traits, ...life, ...acts, ...ties, ...responses];

/** What a citizen with these readings gets, between 0 and 1000. */
function pointsOf(criterion: Criterion, given: Readonly<Record<string, number>>): number {
  const sum = criterion.terms.reduce((points, term) => {
    // what a regime has to ask for is not part of the examples
    const reading = given[term.reads] ?? (term.optional ? 0 : undefined);
    expect(reading, `${criterion.id} reads ${term.reads}`).toBeDefined();
    return points + term.points * reading!;
  }, criterion.base);
  return Math.max(0, Math.min(1000, sum));
}

describe.each(criteria)('the criterion $id', (criterion) => {
  it.each(criterion.examples)('$title', ({ given, points }) => {
    expect(pointsOf(criterion, given)).toBe(points);
  });
  it('reads only what a register keeps', () => {
    for (const { reads } of criterion.terms) {
      const [field, reading] = reads.split('.');
      if (reads === 'friends') continue;
      const { form } = fields.find(({ id }) => id === field)!;
      const readings = {
        slots: ['recent', 'older', 'all'],
        mean: ['mean'],
        age: ['quarters', 'mismatch'],
        level: ['level'],
      };
      expect(readings[form]).toContain(reading);
    }
  });
  it('speaks to the citizen', () => {
    for (const { reason } of criterion.terms) expect(reason).toMatch(/\b[Yy]ou(rs?)?\b.*\.$/);
  });
});

describe('the criteria', () => {
  it('weigh what the article gives them, 100 together', () => {
    const article = loadRegime('article-2018').criteria;
    const named = criteria.filter(({ id }) => article[id]!.weight > 0);
    expect(named.map(({ id, weight }) => [id, weight])).toEqual(
      named.map(({ id }) => [id, article[id]!.weight]),
    );
    expect(named.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });
});

describe('the partners', () => {
  it('have a number of their own for ever or none, and leave 13 to 15 to mix-ups of identity', () => {
    const members = partners.flatMap(({ member }) => member ?? []);
    expect(new Set(members).size).toBe(members.length);
    expect(members.filter((member) => member < 0 || member > 12)).toEqual([]);
    expect(Object.fromEntries(partners.map(({ id, member }) => [id, member]))).toMatchObject({
      payments: 0,
      messaging: 1,
      utility: 2,
      lender: 3,
      'ride-hailing': 4,
      insurer: 5,
      court: 6,
      'police-register': 7,
      dating: 8,
    });
  });
  it('report and mistake only what can happen', () => {
    const seen = fields.filter(({ form }) => form === 'level').map(({ id }) => id);
    const known = new Set([...ideas.flatMap((idea) => Object.keys(idea.events ?? {})), ...seen]);
    for (const { reports, mistakes } of partners) {
      for (const event of [...reports, mistakes]) expect([...known]).toContain(event);
    }
  });
  it('are wrong about the percentages of people, and rarely', () => {
    for (const { coverage, misses, falseRecords } of partners) {
      for (const percent of [...coverage, ...misses]) expect(percent >= 0 && percent <= 100).toBe(true);
      expect(falseRecords > 0 && falseRecords < 1).toBe(true);
    }
  });
});

describe('the register', () => {
  it('has a witness for every event it keeps', () => {
    const reported = new Set(partners.flatMap(({ reports }) => reports));
    for (const event of fields.flatMap(({ events }) => events)) expect([...reported]).toContain(event);
  });
});

describe('the consequences', () => {
  it('have a place of their own for ever or none', () => {
    const places = consequences.flatMap(({ place }) => place ?? []);
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter((place) => place < 0 || place > 15)).toEqual([]);
    expect(Object.fromEntries(consequences.map(({ id, place }) => [id, place]))).toMatchObject({
      loan: 0,
      'expensive-credit': 1,
      'car-rental': 2,
      flight: 3,
      work: 4,
      housing: 5,
      'dating-visibility': 6,
      school: 7,
      'public-listing': 8,
      'purchase-loan': 9,
      'no-deposit': 10,
      'cheap-rate': 11,
      'travel-document': 12,
      'dating-prominence': 13,
    });
  });
  it('open and close doors that somebody might go through', () => {
    const doors = new Set(ideas.flatMap((idea) => Object.keys(idea.opportunities ?? {})));
    for (const { opportunity } of consequences.flatMap(({ effects }) => effects)) {
      expect([...doors]).toContain(opportunity);
    }
  });
  it('say where each number comes from', () => {
    for (const { source, assumption, effects } of consequences) {
      expect(source ?? assumption).toBeDefined();
      for (const effect of effects) expect(effect.source).toBeDefined();
    }
  });
});
