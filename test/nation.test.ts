import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Machine, plainMachine } from '../src/engine/machine.js';
import { DISTRICT } from '../src/engine/society/district.js';
import { MaskFabric } from '../src/engine/society/mask-fabric.js';
import { drawMasks } from '../src/engine/society/masks.js';
import { citizensIn, settlementsIn } from '../src/engine/society/sample.js';
import { SETTLEMENT } from '../src/engine/society/settlement.js';
import { simdMachine } from '../src/kernels/simd.js';
import { KeptDistricts, makeStore } from '../src/node/district-store.js';
import type { Plan } from '../src/node/plan.js';
import { compileSociety, type WorldSpec } from '../src/regime/compile.js';
import { halfWidth } from '../src/run/intervals.js';
import { LoneNationCrew, liveNation } from '../src/run/nation.js';
import { built } from './support/built.js';
import { nationOf } from './support/nations.js';
import { HARSH, hamlet, IN_A_HURRY, live, worldOf } from './support/worlds.js';

const laboratory = () => built<typeof import('../src/node/laboratory.js')>('node/laboratory');
const resuming = () => built<typeof import('../src/node/resuming.js')>('node/resuming');

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
      set: [
        ...HARSH,
        'responses.statistical-discrimination.enabled=true',
        'errors.scale=5',
        'errors.mix-up-records=of-a-namesake',
      ],
      society: hamlet(4),
    });
    const whole = await live(spec);
    const nation = nationOf(spec, machine);
    const { result } = await liveNation(spec, nation, new LoneNationCrew(spec, nation, machine));
    expect(nation.census.world.some((told) => told !== 0)).toBe(true);
    expect(result.head.digest).toBe(whole.result.head.digest);
  });
});

describe('the memory of a machine', () => {
  it('is as large after many districts as after a few, however long they live', async () => {
    const machine = simdMachine() ?? plainMachine;
    const taken = async (districts: number, months: number) => {
      let bytes = 0;
      const counting: Machine = {
        ...machine,
        allocate: (room) => {
          bytes += room;
          return machine.allocate(room);
        },
      };
      const small = hamlet(3);
      small.ties['masks-from'].value = 1_000;
      const spec = worldOf('article-2018', {
        citizens: districts * DISTRICT,
        months,
        set: HARSH,
        society: small,
      });
      const tables = drawMasks(compileSociety(small, 1).plan, spec.citizens, 1, plainMachine.allocate);
      const nation = nationOf(spec, counting, new MaskFabric(tables, counting));
      await liveNation(spec, nation, new LoneNationCrew(spec, nation, counting));
      return bytes;
    };
    expect(await taken(4, 6)).toBe(await taken(2, 5));
  });
});

describe('districts nobody looks at', () => {
  it('stand in memory as far as there is room, and on the disk beyond, as they were put there', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'districts-')), 'districts');
    const store = new KeptDistricts(makeStore(1_000, 5, 2_500, file));
    const record = (district: number) =>
      Uint8Array.from({ length: 1_000 }, (_, at) => (at * 7 + district) & 255);
    for (const district of [4, 0, 2, 1, 3]) {
      store.write(district, record(district));
    }
    for (const district of [0, 1, 2, 3, 4]) {
      const found = new Uint8Array(1_000);
      store.read(district, found);
      expect(found).toEqual(record(district));
    }
    expect(readFileSync(file)).toHaveLength(3_000);
    store.close();
  });

  it('need no file where memory has room for all', () => {
    const file = join(tmpdir(), 'no-such-districts');
    expect(makeStore(1_000, 5, 5_000, file).file).toBeUndefined();
    expect(existsSync(file)).toBe(false);
  });
});

