import { describe, expect, it } from 'vitest';
import { definePartner, defineSafeguard } from '../engine/contracts.js';
import { type Catalogue, catalogue } from './catalogue.js';
import { partsInUse } from './kinds.js';
import { hashOf, loadRegime, peerLoopGain, regimeJsonSchema, regimeYaml } from './load.js';

const HEAD = 'id: mine\ntitle: Mine\nphases: { mandatory: 2020-01 }\n';
const load = (text: string, set: string[] = []) =>
  loadRegime({ text: HEAD + text, file: 'mine.yaml' }, { set });

const withIdeas: Catalogue = {
  ...catalogue,
  partners: [
    ...catalogue.partners,
    definePartner({ ...catalogue.partners[0]!, id: 'library', member: 9, coverage: [10, 20, 30] }),
  ],
  safeguards: [
    ...catalogue.safeguards,
    defineSafeguard({
      id: 'second-look',
      label: 'A second look',
      actsOn: 'sanctions',
      options: {
        months: { label: 'Months it takes', unit: 'months', value: 2, least: 0, most: 12 },
        free: { label: 'Whether it is free', unit: 'yes-no', value: 1, least: 0, most: 1 },
      },
    }),
  ],
};

describe('a regime file', () => {
  it('has no rule it does not name', () => {
    const regime = load('');
    expect(Object.values(regime.partners).some((partner) => partner.enabled)).toBe(false);
    expect(Object.values(regime.criteria).every((criterion) => criterion.weight === 0)).toBe(true);
    expect(regime['cut-offs']).toEqual({ hysteresis: 10 });
    expect(regime['joint-punishment'].enabled).toBe(false);
    expect(regime.blacklist.enabled).toBe(false);
    expect(Object.values(regime.rights).some((right) => right.enabled)).toBe(false);
  });
  it('takes the numbers of what it names from the catalogue', () => {
    const regime = load(
      'partners: { lender: }\ncriteria: { credit-history: { weight: 100 } }\ncut-offs: { loan: {} }\n',
    );
    expect(regime.partners['lender']).toMatchObject({
      enabled: true,
      coverage: [70, 45, 60],
      'false-records': 0.072,
    });
    expect(regime['cut-offs']['loan']).toMatchObject({ below: 520 });
  });
  it('may give one number for all three groups', () => {
    expect(load('partners: { lender: { misses: 7 } }\n').partners['lender']!.misses).toEqual([7, 7, 7]);
  });
  it('knows what is not said to be assumed, and what it says to be as it says of itself', () => {
    const regime = load('status: reported\nsource: somewhere\npeer: { mode: worst }\n');
    expect(regime.peer.status).toBe('reported');
    expect(regime.register.status).toBe('assumed');
  });
  it('may use anchors and merge keys', () => {
    const regime = load(
      'partners:\n  court: &one { misses: 1, false-records: 2 }\n  lender: { <<: *one, misses: 3 }\n',
    );
    expect(regime.partners['lender']).toMatchObject({ misses: [3, 3, 3], 'false-records': 2 });
  });
  it('gets its schema from the catalogue, so that a new idea needs no other edit', () => {
    const text = `${HEAD}partners: { library: }\nrights: { second-look: { months: 3 } }\n`;
    const regime = loadRegime({ text, file: 'mine.yaml' }, { catalogue: withIdeas });
    expect(regime.partners['library']).toMatchObject({ enabled: true, coverage: [10, 20, 30] });
    expect(regime.rights['second-look']).toMatchObject({ enabled: true, months: 3, free: true });
    expect(JSON.stringify(regimeJsonSchema(withIdeas))).toContain('Whether it is free');
  });
});

