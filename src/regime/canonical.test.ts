import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.js';
import { diffRegimes, hashOf, loadRegime, regimeYaml } from './load.js';
import type { Regime } from './regime.js';

const article = loadRegime('article-2018');
const read = (text: string): Regime => loadRegime({ text, file: 'again.yaml' });

/** Rules of all sorts, each of them harmless. */
const someSets = fc.subarray([
  'phases.voluntary=never',
  'partners.dating.enabled=false',
  'partners.court.misses=[1, 2, 3]',
  'partners.lender.false-records=0.5',
  'errors.scale=0.5',
  'errors.group-factors=1',
  'register.retention-months=12',
  'criteria.behaviour-preferences.speech-points=false',
  'peer.mode=worst',
  'scale.gain=1.0625',
  'scale.update-months=3',
  'cut-offs.hysteresis=0',
  'cut-offs.school=never',
  'cut-offs.loan.below=400',
  'sanctions.from=2019-06',
  'privileges.enabled=false',
  'joint-punishment.domains=[credit, travel]',
  'blacklist.published=false',
  'opacity=secret',
  'responses.enabled=false',
  'responses.fear.enabled=false',
  'responses.fear.opaque=7',
  'feedback.economic=false',
  'title="A: title, with - signs # and \\"quotes\\""',
  'story="two\\n\\nparagraphs"',
  'endpoints=[listed]',
]);

describe('a regime that is written out', () => {
  it('reads the same again, whatever its rules', () => {
    fc.assert(
      fc.property(someSets, (set) => {
        const safe = set.filter(
          (one) => !(one.startsWith('responses.fear.opaque') && set.includes('responses.fear.enabled=false')),
        );
        const regime = loadRegime('article-2018', { set: safe });
        const text = regimeYaml(regime);
        expect(read(text)).toEqual(JSON.parse(JSON.stringify(regime)));
        expect(regimeYaml(read(text))).toBe(text);
        expect(hashOf(read(text))).toBe(hashOf(regime));
      }),
      { numRuns: 60 },
    );
  });
  it.each(Object.keys(catalogue.regimeFiles))('reads the same again: %s', (id) => {
    expect(read(regimeYaml(loadRegime(id)))).toEqual(loadRegime(id));
  });
  it('stands in one order, whatever the order it was written in', () => {
    const a = read(
      'title: T\nid: a\nphases: { voluntary: 2018-01, mandatory: 2020-01 }\npeer: { mode: none }\n',
    );
    const b = read(
      'id: a\npeer: { mode: none }\nphases: { mandatory: 2020-01, voluntary: 2018-01 }\ntitle: T\n',
    );
    expect(regimeYaml(a)).toBe(regimeYaml(b));
  });
});

describe('the hash of a regime', () => {
  it('is 64 hexadecimal digits', () => expect(hashOf(article)).toMatch(/^[0-9a-f]{64}$/));
  it('does not hear how a regime is explained', () => {
    const explained = {
      ...article,
      title: 'Other',
      story: 'Other',
      source: 'Other',
      peer: { ...article.peer, source: 'x' },
    };
    expect(hashOf(explained)).toBe(hashOf(article));
  });
  it('does not see the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(article).reverse()) as unknown as Regime;
    expect(hashOf(reversed)).toBe(hashOf(article));
  });
  it('changes with every rule', () => {
    const sets = [
      'scale.gain=1',
      'peer.mode=worst',
      'partners.court.misses=[1, 2, 3]',
      'cut-offs.loan.below=519',
    ];
    const hashes = sets.map((set) => hashOf(loadRegime('article-2018', { set: [set] })));
    expect(new Set([...hashes, hashOf(article)]).size).toBe(sets.length + 1);
  });
});

describe('the difference of two regimes', () => {
  it('is nothing between a regime and itself', () => expect(diffRegimes(article, article)).toEqual([]));
  it('is the rules that were set', () => {
    const changed = loadRegime('article-2018', {
      set: ['mechanisms.spill-over=false', 'cut-offs.flight=never', 'partners.court.misses=9'],
    });
    expect(diffRegimes(article, changed)).toEqual([
      { path: 'cut-offs.flight.below', a: 460, b: undefined },
      { path: 'joint-punishment.enabled', a: true, b: false },
      { path: 'partners.court.misses', a: [5, 5, 5], b: [9, 9, 9] },
    ]);
  });
  it('is only the kind, against a society without a register', () => {
    expect(diffRegimes(loadRegime('no-register'), article)).toEqual([
      { path: 'kind', a: 'none', b: 'score' },
    ]);
  });
});
