/** Ties that are worked out and not kept: as good as kept ones in everything a life can tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { I32, U16 } from '../src/engine/lanes.js';
import { columnOn, type Machine, plainMachine } from '../src/engine/machine.js';
import type { Memory } from '../src/engine/memory.js';
import { MaskFabric } from '../src/engine/society/mask-fabric.js';
import { LOCAL_SLOTS, MaskedTies, type MaskTables } from '../src/engine/society/masked-ties.js';
import { drawMasks } from '../src/engine/society/masks.js';
import { LAYER_OF_SLOT, SLOTS } from '../src/engine/society/slot-ties.js';
import { foundSociety, foundTies } from '../src/engine/world.js';
import { simdMachine } from '../src/kernels/simd.js';
import { compileSociety, compileWorld } from '../src/regime/compile.js';
import { loadSociety } from '../src/regime/load.js';
import type { Society } from '../src/regime/regime.js';
import { LoneCrew } from '../src/run/crew.js';
import { explainLife } from '../src/run/explain.js';
import { LoneNationCrew, liveNation } from '../src/run/nation.js';
import { fromMessage, toMessage } from '../src/run/worlds.js';
import { nationOf } from './support/nations.js';
import { Chronicle, columnOf, digestOfWorld, HARSH, hamlet, live, worldOf } from './support/worlds.js';

const allocate = (bytes: number) => new ArrayBuffer(bytes);
/** A society whose ties are worked out, however small it is. */
const masked = (society: Society = hamlet(4)): Society => ({
  ...society,
  ties: { ...society.ties, 'masks-from': { value: 0, assumption: true } },
});
const found = (citizens: number, seed = 1): Memory =>
  foundSociety(compileSociety(masked(), seed), citizens, undefined, allocate);
const tablesOf = (memory: Memory): MaskTables => (memory.ties as MaskedTies).tables;

/** Numbers of citizens of every kind: whole settlements and groups, and one more or less. */
const sizes = fc.oneof(
  fc.constantFrom(1, 2, 3, 5, 63, 64, 65, 127, 1_000, 1_023, 1_024, 1_025, 1_030, 2_047, 2_111, 4_097),
  fc.integer({ min: 1, max: 6_000 }),
);
const seeds = fc.integer({ min: 0, max: 2 ** 40 });

/** Everybody's partner in a slot, oneself where there is nobody. */
function partnersIn(memory: Memory, slot: number): Int32Array {
  const into = new Int32Array(memory.size);
  memory.ties.partnersAt(0, memory.size, new Int32Array(memory.size).fill(slot), into);
  return into;
}