describe('a run lived district by district', () => {
  let folder: string;
  const society = () => {
    const small = hamlet(4);
    small.ties['masks-from'].value = 1_000;
    return small;
  };
  const citizens = 2 * DISTRICT + 1_501;
  const planned = (out: string, more: Partial<Plan> = {}): Plan => ({
    society: society(),
    citizens,
    months: 10,
    seed: 3,
    measures: 'core',
    command: 'glasshouse run',
    out: join(folder, out),
    ...more,
  });
  const { regime } = worldOf('article-2018', { set: IN_A_HURRY });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nation-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [1, 'ts'],
    [2, 'ts'],
    [2, 'simd'],
    [3, 'simd'],
  ] as const)('comes out as in one piece, with %i threads and kernels %s', async (threads, kernel) => {
    const { runToDirectory } = await laboratory();
    const whole = await runToDirectory(planned('whole'), regime);
    const told: string[] = [];
    const result = await runToDirectory(
      planned(`districts-${threads}-${kernel}`, {
        districts: true,
        threads,
        kernel,
        estimate: (_estimate: unknown, text: string) => told.push(text),
      }),
      regime,
    );
    expect(result.head).toMatchObject({ digest: whole.head.digest, threads, kernel });
    expect(result.measures).toEqual(whole.measures);
    expect(told[0]).toContain('lived district by district');
    const [files, others] = [`districts-${threads}-${kernel}`, 'whole'].map((name) =>
      readdirSync(join(folder, name)).sort(),
    );
    // no table of citizens, and no history, or any file of districts
    expect(files).toEqual(others.filter((name) => !['citizens.parquet', 'history.bin'].includes(name)));
  });

  it('goes on from a checkpoint to the same digest', async () => {
    const { runToDirectory, Stopped } = await laboratory();
    const { resumed } = await resuming();
    const whole = await runToDirectory(planned('whole'), regime);
    let months = 0;
    const stopped = () => ++months > 11;
    await expect(
      runToDirectory(planned('cut', { districts: true, checkpointEvery: 2, stopped }), regime),
    ).rejects.toThrow(Stopped);
    const { plan, regimes } = resumed(join(folder, 'cut'), 'run', {});
    const result = await runToDirectory(plan, regimes[0]);
    expect(result.head.digest).toBe(whole.head.digest);
    expect(result.measures).toEqual(whole.measures);
    expect(existsSync(join(folder, 'cut.checkpoint'))).toBe(false);
  });

  it('leaves nothing behind that looks finished when it is stopped', async () => {
    const { runToDirectory, Stopped } = await laboratory();
    await expect(
      runToDirectory(planned('stopped', { districts: true, stopped: () => true }), regime),
    ).rejects.toThrow(Stopped);
    expect(readdirSync(folder).filter((name) => name.includes('stopped'))).toEqual([]);
  });
});

describe('a sample of a large society', () => {
  const society = () => {
    const small = hamlet(4);
    small.ties['masks-from'].value = 1_000;
    return small;
  };
  const OF = 32 * DISTRICT;
  const sampled = (every: number): WorldSpec => {
    const sample = { every, of: OF };
    const spec = worldOf('article-2018', {
      citizens: citizensIn(sample),
      months: 12,
      set: HARSH,
      society: society(),
    });
    return { ...spec, sample, measures: 'core' };
  };
  const lived = async (spec: WorldSpec) => {
    const machine = simdMachine() ?? plainMachine;
    const before = compileSociety(spec.society, spec.seed);
    const settlements = spec.sample && settlementsIn(spec.sample, spec.seed);
    const tables = drawMasks(before.plan, spec.citizens, spec.seed, plainMachine.allocate, settlements);
    const nation = { ...nationOf(spec, machine, new MaskFabric(tables, machine)), settlements };
    return liveNation(spec, nation, new LoneNationCrew(spec, nation, machine));
  };

  it('is one settlement of every so many, each where it stands in the whole society', () => {
    const settlements = settlementsIn({ every: 8, of: OF }, 1);
    expect(settlements).toHaveLength(OF / SETTLEMENT / 8);
    settlements.forEach((number, stratum) => {
      expect(Math.floor(number / 8)).toBe(stratum);
    });
    expect(new Set([...settlements].map((number) => number % 8)).size).toBe(8);
  });

  it('finds what the whole society finds, within its intervals', async () => {
    const sample = await lived(sampled(4));
    const { sample: _none, ...whole } = { ...sampled(4), citizens: OF };
    const all = await lived(whole);
    const held = Object.entries(sample.result.measures).flatMap(([id, { interval }]) => {
      const value = all.result.measures[id].value;
      return interval && value !== null ? [{ id, within: value >= interval[0] && value <= interval[1] }] : [];
    });
    // of intervals with 95 % confidence a few may miss
    expect(held.length).toBeGreaterThan(15);
    expect(held.filter(({ within }) => !within).length).toBeLessThanOrEqual(Math.ceil(held.length * 0.15));
    expect(sample.result.head.sample).toEqual({ every: 4, of: OF });
    expect(all.result.measures.unemployment.interval).toBeUndefined();
  });

  it('has an interval that is Student’s, less for having seen a part of everybody', () => {
    // mean 2, variance 5/3 of four values: 3.182 x sqrt(5/12) x sqrt(1 - 1/4)
    expect(halfWidth([0.5, 1.5, 2.5, 3.5], 4)).toBeCloseTo(
      3.182446305 * Math.sqrt(5 / 12) * Math.sqrt(0.75),
      8,
    );
    expect(halfWidth([1, 1, 1, 1], 10)).toBe(0);
  });

  it('lives everybody’s own traits and luck: a sample of one in one is the whole society', async () => {
    const small = { ...sampled(4), citizens: 2 * DISTRICT };
    const everybody = await lived({ ...small, sample: { every: 1, of: 2 * DISTRICT } });
    const { sample: _none, ...whole } = small;
    expect(everybody.result.head.digest).toBe((await lived(whole)).result.head.digest);
  });
});
