/** What a regime file says that changes nothing, or less than it seems: told, and not refused. */
import { InputError } from '../engine/errors.js';
import type { Catalogue } from './catalogue.js';
import { isMapping } from './check.js';
import { idleBecause } from './kinds.js';
import type { Layer } from './layers.js';
import { oddsWarnings } from './odds-rules.js';
import type { Kind, Regime } from './regime.js';
import { reportersOf } from './reporters.js';
import { rightWarnings } from './right-warnings.js';
import type { Place, YamlPath } from './yaml-document.js';

const kept = new WeakMap<Regime, readonly InputError[]>();

/** What is to be said about a regime as it was read; a regime made otherwise has none. */
export const warningsOf = (regime: Regime): readonly InputError[] => kept.get(regime) ?? [];

export function keepWarnings(
  regime: Regime,
  layers: readonly Layer[],
  where: (path: YamlPath) => Place,
  catalogue: Catalogue,
): void {
  kept.set(regime, [
    ...idleParts(regime.kind, layers),
    ...exitNobodySees(regime, where, catalogue),
    ...oddsWarnings(regime, layers, where, catalogue),
    ...rightWarnings(regime, where, catalogue),
  ]);
}

const CALLED: Record<Kind, string> = {
  score: 'a score',
  ledger: 'a ledger',
  list: 'a list',
  none: 'a regime that judges nobody',
};

/** Parts without a meaning in this kind, said by the file that chose the kind or after it. */
function idleParts(kind: Kind, layers: readonly Layer[]): InputError[] {
  const chosen = Math.max(
    0,
    layers.findLastIndex((layer) => layer.value['kind'] !== undefined),
  );
  return layers.slice(chosen).flatMap((layer) =>
    Object.keys(layer.value).flatMap((part) => {
      const reason = idleBecause(kind, part);
      if (reason === undefined) return [];
      const said = layer.value[part];
      // what `mechanisms` switches stands at the rule it stands for
      const inner = isMapping(said) ? Object.keys(said).slice(0, 1) : [];
      return [
        new InputError({
          kind: 'without-meaning',
          message: `\`${part}\` has no meaning in ${CALLED[kind]}: ${reason}. It changes nothing.`,
          ...layer.place(layer.paths ? [part, ...inner] : [part], 'key'),
          path: part,
        }),
      ];
    }),
  );
}

/** Leaving a list once nothing is owed needs somebody who says what is owed. */
function exitNobodySees(
  regime: Regime,
  where: (path: YamlPath) => Place,
  catalogue: Catalogue,
): InputError[] {
  if (regime.kind !== 'list' || regime.list.exit !== 'compliance') return [];
  const arrears = catalogue.fields.find(({ id }) => id === 'arrears')?.events ?? [];
  const reporters = reportersOf(regime, catalogue);
  if (arrears.some((event) => reporters.has(event))) return [];
  return [
    new InputError({
      kind: 'exit-nobody-sees',
      message:
        'No partner says whether anything is unpaid, so people leave this list after its shortest stay, as with `exit: term`.',
      ...where(['list', 'exit']),
      path: 'list.exit',
      next: `Name a partner that reports ${arrears.join(' or ')}.`,
    }),
  ];
}
