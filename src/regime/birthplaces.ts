/**
 * Where every number comes from: each default of the catalogue, and each number of a preset, with its path,
 * its unit, the file it stands in, and whether it has a source or rests on assumption.
 */
import type { Birthplace, Idea } from '../engine/contracts.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import { completeRegime } from './complete.js';
import { loadRegime, loadSociety } from './load.js';
import { USUAL_ODDS } from './odds.js';
import type { Regime, Society, Status } from './regime.js';
import { numbersOf } from './rules.js';

export interface Born {
  /** As it is written in a file or after `--set`; of what no file can change, the place in the idea. */
  path: string;
  value: unknown;
  unit: string;
  file: string;
  label: string;
  /** Rests on assumption; it may have a source for its direction or its order of magnitude. */
  assumption: boolean;
  source?: string;
}

/** Sections of a file, the folder of their ideas, and the ideas. */
const sections = (catalogue: Catalogue): [section: string, folder: string, ideas: readonly Idea[]][] => [
  ['traits', 'traits', catalogue.traits],
  ['life', 'life', catalogue.life],
  ['acts', 'acts', catalogue.acts],
  ['tie-habits', 'ties', catalogue.ties],
  ['responses', 'responses', catalogue.responses],
  ['rights', 'safeguards', catalogue.safeguards],
];

const fileOf = (folder: string, id: string): string => `src/catalogue/${folder}/${id}.ts`;

function born(
  path: string,
  value: unknown,
  unit: string,
  file: string,
  label: string,
  { source, assumption }: Birthplace,
): Born {
  return {
    path,
    value,
    unit,
    file,
    label,
    assumption: assumption === true || source?.startsWith('assumption') === true,
    ...(source !== undefined && { source }),
  };
}

/** Every default of the catalogue, in the order of its folders; then what a regime is when it says nothing. */
export function catalogueNumbers(catalogue: Catalogue = wholeCatalogue): Born[] {
  return [
    ...sections(catalogue).flatMap(([section, folder, ideas]) =>
      ideas.flatMap((idea) => optionsOf(section, folder, idea)),
    ),
    ...partnerNumbers(catalogue),
    ...fieldNumbers(catalogue),
    ...criterionNumbers(catalogue),
    ...consequenceNumbers(catalogue),
    ...unsaid(catalogue),
  ];
}

function optionsOf(section: string, folder: string, idea: Idea): Born[] {
  return Object.entries(idea.options ?? {}).map(([name, option]) =>
    born(
      `${section}.${idea.id}.${name}`,
      option.value,
      option.unit,
      fileOf(folder, idea.id),
      option.label,
      option,
    ),
  );
}

function partnerNumbers({ partners }: Catalogue): Born[] {
  return partners.flatMap((partner) => {
    const one = (name: string, value: unknown, unit: string) =>
      born(
        `partners.${partner.id}.${name}`,
        value,
        unit,
        fileOf('partners', partner.id),
        partner.label,
        partner,
      );
    return [
      one('coverage', [...partner.coverage], 'percent of groups A, B, C'),
      one('misses', [...partner.misses], 'percent of groups A, B, C'),
      one('false-records', partner.falseRecords, 'percent a month'),
      one('delay-months', partner.delayMonths, 'months'),
    ];
  });
}

function fieldNumbers({ fields }: Catalogue): Born[] {
  return fields
    .filter(({ form }) => form === 'slots' || form === 'mean')
    .flatMap((field) => {
      const one = (name: string, value: unknown, unit: string) =>
        born(`fields.${field.id}.${name}`, value, unit, fileOf('fields', field.id), field.label, field);
      return field.form === 'slots'
        ? [one('slots', field.slots ?? 16, 'periods'), one('slotMonths', field.slotMonths ?? 3, 'months')]
        : Object.entries(field.worth ?? {}).flatMap(([event, { present, absent }]) => [
            one(`worth.${event}.present`, present, 'steps of 255'),
            one(`worth.${event}.absent`, absent, 'steps of 255'),
          ]);
    });
}

function criterionNumbers({ criteria }: Catalogue): Born[] {
  return criteria.flatMap((criterion) => {
    const one = (name: string, value: unknown, unit: string, label = criterion.label) =>
      born(
        `criteria.${criterion.id}.${name}`,
        value,
        unit,
        fileOf('criteria', criterion.id),
        label,
        criterion,
      );
    return [
      one('weight', criterion.weight, 'percent'),
      one('base', criterion.base, 'points of 1,000'),
      one('reference', criterion.reference, 'points of 1,000'),
      ...(criterion.unknown === undefined ? [] : [one('unknown', criterion.unknown, 'points of 1,000')]),
      ...criterion.terms.flatMap(({ reads, points, otherwise, reason }) => [
        one(`terms.${reads}`, points, 'points for each unit', reason),
        ...(otherwise === undefined ? [] : [one(`terms.${reads}.otherwise`, otherwise, 'points', reason)]),
      ]),
    ];
  });
}

