import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../../regime/catalogue.js';
import { editYaml } from '../../../regime/edit-yaml.js';
import { regimeJsonSchema } from '../../../regime/schema.js';
import type { YamlValue } from '../../worker/protocol.js';
import { editRules, saidIn } from '../../worker/rules.js';
import { everyField, type Field, formOf, type Schema, valueAt, written, writtenByGroup } from './form.js';

const form = formOf(regimeJsonSchema() as Schema);
const fields = everyField(form);
const field = (path: string): Field => {
  const found = fields.find((one) => one.path.join('.') === path);
  if (!found) throw new Error(`no field ${path}`);
  return found;
};

describe('the form of a regime', () => {
  it('has a field for every leaf of the schema, each with what it means', () => {
    expect(fields.length).toBeGreaterThan(450);
    expect(fields.filter(({ meaning, path }) => meaning === '' && path[0] !== 'grades')).toEqual([]);
  });

  it('knows numbers with their range, step and unit', () => {
    expect(field('criteria.credit-history.weight')).toMatchObject({
      kind: 'number',
      least: 0,
      most: 100,
      step: 1,
    });
    expect(field('register.retention-months')).toMatchObject({ kind: 'number', step: 3, unit: 'months' });
    expect(field('partners.court.coverage')).toMatchObject({ kind: 'by-group', most: 100, unit: 'percent' });
    expect(field('register.slot-months')).toMatchObject({ kind: 'choice', options: [1, 3, 6] });
    expect(field('sanctions.from')).toMatchObject({
      kind: 'when',
      words: ['voluntary', 'mandatory', 'never'],
    });
    expect(field('phases.mandatory')).toMatchObject({ kind: 'when', words: ['never'] });
    expect(field('blacklist.early-domains')).toMatchObject({ kind: 'several', words: ['none', 'all'] });
    expect(field('endpoints')).toMatchObject({ kind: 'several', words: [], most: 5 });
  });

  it('puts the rules of a door in a group of their own, with the word that shuts it out', () => {
    const loan = form
      .find(({ path }) => path[0] === 'cut-offs')
      ?.groups.find(({ path }) => path[1] === 'loan');
    expect(loan).toMatchObject({ meaning: 'No loan', word: 'never' });
    expect(loan?.fields.map(({ path }) => path.at(-1))).toEqual(['below', 'grade', 'lowest']);
    expect(loan?.origin.map(({ path }) => path.at(-1))).toEqual(['status', 'source']);
  });
});

describe('what somebody types', () => {
  it.each<[string, string, unknown]>([
    ['criteria.credit-history.weight', '40', { value: 40 }],
    [
      'criteria.credit-history.weight',
      '140',
      { mistake: { kind: 'out-of-range', least: 0, most: 100, step: 1 } },
    ],
    [
      'criteria.credit-history.weight',
      '4.5',
      { mistake: { kind: 'out-of-range', least: 0, most: 100, step: 1 } },
    ],
    ['criteria.credit-history.weight', 'much', { mistake: { kind: 'not-a-number', found: 'much' } }],
    ['errors.identity-mix-ups', '0,5', { value: 0.5 }],
    ['register.retention-months', '47', { mistake: { kind: 'out-of-range', least: 3, most: 96, step: 3 } }],
    ['phases.mandatory', '2020-13', { mistake: { kind: 'wrong-format', found: '2020-13' } }],
    ['phases.mandatory', 'never', { value: 'never' }],
    ['register.sticky', 'true', { value: true }],
    ['register.slot-months', '3', { value: 3 }],
    ['title', '  ', { value: undefined }],
    ['id', 'Not An Id', { mistake: { kind: 'wrong-format', found: 'Not An Id' } }],
  ])('in %s, “%s”, is a value or a mistake that says what fits', (path, typed, outcome) => {
    expect(written(field(path), typed)).toEqual(outcome);
  });

  it('for three groups may be said once', () => {
    const coverage = field('partners.court.coverage') as Field & { kind: 'by-group' };
    expect(writtenByGroup(coverage, ['90', '', '80'])).toEqual({ value: [90, 90, 80] });
    expect(writtenByGroup(coverage, ['', '', ''])).toEqual({ value: undefined });
    expect(writtenByGroup(coverage, ['90', '101', ''])).toHaveProperty('mistake.kind', 'out-of-range');
  });
});

/** A value that fits a field. */
function fitting(one: Field): fc.Arbitrary<YamlValue> {
  switch (one.kind) {
    case 'number':
    case 'by-group': {
      const step = one.step || 0.5;
      const number = fc
        .integer({ min: Math.ceil(one.least / step), max: Math.floor(one.most / step) })
        .map((steps) => steps * step);
      return one.kind === 'number' ? number : fc.tuple(number, number, number).map((three) => [...three]);
    }
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...one.options);
    case 'when':
      return fc.constantFrom(...one.words, '2019-07', '2023-12');
    case 'several': {
      const some = fc.uniqueArray(fc.constantFrom(...one.options), {
        minLength: 1,
        maxLength: Math.min(3, one.most),
      });
      return fc.oneof(some, ...one.words.map((word) => fc.constant<YamlValue>(word)));
    }
    case 'in-the-text':
      return fc.constant(undefined as never);
    case 'text':
      return one.pattern === undefined
        ? fc.constantFrom(
            'one line',
            'with: a colon',
            '12',
            '# no comment',
            'a "quoted" word',
            'long '.repeat(80).slice(0, one.most).trimEnd(),
          )
        : fc.constantFrom('my-regime', 'other');
  }
}

const edits = fc
  .constantFrom(...fields.filter(({ path, kind }) => path[0] !== 'mechanisms' && kind !== 'in-the-text'))
  .chain((one) => fc.tuple(fc.constant(one), fc.option(fitting(one), { nil: undefined, freq: 5 })));
const comments = (text: string): string[] =>
  text.split('\n').flatMap((line) => / *#.*$/.exec(line)?.[0].trim() ?? []);

describe('form and text', () => {
  it('say the same after any valid edit of the form, with every comment kept', () => {
    const presets = fc.constantFrom(...Object.values(catalogue.regimeFiles));
    fc.assert(
      fc.property(presets, fc.array(edits, { minLength: 1, maxLength: 4 }), (preset, several) => {
        let text = preset;
        for (const [one, value] of several) {
          const said = valueAt(saidIn(text), one.path.slice(0, -1));
          const edited = editRules(text, one.path, value);
          expect(edited).toBeDefined();
          text = edited as string;
          if (value === undefined && typeof said !== 'object') continue;
          expect(valueAt(saidIn(text), one.path)).toEqual(value);
        }
        const kept = comments(text);
        for (const comment of comments(preset)) expect(kept).toContain(comment);
      }),
      { numRuns: 100 },
    );
  });

  it('say the same after any valid edit of the text, however it is spelt', () => {
    const presets = fc.constantFrom(...Object.values(catalogue.regimeFiles));
    fc.assert(
      fc.property(presets, edits, (preset, [one, value]) => {
        fc.pre(value !== undefined);
        const byHand = `${preset}\n# by hand\n`;
        const text = editYaml(byHand, one.path, value) ?? byHand;
        expect(valueAt(saidIn(text), one.path)).toEqual(value);
        expect(valueAt(saidIn(text), ['title'])).toEqual(
          one.path[0] === 'title' ? value : parse(preset).title,
        );
      }),
      { numRuns: 100 },
    );
  });
});
