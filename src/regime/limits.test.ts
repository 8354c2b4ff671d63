import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../engine/errors.js';
import { catalogue } from './catalogue.js';
import { loadRegime, loadSociety } from './load.js';

/** Loads or refuses, in good time, and nothing else. */
function survives(text: string, set: string[] = []): string {
  const started = performance.now();
  let outcome = 'loaded';
  for (const load of [loadRegime, loadSociety]) {
    try {
      load({ text, file: 'any.yaml' }, { set });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      outcome = error.kind;
      expect(String(error).length).toBeLessThan(20_000);
    }
  }
  expect(performance.now() - started).toBeLessThan(20_000);
  return outcome;
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const MANY = 1_000_000;
const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (const [i, name] of [...'bcdefghij'].entries()) {
  laughs.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`);
}

describe('a text made to exhaust its reader', () => {
  it.each([
    ['opens brackets without end', '['.repeat(MANY), 'too-deep'],
    ['opens lists without end', '- '.repeat(MANY / 2), 'too-deep'],
    ['asks for keys without end', '? '.repeat(MANY / 2), 'too-deep'],
    [
      'nests by indentation',
      Array.from({ length: 1300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep',
    ],
    ['piles up tags', '!!a '.repeat(MANY / 4), 'too-deep'],
    ['piles up anchors', '&a '.repeat(MANY / 3), 'too-deep'],
    [
      'has more keys than rules',
      Array.from({ length: 70_000 }, (_, i) => `k${i}: ${i}`).join('\n'),
      'too-large',
    ],
    ['has more lines than a regime', '-\n'.repeat(MANY / 2), 'too-large'],
    ['laughs a billion times', laughs.join('\n'), 'too-large'],
    ['contains itself', 'a: &a [*a]', 'too-deep'],
    ['contains itself as a mapping', '&a { a: *a }', 'too-deep'],
    [
      'uses one anchor ten thousand times',
      `a: &a 1\n${Array.from({ length: 10_000 }, (_, i) => `k${i}: *a`).join('\n')}`,
      'too-large',
    ],
    [
      'merges a hundred times and more',
      `a: &a { b: 1 }\n${Array.from({ length: 101 }, (_, i) => `k${i}: { <<: *a }`).join('\n')}`,
      'too-large',
    ],
    ['has ten megabytes', 'id: a\n'.repeat(1_700_000), 'too-large'],
    ['never closes a quotation', `a: "${'x\n'.repeat(MANY / 2)}`, 'yaml-syntax'],
    ['is one long number', `a: ${'9'.repeat(MANY)}`, 'not-finite'],
    ['starts ever new documents', '---\n'.repeat(MANY / 4), 'several-documents'],
  ])('is given up on in good time when it %s', (_, text, kind) => {
    expect(survives(text)).toBe(kind);
  });
});

const presets = [...Object.values(catalogue.regimeFiles), ...Object.values(catalogue.societyFiles)];
const SPICE = [
  '\t',
  '\n',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!!x ',
  '<<: ',
  '"',
  "'",
  '|',
  '\u0000',
  '\ufeff',
  '-1',
  '.nan',
  '1e999',
  'null',
  '__proto__',
  'constructor',
  '99999999999999999999',
  '~',
  '%',
  '@',
  '`',
  '#',
  '\r',
  '\u{1f600}',
  'true',
];

describe('whatever is read', () => {
  it('is a regime or refused, also if it is nonsense', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.array(fc.constantFrom(...SPICE), { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          survives(text);
        },
      ),
      { numRuns: 400 },
    );
  });
  it('is a regime or refused, also if it is random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        survives(new TextDecoder().decode(bytes));
      }),
      { numRuns: 200 },
    );
  });
  it('is a regime or refused, also if somebody spilled letters over a preset', () => {
    const spill = fc.record({
      preset: fc.constantFrom(...presets),
      places: fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...SPICE), fc.nat({ max: 12 })),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(spill, ({ preset, places }) => {
        let text = preset;
        for (const [where, what, cut] of places) {
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + what + text.slice(at + cut);
        }
        survives(text);
      }),
      { numRuns: 150 },
    );
  });
  it('is a regime or refused, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        survives(text);
      }),
      { numRuns: 200 },
    );
  });
  it('is refused where a rule has a value of another kind', () => {
    const paths = [
      'partners',
      'partners.court',
      'partners.court.coverage',
      'criteria.credit-history.weight',
      'scale.min',
      'cut-offs.flight',
      'phases.mandatory',
      'joint-punishment.domains',
      'endpoints',
      'responses.fear',
      'mechanisms.peer',
      'opacity',
    ];
    const odd = fc.oneof(
      fc.constantFrom(
        '[[1]]',
        '{ x: 1 }',
        '"text"',
        '-1',
        '1.5',
        'true',
        '[]',
        'never',
        '1e9',
        '{ __proto__: 1 }',
      ),
      fc.json({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, (path, value) => {
        try {
          loadRegime('article-2018', { set: [`${path}=${value}`] });
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error.message.trim()).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
  it('is refused where --set is nonsense', () => {
    const nonsense = fc.tuple(
      fc.oneof(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('__proto__', 'constructor.prototype', 'scale.__proto__', 'extends', 'mechanisms'),
      ),
      fc.string({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(nonsense, ([path, value]) => {
        try {
          loadRegime('article-2018', { set: [`${path}=${value}`, `${path}.polluted=${value}`] });
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
