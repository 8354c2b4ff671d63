import { loadRegime, loadSociety } from '../../src/regime/load.js';
import { liveWorlds } from '../../src/run/live.js';

/** The golden worlds, one of each kind of regime: always the same two thousand people for four years. */
export const GOLDEN_WORLDS = {
  'no-register': [],
  'article-2018': [],
  'article-2018-without-peer-term': ['peer.mode=none'],
  'cn-suining-2010': [],
  'cn-judgment-defaulters': [],
} as const;

export type GoldenName = keyof typeof GOLDEN_WORLDS;

export interface Golden {
  digest: string;
  measures: Record<string, number | null>;
}

/** Lives a golden world and takes its digest and measures, to six digits. */
export async function liveGolden(name: GoldenName): Promise<Golden> {
  const preset = name.startsWith('article') ? 'article-2018' : name;
  const spec = {
    society: loadSociety('china-2019'),
    regime: loadRegime(preset, { set: GOLDEN_WORLDS[name] }),
    citizens: 2000,
    months: 48,
    seed: 1,
  };
  const { worlds } = await liveWorlds([spec]);
  const { head, measures } = worlds[0].result;
  return {
    digest: head.digest,
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, { value }]) => [
        id,
        value === null ? null : Number(value.toPrecision(6)),
      ]),
    ),
  };
}
