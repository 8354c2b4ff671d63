import { describe, expect, it } from 'vitest';
import { plainMachine } from '../src/engine/machine.js';
import { simdMachine } from '../src/kernels/simd.js';
import { LoneNationCrew, liveNation } from '../src/run/nation.js';
import { nationOf } from './support/nations.js';
import { HARSH, hamlet, live, worldOf } from './support/worlds.js';

const MACHINES = [
  ['as they are written', plainMachine],
  ['compiled', simdMachine() ?? plainMachine],
] as const;

describe('a society lived district by district', () => {
  it.each(MACHINES)('lives the lives of the same society in one piece, kernels %s', async (_how, machine) => {
    const spec = worldOf('article-2018', { citizens: 20_003, months: 9, set: HARSH, society: hamlet(5) });
    const whole = await live(spec);
    const nation = nationOf(spec, machine);
    const { result, leftOut } = await liveNation(spec, nation, new LoneNationCrew(spec, nation, machine));
    expect(result.head.digest).toBe(whole.result.head.digest);
    const { head: _head, layout: _layout, measures, ...rest } = result;
    const { head: _other, layout: _same, measures: all, ...others } = whole.result;
    expect(rest).toEqual(others);
    for (const [id, found] of Object.entries(measures)) {
      expect(found).toEqual(all[id]);
    }
    expect(Object.keys(all).filter((id) => !measures[id])).toEqual(leftOut);
  });

  it.each(MACHINES)('is told the same by the census, kernels %s', async (_how, machine) => {
    const spec = worldOf('article-2018', {
      citizens: 9_001,
      months: 14,
      set: [...HARSH, 'responses.statistical-discrimination.enabled=true', 'errors.scale=5'],
      society: hamlet(4),
    });
    const whole = await live(spec);
    const nation = nationOf(spec, machine);
    const { result } = await liveNation(spec, nation, new LoneNationCrew(spec, nation, machine));
    expect(nation.census.world.some((told) => told !== 0)).toBe(true);
    expect(result.head.digest).toBe(whole.result.head.digest);
  });
});
