/** What the numbers of the catalogue rest on: the same as `glasshouse list sources`. */
import { numbersBehind } from '../../regime/birthplaces.js';
import type { SourcesTold } from './protocol.js';

/** Says where a number comes from without naming anybody. */
const OURS = /^(our )?assumption/;

export function toldSources(): SourcesTold {
  const numbers = numbersBehind(undefined) ?? [];
  const behind = new Map<string, string[]>();
  for (const { path, source } of numbers) {
    if (source === undefined || OURS.test(source)) continue;
    behind.set(source, [...(behind.get(source) ?? []), path]);
  }
  return {
    numbers: [...behind.values()].reduce((sum, paths) => sum + paths.length, 0),
    assumed: numbers.filter(({ assumption }) => assumption).length,
    sources: [...behind].sort(([a], [b]) => a.localeCompare(b)).map(([source, paths]) => ({ source, paths })),
  };
}
