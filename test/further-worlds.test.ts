import { describe, expect, it } from 'vitest';
import { redrawn, shareByLuck } from '../src/catalogue/shared/redraws.js';
import { shared } from '../src/catalogue/shared/without.js';
import { compareWorlds } from '../src/compare/compare.js';
import { compareFurther, furtherWorlds } from '../src/run/further.js';
import { liveWorlds } from '../src/run/live.js';
import { hamlet, IN_A_HURRY, worldOf } from './support/worlds.js';

const citizens = 2_000;
const asked = { set: IN_A_HURRY, months: 36, citizens, society: hamlet() };

describe('errors that are drawn again', () => {
  /** A coin for each citizen and draw: the same every time. */
  const coins = (p: number, draws: number, many: number): Uint8Array[] => {
    let state = 12_345;
    return Array.from({ length: draws }, () =>
      Uint8Array.from({ length: many }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32 < p ? 1 : 0;
      }),
    );
  };

  it.each([0.05, 0.3, 0.5])('disagree as often as two throws of a coin do: p = %d', (p) => {
    const { flip } = redrawn(coins(p, 10, 20_000), 20_000);
    const expected = 2 * p * (1 - p);
    expect(Math.abs(flip - expected)).toBeLessThan(4 * Math.sqrt(expected / (45 * 20_000)) + 0.005);
  });

  it('never disagree about people whom no error touches', () => {
    const outcomes = [1, 2, 3].map(() => [1, 0, 0, 1]);
    expect(redrawn(outcomes, 4)).toEqual({ flip: 0, undecided: 0 });
    expect(shareByLuck(outcomes, 4)).toBe(0);
  });

  it('are all there is to scores that nothing else moves', () => {
    expect(shareByLuck(coins(0.5, 10, 5_000), 5_000)).toBeCloseTo(1, 1);
  });
});

describe('a criterion taken away', () => {
  it('leaves its weight to the others, in proportion and in whole numbers', () => {
    const weights = [35, 25, 15, 20, 5].map((weight, place) => ({ id: `c${place}`, weight }));
    for (const { id } of weights) {
      const left = shared(weights, id);
      expect(left.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
      expect(left.find((one) => one.id === id)?.weight).toBe(0);
    }
    expect(shared([{ id: 'only', weight: 100 }], 'only')).toEqual([{ id: 'only', weight: 0 }]);
  });
});

describe('further worlds of a run', () => {
  const all = { ...worldOf('article-2018', asked), measures: 'all' as const };

  it('are asked for by measures, each world once, and none unless asked', () => {
    expect(furtherWorlds(worldOf('article-2018', asked)).specs).toEqual([]);
    const { specs, labels } = furtherWorlds(all);
    expect(labels).toContain('no register');
    expect(new Set(labels).size).toBe(specs.length);
    expect(specs.filter(({ errorSeed }) => errorSeed !== undefined)).toHaveLength(9);
  });

  it('are left out where the regime already is what they would make it', () => {
    const exact = {
      ...worldOf('article-2018', { ...asked, set: [...IN_A_HURRY, 'errors.scale=0'] }),
      measures: ['scarring'],
    };
    expect(furtherWorlds(exact).specs).toEqual([]);
  });

  it('change nothing of the run itself, and are 0 where nobody is scored', async () => {
    const nobody = {
      ...worldOf('no-register', asked),
      measures: ['chilling', 'tie-loss', 'prevented-per-wrongful'],
    };
    const further = furtherWorlds(nobody);
    expect(further.specs).toEqual([]);
    const { worlds } = await liveWorlds([nobody]);
    for (const { id, value } of Object.values(compareFurther(worlds[0], [], further.asked))) {
      expect(value ?? 0, id).toBe(0);
    }
  });

  it('say exactly 0 of errors where there are none', async () => {
    const spec = {
      ...worldOf('article-2018', { ...asked, set: [...IN_A_HURRY, 'errors.scale=0'] }),
      measures: ['structural-bias', 'scarring', 'risk-ratio-group-b', 'ever-sanctioned'],
    };
    const { specs, asked: of } = furtherWorlds(spec);
    const { worlds } = await liveWorlds([spec, ...specs]);
    const found = compareFurther(worlds[0], worlds.slice(1), of);
    expect(found['structural-bias'].value ?? 0).toBe(0);
    expect(found['scarring'].value).toBeNull();
  });
});

describe('a comparison with a society without a register', () => {
  it('tells what takes both worlds: speech lost, ties lost, breaches prevented', async () => {
    const { comparison } = await compareWorlds(worldOf('no-register', asked), worldOf('article-2018', asked));
    for (const id of ['chilling', 'tie-loss', 'prevented-per-wrongful']) {
      expect(comparison.measures[id], id).toBeDefined();
      expect(comparison.measures[id].a, id).toBeNull();
    }
    expect(comparison.measures['chilling'].b).not.toBeNull();
    expect(comparison.measures['arbitrariness']).toBeUndefined();
  });

  it('finds no speech lost where two worlds are the same', async () => {
    const silentOnly = [
      'responses.enabled=false',
      'sanctions.enabled=false',
      'privileges.enabled=false',
      'blacklist.enabled=false',
    ];
    const watched = worldOf('article-2018', { ...asked, set: [...IN_A_HURRY, ...silentOnly] });
    const { comparison } = await compareWorlds(worldOf('no-register', asked), watched);
    expect(comparison.measures['chilling'].b).toBe(0);
  });
});