describe('a citizen whose ties are worked out', () => {
  it('has the same tie at both ends, with somebody who exists, and nobody twice', () => {
    fc.assert(
      fc.property(sizes, seeds, (citizens, seed) => {
        const memory = found(citizens, seed);
        const known = Array.from({ length: citizens }, () => new Set<number>());
        const wrong: string[] = [];
        for (let slot = 0; slot < SLOTS; slot++) {
          partnersIn(memory, slot).forEach((other, me, all) => {
            if (all[other] !== me || known[me].has(other)) {
              wrong.push(`${me} and ${other} in slot ${slot}`);
            }
            if (other !== me) {
              known[me].add(other);
            }
          });
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('lives with the household, and knows colleagues and neighbours in cliques', () => {
    const memory = found(3_000);
    const at = Array.from({ length: SLOTS }, (_, slot) => partnersIn(memory, slot));
    for (const first of [0, 3, 6]) {
      for (let me = 0; me < 2_048; me++) {
        const [one, two, three] = [0, 1, 2].map((place) => at[first + place][me]);
        expect(at[first + 2][one]).toBe(two);
        expect(at[first + 1][one]).toBe(three);
        expect(Math.floor(one / 1024)).toBe(Math.floor(me / 1024));
      }
    }
    expect([...at[2].subarray(0, 5)]).toEqual([3, 2, 1, 0, 7]);
    for (const slot of [3, 4, 5]) {
      expect(at[slot].every((other, me) => other >> 6 === me >> 6)).toBe(true);
    }
  });

  it('knows people anywhere by weak ties, and never the same group by all of them', () => {
    const memory = found(60_000);
    for (let slot = LOCAL_SLOTS; slot < SLOTS; slot++) {
      const far = partnersIn(memory, slot).filter((other, me) => other >> 10 !== me >> 10);
      expect(far.length).toBeGreaterThan(0.95 * memory.size);
    }
  });

  it('is willing to no tie with somebody who never was', () => {
    const memory = found(1_030);
    const words = memory.words[1];
    for (let slot = 0; slot < SLOTS; slot++) {
      partnersIn(memory, slot).forEach((other, me) => {
        if (other === me) {
          expect((words[me] >>> slot) & 1).toBe(0);
        }
      });
    }
  });
});

describe('masks', () => {
  it('of a settlement are all different and lead as far as their number allows', () => {
    const { masks } = tablesOf(found(40 * 1024));
    for (let settlement = 0; settlement < 40; settlement++) {
      const own = masks.slice(settlement * SLOTS, settlement * SLOTS + LOCAL_SLOTS);
      expect(new Set([0, ...own]).size).toBe(LOCAL_SLOTS + 1);
      const reached = new Set([0]);
      for (const mask of own) {
        for (const place of [...reached]) {
          reached.add(place ^ mask);
        }
      }
      // two friends and colleagues may stay in the neighbourhood: then two masks are left to leave it by
      const stay = own.filter((mask) => mask < 64).length;
      expect(reached.size).toBe(stay > 10 ? 256 : 1024);
    }
  });

  it('stay in the neighbourhood as often as the society says that like seeks like', () => {
    const { masks } = tablesOf(found(400 * 1024));
    const near = (layer: number) => {
      const slots = LAYER_OF_SLOT.flatMap((of, slot) => (of === layer ? [slot] : []));
      const all = Array.from({ length: 400 }, (_, settlement) =>
        slots.map((slot) => masks[settlement * SLOTS + slot]),
      ).flat();
      return all.filter((mask) => mask < 64).length / all.length;
    };
    expect(near(1)).toBe(1);
    expect(near(2)).toBeCloseTo(0.3 + 0.7 / 48, 1);
    expect(near(3)).toBe(0.5);
  });

  it('take less than a tenth of a byte a citizen, and groups less than four', () => {
    const { masks, groups } = tablesOf(found(100_000));
    expect(masks.byteLength / 100_000).toBeLessThan(0.1);
    expect(groups.byteLength / 100_000).toBeLessThan(0.4);
  });

  it('are used from the size on that the society says, and by --set', () => {
    const society = loadSociety('china-2019', { set: ['ties.masks-from=2000'] });
    const world = compileSociety(society, 1);
    expect(foundTies(world, 1_999, allocate)).not.toBeInstanceOf(MaskedTies);
    expect(foundTies(world, 2_000, allocate)).toBeInstanceOf(MaskedTies);
    expect(loadSociety('china-2019').ties['masks-from'].value).toBe(1_000_000);
  });
});

describe('what is counted of friends along ties that are worked out', () => {
  const machines = [undefined, simdMachine()].map((machine) => machine ?? plainMachine);
  const column = (machine: Machine, width: 'i32' | 'u16', room: number) => columnOn(machine, width, room);

  /** A memory on a machine, in which everybody shows and is willing to anything. */
  function shown(machine: Machine, citizens: number, seed: number, words: Uint32Array): Memory {
    const memory = foundSociety(compileSociety(masked(), seed), citizens, undefined, machine.allocate);
    memory.words[0].set(words);
    for (let slot = 0; slot < SLOTS; slot++) {
      partnersIn(memory, slot).forEach((other, me) => {
        memory.words[0][me] &= other === me ? ~(1 << slot) : -1;
      });
    }
    return memory;
  }

  it('is what their words say one by one, for any citizens from any first on, on any kernel', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_100 }),
        seeds,
        fc.nat(2_099),
        fc.integer({ min: 1, max: 90 }),
        fc.uniqueArray(fc.integer({ min: 24, max: 31 }), { maxLength: 4 }),
        (citizens, seed, start, many, shifts) => {
          const draw = new Uint32Array(citizens).map((_, i) => Math.imul(i + 1, 2654435761) ^ (seed + i * i));
          const first = start % citizens;
          const size = Math.min(many, citizens - first);
          for (const machine of machines) {
            const memory = shown(machine, citizens, seed, draw);
            const words = memory.words[0];
            const [degree, sum, least, ...into] = Array.from({ length: 7 }, () =>
              column(machine, 'i32', 112),
            );
            const counts = shifts.map((shift, place) => ({ shift, into: into[place] as I32 }));
            memory.ties.reduceFriends(words, 0, first, size, {
              degree: degree as I32,
              sum: sum as I32,
              least: least as I32,
              counts,
              machine,
              room: 112,
            });
            for (let i = 0; i < size; i++) {
              const friends = [...memory.ties.friendsOf(first + i, words)].map((other) => words[other]);
              const bands = friends.map((word) => (word >>> 16) & 255);
              const said = [degree[i], sum[i], least[i], ...counts.map((count) => count.into[i])];
              expect(said, `citizen ${first + i} on ${machine.kernel}`).toEqual([
                friends.length,
                bands.reduce((all, band) => all + band, 0),
                Math.min(255, ...bands),
                ...shifts.map((shift) => friends.filter((word) => (word >>> shift) & 1).length),
              ]);
            }
          }
        },
      ),
      { numRuns: 40, seed: 23 },
    );
  });

  it('and of the one tie that is reconsidered, is what stands in its slot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_100 }), seeds, fc.nat(2_099), (citizens, seed, start) => {
        const draw = new Uint32Array(citizens).map((_, i) => Math.imul(i + 7, 2654435761) ^ seed);
        const first = start % citizens;
        const size = Math.min(100, citizens - first);
        for (const machine of machines) {
          const memory = shown(machine, citizens, seed, draw);
          const words = memory.words[0];
          const luck = column(machine, 'u16', 112) as U16;
          luck.forEach((_, i) => {
            luck[i] = Math.imul(i + 3, 40503) ^ seed;
          });
          const [place, layer, willing, active, word] = Array.from(
            { length: 5 },
            () => column(machine, 'i32', 112) as I32,
          );
          const request = { luck, place, layer, willing, active, word, machine };
          memory.ties.findCandidate(words, 0, first, size, request);
          for (let i = 0; i < size; i++) {
            const slot = 3 + ((luck[i] * 13) >>> 16);
            const other = partnersIn(memory, slot)[first + i];
            const somebody = other !== first + i;
            const bit = (citizen: number) => (words[citizen] >>> slot) & 1;
            expect([place[i], layer[i], willing[i], active[i], word[i] >>> 0]).toEqual([
              somebody ? slot : -1,
              LAYER_OF_SLOT[slot],
              somebody ? bit(first + i) : 0,
              somebody ? bit(first + i) & bit(other) : 0,
              somebody ? words[other] : 0,
            ]);
          }
        }
      }),
      { numRuns: 15, seed: 29 },
    );
  });
});