describe('a regime that extends another', () => {
  const child = `id: child\ntitle: Child\nextends: article-2018\ncriteria:\n  credit-history: { weight: 30 }\n  behaviour-preferences: { weight: 25 }\ncut-offs: { flight: never }\n`;
  const parent = loadRegime('article-2018');
  const regime = loadRegime({ text: child, file: 'child.yaml' });
  it('keeps what it does not change', () => {
    expect(regime.partners).toEqual(parent.partners);
    expect(regime['joint-punishment']).toEqual(parent['joint-punishment']);
    expect(regime.criteria['interpersonal-relations']).toEqual(parent.criteria['interpersonal-relations']);
  });
  it('takes a rule back with never', () => {
    expect(parent['cut-offs']['flight']).toBeDefined();
    expect(regime['cut-offs']['flight']).toBeUndefined();
  });
  it('does not inherit the claim that what it changes was reported', () => {
    expect(parent.criteria['credit-history']).toMatchObject({ status: 'reported' });
    expect(regime.criteria['credit-history']).toEqual({
      'on-time-points': false,
      weight: 30,
      status: 'assumed',
    });
    expect(regime.status).toBe('assumed');
  });
  it('may extend a file beside it', () => {
    const files: Record<string, string> = {
      'here/child.yaml': child,
      'here/grandchild.yaml': 'id: grandchild\nextends: ./child.yaml\nopacity: secret\n',
    };
    const grandchild = loadRegime('here/grandchild.yaml', { readFile: (path) => files[path]! });
    expect(grandchild).toMatchObject({ id: 'grandchild', title: 'Child', opacity: 'secret' });
    expect(grandchild.criteria['credit-history']!.weight).toBe(30);
  });
});

describe('--set', () => {
  it('changes one rule and nothing else', () => {
    const a = loadRegime('article-2018');
    const b = loadRegime('article-2018', { set: ['blacklist.minimum-months=12'] });
    expect(b).toEqual({
      ...a,
      blacklist: { ...a.blacklist, 'minimum-months': 12, status: 'assumed', source: undefined },
    });
  });
  it('names a right and so gives it', () => {
    const options = { catalogue: withIdeas };
    const set = (...sets: string[]) =>
      loadRegime('no-register', { ...options, set: sets }).rights['second-look'];
    expect(set()).toMatchObject({ enabled: false, months: 2, free: true });
    expect(set('rights.second-look.months=5')).toMatchObject({ enabled: true, months: 5, free: true });
    expect(set('rights.second-look={ free: false }')).toMatchObject({
      enabled: true,
      months: 2,
      free: false,
    });
  });
  it('lets the last of two values stand', () => {
    expect(loadRegime('article-2018', { set: ['scale.gain=2', 'scale.gain=1'] }).scale.gain).toBe(1);
  });
  it.each([
    ['errors', 'errors.scale=0'],
    ['peer', 'peer.mode=none'],
    ['spill-over', 'joint-punishment.enabled=false'],
    ['feedback', 'feedback.economic=false'],
  ])('switches off mechanisms.%s like %s', (name, path) => {
    const byName = loadRegime('article-2018', { set: [`mechanisms.${name}=false`] });
    expect(byName).toEqual(loadRegime('article-2018', { set: [path] }));
    expect(hashOf(byName)).not.toBe(hashOf(loadRegime('article-2018')));
    const again = loadRegime(
      { text: regimeYaml(byName), file: 'again.yaml' },
      { set: [`mechanisms.${name}=true`] },
    );
    expect(hashOf(again)).toBe(hashOf(loadRegime('article-2018')));
  });
  it('leaves a mechanism as it is when it is on already', () => {
    expect(loadRegime('article-2018', { set: ['mechanisms.errors=true'] }).errors.scale).toBe(1);
    const doubled = load('errors: { scale: 2 }\n', ['mechanisms.errors=true']);
    expect(doubled.errors.scale).toBe(2);
  });
});

describe('the loop gain of the peer term', () => {
  it('is a sixteenth in the article', () => {
    expect(peerLoopGain(loadRegime('article-2018'))).toBe(0.0625);
  });
  it('is nothing where friends do not count', () => {
    expect(peerLoopGain(loadRegime('article-2018', { set: ['mechanisms.peer=false'] }))).toBe(0);
  });
});

describe('the presets', () => {
  it('score everybody from 2020 in the article, and nobody without a register', () => {
    expect(loadRegime('article-2018')).toMatchObject({ kind: 'score', phases: { mandatory: '2020-01' } });
    expect(loadRegime('no-register')).toMatchObject({ kind: 'none', phases: { mandatory: 'never' } });
  });
  it('say of every rule of the article where it comes from', () => {
    const rules = (value: unknown, path: string): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const inner = Object.entries(value).flatMap(([key, one]) => rules(one, `${path}.${key}`));
      // who does not report is no rule of the regime
      if ('enabled' in value && value.enabled === false) return [];
      if ('weight' in value && value.weight === 0) return [];
      return 'status' in value && !('source' in value) ? [path, ...inner] : inner;
    };
    expect(rules(partsInUse(loadRegime('article-2018')), '')).toEqual([]);
  });
  it.each(Object.keys(catalogue.regimeFiles))('%s is named like its file', (id) => {
    expect(loadRegime(id).id).toBe(id);
  });
});
