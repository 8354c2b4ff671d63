/** Who reports what to the register of a regime. */
import { type Catalogue, eventsOf } from './catalogue.js';
import type { Regime } from './regime.js';

/** Who reports each event, of the partners a regime has. */
export function reportersOf(regime: Regime, catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const events = new Set(eventsOf(catalogue).keys());
  const found = new Map<string, string[]>();
  for (const { id, reports } of catalogue.partners) {
    if (!regime.partners[id]?.enabled) continue;
    for (const event of reports) {
      if (events.has(event)) found.set(event, [...(found.get(event) ?? []), id]);
    }
  }
  return found;
}
