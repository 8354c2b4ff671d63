/** Worlds lived on this machine's threads, each seen as a whole after its last month. */
import { availableParallelism } from 'node:os';
import type { Picture } from '../engine/contracts.js';
import { simdMachine } from '../kernels/simd.js';
import type { WorldSpec } from '../regime/compile.js';
import { liveWorlds } from '../run/live.js';
import { pictureOf } from '../run/picture.js';
import type { RunResult } from '../run/results.js';
import { ThreadCrew } from './threads.js';

/** Lives worlds and shows each after its last month. */
export function liveOnThreads(
  threads = Math.min(4, availableParallelism()),
): (specs: readonly WorldSpec[]) => Promise<{ result: RunResult; picture: Picture }[]> {
  return async (specs) => {
    const crew = new ThreadCrew(threads, undefined, simdMachine());
    try {
      const { worlds } = await liveWorlds(specs, { crew });
      return worlds.map((world) => ({
        result: world.result,
        picture: pictureOf(world, (id) => world.result.measures[id]),
      }));
    } finally {
      await crew.close();
    }
  };
}
