import { describe, expect, it } from 'vitest';
import type { Idea } from '../src/engine/contracts.js';
import * as glasshouse from '../src/index.js';
import { catalogue } from '../src/regime/catalogue.js';
import { compileWorld } from '../src/regime/compile.js';
import { explainLife } from '../src/run/explain.js';
import { comparisonTable, runTable } from '../src/text/tables.js';
import { comparison, runResult } from './support/results.js';
import { Chronicle, IN_A_HURRY, live, worldOf } from './support/worlds.js';

/** Companies the sources name; they may be named in sources and nowhere else. */
const COMPANIES = /wechat|alipay|tencent|baihe|sesame|zhima|didi|uber|alibaba|weibo|facebook|schufa|fico/i;

describe('the boundary', () => {
  it('offers no function that scores a described person', () => {
    const names = Object.keys(glasshouse).filter(
      (name) => typeof (glasshouse as Record<string, unknown>)[name] === 'function',
    );
    expect(
      names.filter((name) => /score|predict|rate|classify|person|applicant|profile/i.test(name)),
    ).toEqual([]);
  });

  it('offers nothing that searches for the regime that controls best', () => {
    expect(
      Object.keys(glasshouse).filter((name) => /optimi[sz]e|maximi[sz]e|search|tune|fit/i.test(name)),
    ).toEqual([]);
  });

  it('knows only the abstract groups A, B and C', () => {
    for (const id of Object.keys(catalogue.societyFiles)) {
      expect(Object.keys(glasshouse.loadSociety(id).groups)).toEqual(['A', 'B', 'C']);
    }
  });

  it('names no company but in a source', () => {
    const named = [
      ...catalogue.partners.map(({ id, label }) => `${id} ${label}`),
      ...catalogue.criteria.map(
        ({ id, label, question, terms }) =>
          `${id} ${label} ${question} ${terms.map(({ reason }) => reason).join(' ')}`,
      ),
      ...catalogue.consequences.map(({ id, label, told }) => `${id} ${label} ${told.begins} ${told.ends}`),
      ...catalogue.measures.map(({ id, label, question }) => `${id} ${label} ${question}`),
    ];
    expect(named.filter((text) => COMPANIES.test(text))).toEqual([]);
  });

  it('names no company in a preset, an event or an option but in a source', () => {
    const presets = [
      ...Object.entries(catalogue.regimeFiles),
      ...Object.entries(catalogue.societyFiles),
    ].flatMap(([id, text]) =>
      text
        .split('\n')
        // the ids of documented regimes are those by which the documents are known
        .map((line) => line.replace(/\bsource: .*/, '').replace(/^id: .*/, ''))
        .filter((line) => COMPANIES.test(line))
        .map((line) => `${id}: ${line}`),
    );
    expect(presets).toEqual([]);
    const ideas: readonly Idea[] = [
      ...catalogue.traits,
      ...catalogue.life,
      ...catalogue.acts,
      ...catalogue.ties,
      ...catalogue.responses,
      ...catalogue.safeguards,
    ];
    const words = [
      ...ideas.flatMap((idea) => [
        idea.label,
        idea.question ?? '',
        ...Object.values(idea.events ?? {}),
        ...Object.values(idea.options ?? {}).map(({ label }) => label),
        ...Object.values(idea.opportunities ?? {}).map(({ label }) => label),
        ...(idea.columns ?? []).map(({ label }) => label),
      ]),
      ...catalogue.fields.map(({ label, domain }) => `${label} ${domain}`),
    ];
    expect(words.filter((text) => COMPANIES.test(text))).toEqual([]);
  });

  it('draws lives and never takes one: a life whose start or traits are made up is refused', async () => {
    const spec = worldOf('article-2018', { set: IN_A_HURRY, months: 14 });
    const chronicle = new Chronicle();
    await live(spec, { follower: chronicle });
    const world = compileWorld(spec);
    for (const citizen of [3, 77, 500, 721, 999]) {
      const kept = chronicle.historyOf(citizen);
      const described = [
        {
          ...kept,
          start: new Map(kept.start).set('liquidity', (kept.start.get('liquidity') ?? 0) < 0 ? 90 : -90),
        },
        { ...kept, traits: kept.traits.map((word) => ~word >>> 0) },
      ];
      expect(explainLife(world, kept, citizen).months).toHaveLength(14);
      for (const history of described) {
        expect(() => explainLife(world, history, citizen)).toThrow(/differs from the kept history/);
      }
    }
  });

  it.each([
    ['a table of people', 'name,email,income\nAnna,a@b.c,3\nBob,b@b.c,4\n'],
    ['rows with a birthday', 'id;date-of-birth;score\n1;1990-01-01;700\n2;1985-02-03;640\n'],
    ['a list of records', '- name: Anna\n  income: 3\n- name: Bob\n  income: 4\n'],
  ])('reads no person from %s, whatever the file is called', (_what, text) => {
    for (const file of ['people.yaml', 'regime.yaml', 'x.txt']) {
      expect(() => glasshouse.loadRegime({ text, file })).toThrow(glasshouse.InputError);
      expect(() => glasshouse.loadSociety({ text, file })).toThrow(glasshouse.InputError);
      expect(() => glasshouse.readEdgeList(new TextEncoder().encode(text), file)).toThrow(
        glasshouse.InputError,
      );
    }
  });

  it('says on every face that nobody is real', () => {
    expect(comparisonTable(comparison(), 100)).toMatch(/nobody in it is real/i);
    expect(runTable(runResult('b'), 100)).toMatch(/nobody in it is real/i);
  });

  it('tells the article’s reading from what is documented, rule by rule', () => {
    const regime = glasshouse.loadRegime('article-2018');
    expect(['documented', 'reported', 'assumed']).toContain(regime.status);
    for (const rule of [
      ...Object.values(regime.partners),
      ...Object.values(regime.criteria),
      regime.errors,
      regime.register,
      regime.peer,
      regime.scale,
    ]) {
      expect(['documented', 'reported', 'assumed']).toContain(rule.status);
    }
  });
});