function consequenceNumbers({ consequences }: Catalogue): Born[] {
  return consequences.flatMap((consequence) => {
    const { id, kind, label, cutOff } = consequence;
    const file = fileOf('consequences', id);
    const side = kind === 'sanction' ? 'below' : 'at-least';
    return [
      ...(cutOff === undefined
        ? []
        : [born(`cut-offs.${id}.${side}`, cutOff, 'score', file, label, consequence)]),
      ...consequence.effects.flatMap((effect) =>
        (['access', 'cost'] as const)
          .filter((what) => effect[what] !== undefined)
          .map((what) =>
            born(
              `consequences.${id}.${effect.opportunity}.${what}`,
              effect[what],
              what === 'access' ? 'of 65,536' : 'added',
              file,
              label,
              effect,
            ),
          ),
      ),
    ];
  });
}

/** Rules no idea owns, as they are where a regime says nothing of them. */
function unsaid(catalogue: Catalogue): Born[] {
  const bare = completeRegime({ id: 'unsaid', title: 'Nothing is said' }, catalogue);
  const { partners: _p, criteria: _c, rights: _r, responses: _e, ...rest } = bare;
  const rules = leaves(rest)
    .filter(({ path }) => !DESCRIBES.has(path))
    .map(({ path, value }) =>
      born(path, value, 'rule', 'src/regime/complete.ts', 'Where a regime says nothing', {
        assumption: true,
      }),
    );
  const odds = Object.entries(USUAL_ODDS).map(([key, value]) =>
    born(`scale.${key}`, value, 'rule', 'src/regime/odds.ts', 'Where a score of odds says nothing', {
      source: 'model specification, S5: 40 points double the odds, 15 to 1 at 650; a judgement',
      assumption: true,
    }),
  );
  return [...rules, ...odds];
}

const DESCRIBES: ReadonlySet<string> = new Set(['id', 'title', 'story', 'kind', 'endpoints']);
const PROSE: ReadonlySet<string> = new Set(['status', 'source']);

interface Leaf {
  path: string;
  value: unknown;
  status?: Status;
  source?: string;
}

/** Rules of a document by path, each with the status and source of the part it stands in. */
function leaves(value: unknown, path = '', said: { status?: Status; source?: string } = {}): Leaf[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value, ...said }];
  const part = value as { status?: Status; source?: string; enabled?: boolean };
  if (part.enabled === false) return [];
  const own = part.status === undefined ? said : { status: part.status, source: part.source };
  return Object.entries(part)
    .filter(([key]) => !PROSE.has(key))
    .flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`, own));
}

/** Every number of a preset regime; what it leaves to an idea is as the idea says. */
export function regimeNumbers(regime: Regime, catalogue: Catalogue = wholeCatalogue): Born[] {
  const defaults = new Map(catalogueNumbers(catalogue).map((one) => [one.path, one]));
  const file = `src/catalogue/regimes/${regime.id}.yaml`;
  return leaves(regime)
    .filter(({ path }) => !DESCRIBES.has(path) && path.split('.').at(-1) !== 'enabled')
    .map(({ path, value, status, source }) => {
      const idea = defaults.get(path);
      const owned = /^(responses|rights)\./.test(path);
      if (owned && idea !== undefined && JSON.stringify(idea.value) === JSON.stringify(value)) return idea;
      const assumption =
        owned || status === undefined || status === 'assumed' ? ({ assumption: true } as const) : {};
      return born(path, value, idea?.unit ?? 'rule', file, idea?.label ?? regime.title, {
        ...assumption,
        ...(source !== undefined && !owned && { source }),
      });
    });
}

/** Every number of a society. */
export function societyNumbers(society: Society, catalogue: Catalogue = wholeCatalogue): Born[] {
  const defaults = new Map(catalogueNumbers(catalogue).map((one) => [one.path, one]));
  return numbersOf(society).map(({ path, number }) => {
    const name = path.join('.');
    const idea = defaults.get(name);
    return born(
      name,
      number.value,
      idea?.unit ?? 'number',
      `src/catalogue/societies/${society.id}.yaml`,
      idea?.label ?? society.title,
      {
        ...(number.source !== undefined && { source: number.source }),
        ...(number.assumption === true && { assumption: true }),
      },
    );
  });
}

/** The numbers of a preset, of the catalogue where none is named; `undefined` where there is no such preset. */
export function numbersBehind(
  preset: string | undefined,
  catalogue: Catalogue = wholeCatalogue,
): Born[] | undefined {
  if (preset === undefined) return catalogueNumbers(catalogue);
  if (Object.hasOwn(catalogue.regimeFiles, preset)) return regimeNumbers(loadRegime(preset), catalogue);
  if (Object.hasOwn(catalogue.societyFiles, preset)) return societyNumbers(loadSociety(preset), catalogue);
  return undefined;
}
