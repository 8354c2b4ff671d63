/** The parts of a regime that only some kinds have, with defaults filled in. */
import { type Catalogue, eventsOf } from './catalogue.js';
import { isMapping } from './check.js';
import { GRADE_NAMES } from './kinds.js';
import type { Regime, Rule } from './regime.js';
import type { YamlMapping } from './yaml-document.js';

/** Lays what was said over defaults, with its status. */
type Part = <T extends object>(given: unknown, defaults: T) => T & Rule;

export function completeKinds(
  said: YamlMapping,
  part: Part,
  catalogue: Catalogue,
): Pick<Regime, 'ledger' | 'grades' | 'list'> {
  const within = (key: string, inner: string): YamlMapping => {
    const whole = said[key];
    const found = isMapping(whole) ? whole[inner] : undefined;
    return isMapping(found) ? found : {};
  };
  const named = <T>(
    ids: Iterable<string>,
    given: YamlMapping,
    complete: (given: unknown) => T,
  ): Record<string, T> =>
    Object.fromEntries(
      [...ids]
        .filter((id) => given[id] !== undefined && given[id] !== 'never')
        .map((id) => [id, complete(given[id])]),
    );
  const grades = isMapping(said['grades']) ? said['grades'] : {};
  const fields = catalogue.fields.filter(({ form }) => form === 'slots').map(({ id }) => id);
  return {
    ledger: {
      ...part(said['ledger'], { start: 1000, floor: 0, cap: 2000, 'reset-months': 0 }),
      events: named(eventsOf(catalogue).keys(), within('ledger', 'events'), (given) =>
        part(given, { points: 0 }),
      ),
    },
    grades: named(GRADE_NAMES, grades, (given) => part<{ below?: number }>(given, {})),
    list: {
      ...part(said['list'], {
        from: 'mandatory' as const,
        'minimum-months': 24,
        exit: 'compliance' as const,
        published: true,
        domains: 'all' as 'all' | string[],
      }),
      triggers: named(fields.sort(), within('list', 'triggers'), (given) =>
        part(given, { records: 1, 'within-months': 12, 'while-unpaid': false }),
      ),
    },
  };
}