describe('a world on ties that are worked out', () => {
  const spec = (citizens: number, seed = 1, set: readonly string[] = []) =>
    worldOf('article-2018', { citizens, seed, months: 10, set: [...HARSH, ...set], society: masked() });

  it('is the same in blocks of any size and on any kernel, whatever its size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 30, max: 3_000 }),
        seeds,
        fc.constantFrom(16, 48, 1_000, 4_096),
        fc.constantFrom('peer.mode=mean', 'peer.mode=worst', 'peer.mode=listed-share'),
        async (citizens, seed, block, mode) => {
          const world = spec(citizens, seed, [mode]);
          const asWritten = await digestOfWorld(world, { crew: new LoneCrew() });
          for (const machine of [undefined, simdMachine()]) {
            const crew = new LoneCrew(undefined, block, machine);
            expect(await digestOfWorld(world, { crew })).toBe(asWritten);
          }
        },
      ),
      { numRuns: 6, seed: 11, endOnFailure: true },
    );
  });

  it('loses ties and wins others, the same at both ends', async () => {
    const { memory, calendar } = await live(spec(1_500));
    const before = found(1_500);
    const words = memory.words[calendar & 1];
    let [lost, won] = [0, 0];
    for (let me = 0; me < 1_500; me++) {
      const now = memory.ties.friendsOf(me, words);
      const then = before.ties.friendsOf(me, before.words[1]);
      for (const other of now) {
        expect(memory.ties.friendsOf(other, words).has(me)).toBe(true);
        won += then.has(other) ? 0 : 1;
      }
      lost += [...then].filter((other) => !now.has(other)).length;
    }
    expect(lost).toBeGreaterThan(100);
    expect(won).toBeGreaterThan(100);
  });

  it('is put aside and taken up in another thread as it was', async () => {
    const { memory } = await live(spec(1_300));
    const there = fromMessage(structuredClone(toMessage(memory)));
    const words = memory.words[0];
    for (let me = 0; me < 1_300; me++) {
      expect(there.ties.friendsOf(me, words)).toEqual(memory.ties.friendsOf(me, words));
    }
  });

  it('tells of any life by living it again', async () => {
    const world = spec(1_100);
    const chronicle = new Chronicle();
    const lived = await live(world, { follower: chronicle });
    const compiled = compileWorld(world);
    for (const citizen of [0, 5, 700, 1_023, 1_024, 1_099]) {
      const life = explainLife(compiled, chronicle.historyOf(citizen), citizen);
      expect(life.months).toHaveLength(10);
      expect(life.months[9].state.money * 8).toBe(columnOf(lived, 'liquidity')[citizen]);
    }
  });

  it.each([
    ['as they are written', plainMachine],
    ['compiled', simdMachine() ?? plainMachine],
  ] as const)('lives the same lives district by district, kernels %s', async (_how, machine) => {
    const world = { ...spec(20_003), months: 7 };
    const whole = await digestOfWorld(world);
    const tables = drawMasks(compileSociety(world.society, world.seed).plan, 20_003, world.seed, allocate);
    const nation = nationOf(world, machine, new MaskFabric(tables, machine));
    const { result } = await liveNation(world, nation, new LoneNationCrew(world, nation, machine));
    expect(result.head.digest).toBe(whole);
  });
});
