/** The four mechanisms every regime understands, as what a decomposition switches. */
import { isMapping, valueAt } from '../regime/check.js';
import { MECHANISMS } from '../regime/layers.js';
import type { Regime } from '../regime/regime.js';
import type { YamlDocument, YamlMapping } from '../regime/yaml-document.js';
import type { Factor } from './experiment.js';

/** The factors a file names; where a decomposition names none, the mechanisms that are on in its baseline. */
export function orMechanisms(
  factors: readonly Factor[],
  layer: YamlDocument,
  baseline: Regime,
): readonly Factor[] {
  const said = layer.value['design'];
  const kind = isMapping(said) ? said['kind'] : said;
  return factors.length > 0 || kind !== 'shapley' ? factors : mechanismsOf(baseline);
}

/** Each mechanism that is on: off first, then as the regime has it. */
const mechanismsOf = (regime: Regime): Factor[] =>
  Object.values(MECHANISMS).flatMap(({ path, off }) => {
    const on = valueAt(regime as unknown as YamlMapping, path);
    return on === undefined || on === off
      ? []
      : [{ path: path.join('.'), range: { values: [off, on] }, assumption: true }];
  });
