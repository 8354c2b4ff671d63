/** Whether worlds came out as a link says they did. */
import type { Comparison } from '../../worker/protocol.js';

/** For each world of the link whether its digest was found again; undefined if the link speaks of other worlds. */
export function foundAgain(key: string, digests: readonly string[]): boolean[] | undefined {
  const parts = key.split('-');
  return parts.length === digests.length
    ? parts.map((part, world) => digests[world].startsWith(part))
    : undefined;
}

/** What a check with the same rules twice has to show: nothing. */
export interface NullCheck {
  citizens: number;
  /** Lives that differ. */
  differ: number;
  /** Measures compared, all and by group, and those of them whose paired difference is not exactly 0. */
  compared: number;
  apart: number;
}

export function nullCheckOf({ lives, measures, groups }: Comparison): NullCheck {
  const all = [measures, ...Object.values(groups).map((group) => group.measures)].flatMap((one) =>
    Object.values(one),
  );
  // what cannot be estimated in either world has no difference
  const known = all.filter(({ a, b }) => a !== null || b !== null);
  return {
    citizens: lives.total,
    differ: lives.differ,
    compared: known.length,
    apart: known.filter(({ difference }) => difference !== 0).length,
  };
}
