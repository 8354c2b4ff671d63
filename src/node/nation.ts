/**
 * A run lived district by district on this machine: memory that threads share, a file for what memory has no
 * room for, checkpoints.
 */
import { districtsOf } from '../engine/district-desk.js';
import { InputError } from '../engine/errors.js';
import type { Column } from '../engine/lanes.js';
import { answersOf } from '../engine/society/census.js';
import { DISTRICT } from '../engine/society/district.js';
import { drawMasks } from '../engine/society/masks.js';
import { settlementsIn } from '../engine/society/sample.js';
import { SETTLEMENT } from '../engine/society/settlement.js';
import type { WorldPlan } from '../engine/world.js';
import { compileSociety, compileWorld, type WorldSpec } from '../regime/compile.js';
import { type LivedNation, liveNation } from '../run/nation.js';
import type { SavedWorld } from '../run/savepoint.js';
import { makeStore, type StorePlan } from './district-store.js';
import { NationThreads } from './nation-threads.js';
import type { Keeping } from './resuming.js';
import { type Estimate, recordBytes } from './room.js';

/**
 * Lives one world district by district.
 *
 * @param file  where districts stand that memory has no room for
 */
export async function liveOnDistricts(
  spec: WorldSpec,
  estimate: Estimate,
  file: string,
  kept: Keeping | undefined,
  progress: (done: number, total: number) => void,
): Promise<LivedNation> {
  const society = compileSociety(spec.society, spec.seed);
  const world = compileWorld(spec);
  const { citizens, seed } = spec;
  const districts = districtsOf(citizens);
  const store = makeStore(recordBytes(spec, DISTRICT), districts, estimate.storeBytes, file);
  refuseCheckpointsOnDisk(kept, store);
  const shown = Math.ceil(citizens / SETTLEMENT) * SETTLEMENT;
  const buffers = [new SharedArrayBuffer(shown * 4), new SharedArrayBuffer(shown * 4)] as const;
  const words = buffers.map((buffer) => new Uint32Array(buffer));
  const census = { society: sharedCensus(society), world: sharedCensus(world) };
  const changing = (calendar: number): [string, Column][] => [
    ['public words', words[calendar & 1]],
    ['census', census.world],
    ...store.pieces.map((piece, place): [string, Column] => [`districts ${place}`, new Uint8Array(piece)]),
  ];
  const from = kept?.from && takeUp(kept.from.savepoint.worlds[0], changing(kept.from.savepoint.calendar));
  const settlements = spec.sample && settlementsIn(spec.sample, seed);
  const fabric = drawMasks(
    society.plan,
    citizens,
    seed,
    (bytes) => new SharedArrayBuffer(bytes),
    settlements,
  );
  const crew = new NationThreads(estimate.threads, {
    spec,
    kernel: estimate.machine?.kernel ?? 'ts',
    words: buffers,
    census,
    fabric,
    settlements,
    store,
  });
  const start = performance.now();
  try {
    return await liveNation(
      spec,
      { census, fabric: { bytes: fabric.masks.byteLength + fabric.groups.byteLength } },
      crew,
      {
        from: from && { ...from, calendar: kept?.from?.savepoint.calendar ?? 0 },
        save: kept && {
          every: kept.every,
          keep: (calendar, monthly, tallied) =>
            kept.checkpoints.keep(
              { calendar, worlds: [{ columns: changing(calendar), monthly, tallied }] },
              [],
            ),
        },
        progress,
        seconds: () => (performance.now() - start) / 1000,
        peakBytes: () => process.resourceUsage().maxRSS * 1024,
      },
    );
  } finally {
    await crew.close();
  }
}

function refuseCheckpointsOnDisk(kept: Keeping | undefined, store: StorePlan): void {
  if (kept && store.file !== undefined) {
    throw new InputError({
      kind: 'checkpoint-too-large',
      message: 'Memory has no room for all districts of this society, and a checkpoint would copy the disk.',
      path: '--checkpoint-every',
      found: `${kept.every} months`,
      allowed: 'only where all districts stand in memory',
      next: 'Leave --checkpoint-every out, or ask for fewer citizens.',
    });
  }
}

/** Puts what a checkpoint kept back where it stood. */
function takeUp({ columns, monthly, tallied }: SavedWorld, into: readonly (readonly [string, Column])[]) {
  const saved = new Map(columns);
  for (const [name, column] of into) {
    const found = saved.get(name);
    if (found?.length !== column.length) {
      throw new Error(`the checkpoint holds no ${name} of ${column.length}`);
    }
    column.set(found);
  }
  return { monthly, tallied };
}

function sharedCensus({ plan }: WorldPlan): Int32Array {
  const answers = [...plan.census.values()].reduce((sum, { how }) => sum + answersOf(how), 0);
  return new Int32Array(new SharedArrayBuffer(answers * 4));
}
