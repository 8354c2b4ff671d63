import { describe, expect, it } from 'vitest';
import type { ConsequenceIdea, PartnerIdea } from '../src/engine/contracts.js';
import { loadRegime, loadSociety } from '../src/index.js';
import { catalogue } from '../src/regime/catalogue.js';
import { compileWorld } from '../src/regime/compile.js';
import { placed, seated } from '../src/regime/places.js';
import { allocateTallies, type Side, Twins } from '../src/run/twins.js';

const veterans = catalogue.consequences.filter(({ place }) => place !== undefined).slice(0, 14);
const [flight] = catalogue.consequences.filter(({ id }) => id === 'flight');
const [insurer] = catalogue.partners.filter(({ id }) => id === 'insurer');
const door = (id: string): ConsequenceIdea => ({ ...flight!, id, place: undefined });
const office = (id: string): PartnerIdea => ({ ...insurer!, id, member: undefined });
const many = (count: number) => Array.from({ length: count }, (_, at) => `new-${10 + at}`);

describe('a consequence that names no bit', () => {
  it('takes one that is free, and leaves the others where they are for ever', () => {
    const [one, ...old] = placed([door('no-night-train'), ...veterans]);
    expect(old.map(({ place }) => place)).toEqual(veterans.map(({ place }) => place));
    expect(old.map(({ place }) => place)).not.toContain(one!.place);
  });

  it('is one of any number in the catalogue, and of sixteen in a world', () => {
    const sixteen = placed(many(16).map(door)).map(({ place }) => place);
    expect([...sixteen].sort((a, b) => a - b)).toEqual(many(16).map((_, bit) => bit));
    expect(() => placed(many(17).map(door))).toThrow(/at most 16 consequences, and this regime has 17/);
  });

  it('has the same bit in whichever order the files are found', () => {
    const bits = (ids: string[]) => new Map(placed(ids.map(door)).map(({ id, place }) => [id, place]));
    expect(bits(many(5).reverse())).toEqual(new Map([...bits(many(5))].reverse()));
  });
});

describe('a partner that names no number', () => {
  it('takes a bit that is free, beside fifteen others', () => {
    const partners = seated([
      office('library'),
      ...catalogue.partners.filter(({ member }) => member !== undefined),
    ]);
    const members = partners.map(({ member }) => member);
    expect(new Set(members).size).toBe(members.length);
    expect(partners[0]).toMatchObject({ ownLuck: true });
    expect(seated(many(16).map(office)).map(({ member }) => member)).toEqual(many(16).map((_, bit) => bit));
  });

  it('has luck of its own, and moves nobody else’s', () => {
    const regime = loadRegime('article-2018', {
      set: ['partners.library.enabled=true'],
      catalogue: withLibrary,
    });
    const spec = { society: loadSociety('town'), citizens: 1, months: 1, seed: 1 };
    const before = compileWorld({ ...spec, regime: loadRegime('article-2018') }).plan.draws;
    const after = compileWorld({ ...spec, regime }, withLibrary).plan.draws;
    for (const [name, drawn] of before) expect(after.get(name)).toEqual(drawn);
    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(added.map((name) => after.get(name)!.idea)).toEqual([
      'observation by library: misses',
      'observation by library: coverage',
      'observation by library: mistakes',
    ]);
  });
});

const withLibrary = { ...catalogue, partners: [...catalogue.partners, office('library')] };

describe('two worlds in which a new consequence has another bit', () => {
  const column = { name: 'in-force', label: 'Consequences in force', bits: 16, lived: true };
  const side = (places: Record<string, number>, inForce: number[]) =>
    ({
      plan: {
        settings: { ...places, 'sanctions.mask': 0xffff },
        layout: { columns: new Map([['in-force', { ...column, where: 'array', declaration: column }]]) },
        steps: [],
      },
      memory: {
        arrays: new Map([['in-force', Uint16Array.from(inForce)]]),
        words: [new Uint32Array(inForce.length), new Uint32Array(inForce.length)],
      },
    }) as unknown as Side;
  const partings = (a: Side, b: Side, size: number) => {
    const tallies = allocateTallies(size, (bytes) => ({ buffer: new ArrayBuffer(bytes), at: 0 }));
    new Twins(a, b, tallies).look(0, size, 7, 31);
    return [...tallies.firstMonth];
  };

  it('are compared door by door: the same doors closed are the same life', () => {
    const one = side({ 'places.flight': 3, 'places.train': 14 }, [0, 1 << 14, (1 << 14) | 8, 8]);
    const other = side({ 'places.flight': 3, 'places.car': 14, 'places.train': 15 }, [
      0,
      1 << 15,
      1 << 15,
      8,
    ]);
    expect(partings(one, other, 4)).toEqual([0, 0, 7, 0]);
  });

  it('part where one bit stands for two doors', () => {
    const one = side({ 'places.train': 14 }, [1 << 14, 0]);
    const other = side({ 'places.car': 14 }, [1 << 14, 0]);
    expect(partings(one, other, 2)).toEqual([7, 0]);
  });
});
