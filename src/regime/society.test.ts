import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.js';
import { hashOf, loadSociety, meanHouseholdSize, societyJsonSchema, societyYaml } from './load.js';
import { numbersOf } from './rules.js';

const ids = Object.keys(catalogue.societyFiles);

describe.each(ids)('the society %s', (id) => {
  const society = loadSociety(id);
  it('is named like its file', () => expect(society.id).toBe(id));
  it('says of every number where it comes from', () => {
    const numbers = numbersOf(society);
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter(({ number }) => number.source === undefined && number.assumption !== true)).toEqual(
      [],
    );
  });
  it('reads the same after it is written out', () => {
    const again = loadSociety({ text: societyYaml(society), file: 'again.yaml' });
    expect(again).toEqual(society);
    expect(hashOf(again)).toBe(hashOf(society));
  });
  it('has every option of every idea', () => {
    for (const [ideas, given] of [
      [catalogue.traits, society.traits],
      [catalogue.life, society.life],
      [catalogue.acts, society.acts],
      [catalogue.ties, society['tie-habits']],
    ] as const) {
      for (const idea of ideas) {
        expect(Object.keys(given[idea.id] ?? {}).sort()).toEqual(Object.keys(idea.options ?? {}).sort());
      }
    }
  });
});

describe('households', () => {
  it('have 2.62 people in china-2019, as in the census of 2020', () => {
    expect(meanHouseholdSize(loadSociety('china-2019'))).toBeCloseTo(2.62, 2);
  });
  it('have about 2.3 people in eu-2019', () => {
    expect(meanHouseholdSize(loadSociety('eu-2019'))).toBeCloseTo(2.3, 1);
  });
});

describe('a society that extends another', () => {
  it('replaces a number together with its birthplace', () => {
    const text = 'id: mine\nextends: china-2019\nburn-in-months: { value: 60, assumption: true }\n';
    const society = loadSociety({ text, file: 'mine.yaml' });
    expect(society['burn-in-months']).toEqual({ value: 60, assumption: true });
    expect(society.groups).toEqual(loadSociety('china-2019').groups);
  });
  it('makes an assumption of what is set', () => {
    const expected = { value: 60, assumption: true };
    for (const set of ['burn-in-months=60', 'burn-in-months.value=60']) {
      expect(loadSociety('town', { set: [set] })['burn-in-months']).toEqual(expected);
    }
  });
  it('reads yes and no as 1 and 0', () => {
    expect(loadSociety('town').life['budget']?.['pooling']?.value).toBe(1);
    expect(
      loadSociety('town', { set: ['life.budget.pooling=false'] }).life['budget']?.['pooling']?.value,
    ).toBe(0);
  });
});

describe('the JSON Schema of a society', () => {
  it('describes options by their labels', () => {
    const schema = JSON.stringify(societyJsonSchema());
    for (const idea of catalogue.life) {
      for (const option of Object.values(idea.options ?? {}))
        expect(schema).toContain(JSON.stringify(option.label));
    }
  });
});
