/** Small societies lived district by district, so that they can be held against the same in one piece. */
import { isRanks } from '../../src/engine/contracts.js';
import type { DistrictStore, Fabric } from '../../src/engine/district-desk.js';
import { type Machine, plainMachine } from '../../src/engine/machine.js';
import { wordsIn } from '../../src/engine/memory.js';
import { DISTRICT } from '../../src/engine/society/district.js';
import { SLOTS, SlotTies } from '../../src/engine/society/slot-ties.js';
import { foundSociety } from '../../src/engine/world.js';
import { compileSociety, compileWorld, type WorldSpec } from '../../src/regime/compile.js';
import type { SharedNation } from '../../src/run/nation.js';

/** The ties of a society in one piece, as its districts see them. */
export function wholeFabric({ society, seed, citizens }: WorldSpec, machine: Machine): Fabric {
  const founded = foundSociety(compileSociety(society, seed), citizens, undefined, plainMachine.allocate);
  const { partners } = founded.ties as SlotTies;
  const local = wordsIn(machine.allocate, SLOTS * DISTRICT);
  return {
    bytes: partners.byteLength,
    elsewhere: SLOTS * DISTRICT,
    open: (district, words, near) => {
      const first = district * DISTRICT;
      const size = Math.min(DISTRICT, citizens - first);
      local.fill(0);
      let behind = DISTRICT;
      for (let place = 0; place < SLOTS * size; place++) {
        const other = partners[SLOTS * first + place];
        const here = other >= first && other < first + size;
        local[place] = here ? other - first : behind;
        if (!here) {
          near[behind++] = words[other];
        }
      }
      return new SlotTies(local);
    },
    begin: (_world, memory, near) => {
      for (let i = 0; i < memory.size; i++) {
        near[i] |= founded.words[1][memory.first + i] & 0xffff;
      }
    },
  };
}

/** Keeps districts in memory. */
export function keptInMemory(): DistrictStore {
  const records = new Map<number, Uint8Array>();
  return {
    read: (district, into) => into.set(records.get(district)?.subarray(0, into.length) ?? []),
    write: (district, from) => {
      records.set(district, from.slice());
    },
  };
}

export function nationOf(
  spec: WorldSpec,
  machine: Machine,
  fabric = wholeFabric(spec, machine),
): SharedNation {
  const { citizens } = spec;
  const society = compileSociety(spec.society, spec.seed).plan;
  const world = compileWorld(spec).plan;
  const answers = (plan: typeof world) =>
    new Int32Array([...plan.census.values()].reduce((sum, { how }) => sum + (isRanks(how) ? 257 : 5), 0));
  return {
    citizens,
    words: [new Uint32Array(citizens), new Uint32Array(citizens)],
    fabric,
    census: { society: answers(society), world: answers(world) },
    store: keptInMemory(),
  };
}
