/**
 * Regimes as text: read with everything a form needs to know of it, and changed rule by rule.
 */
import { InputError } from '../../engine/errors.js';
import { catalogue } from '../../regime/catalogue.js';
import { typeAt } from '../../regime/check.js';
import { editYaml } from '../../regime/edit-yaml.js';
import { idleBecause, partsInUse } from '../../regime/kinds.js';
import { toLayer } from '../../regime/layers.js';
import type { Regime } from '../../regime/regime.js';
import { regimeSchema } from '../../regime/regime-schema.js';
import { regimeJsonSchema } from '../../regime/schema.js';
import { shortKeyAt } from '../../regime/schema-parts.js';
import { readYaml, readYamlValue, type YamlMapping, type YamlValue } from '../../regime/yaml-document.js';
import type { FormSource, Rules } from './protocol.js';

export const FILE = 'regime.yaml';

/** Every value of a text by its path, with short forms written out; undefined where the text cannot be read. */
export function saidIn(text: string): YamlMapping | undefined {
  try {
    return toLayer(regimeSchema(), readYaml(text, FILE), 'regime').value;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** What is in force, every default filled in, by the same paths. */
export const inForceOf = (regime: Regime): YamlMapping =>
  JSON.parse(JSON.stringify(partsInUse(regime))) as YamlMapping;

/** Parts of a file that say nothing in a regime of this kind. */
export const idleIn = ({ kind }: Regime): string[] =>
  Object.keys(regimeSchema().shape).filter((part) => idleBecause(kind, part) !== undefined);

/**
 * Changes one rule of a text, or takes it away.
 *
 * @returns undefined where the text shares this value with another place
 */
export function editRules(
  text: string,
  path: readonly string[],
  value: YamlValue | undefined,
): string | undefined {
  const schema = regimeSchema();
  const holder = path.length > 1 ? typeAt(schema, path.slice(0, -1)) : undefined;
  return editYaml(text, path, value, holder && shortKeyAt(holder));
}

/** A line that tells editors where the schema of a preset lies, which is nowhere for anybody else. */
const EDITORS_LINE = /^# yaml-language-server:.*\n/;

/** The text of a regime that was asked for, as somebody would write it. */
export function regimeText(rules: Rules): string {
  if ('text' in rules) return rules.text;
  const preset = (catalogue.regimeFiles[rules.preset] ?? '').replace(EDITORS_LINE, '');
  return rules.set.reduce((text, change) => {
    const equals = change.indexOf('=');
    const { value } = readYamlValue(change.slice(equals + 1), FILE);
    return editRules(text, change.slice(0, equals).split('.'), value) ?? text;
  }, preset);
}

/** Where a regime file names ideas of the catalogue, and which. */
const NAMED = {
  partners: catalogue.partners,
  criteria: catalogue.criteria,
  'cut-offs': catalogue.consequences,
  responses: catalogue.responses,
  rights: catalogue.safeguards,
  endpoints: catalogue.measures,
} as const;

export const formSource = (): FormSource => ({
  schema: regimeJsonSchema(),
  labels: Object.fromEntries(
    Object.entries(NAMED).flatMap(([part, ideas]) => ideas.map(({ id, label }) => [`${part}.${id}`, label])),
  ),
});
