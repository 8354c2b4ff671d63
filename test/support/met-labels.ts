/** Every text of the shipped catalogue that a visitor of the laboratory can meet, by where it comes from. */

import { catalogue } from '../../src/regime/catalogue.js';
import { compileWorld } from '../../src/regime/compile.js';
import { GRADE_NAMES, gradeInWords } from '../../src/regime/kinds.js';
import { loadRegime, loadSociety } from '../../src/regime/load.js';
import { livedColumns } from '../../src/run/twins.js';
import { FAMILIES } from '../../src/text/families.js';

export function metLabels(): Record<string, string[]> {
  const { traits, life, acts, ties, responses, safeguards } = catalogue;
  const { measures, consequences, partners, criteria, fields } = catalogue;
  const regimes = Object.keys(catalogue.regimeFiles).map((id) => loadRegime(id));
  const societies = Object.keys(catalogue.societyFiles).map((id) => loadSociety(id));
  const ideas = [...traits, ...life, ...acts, ...ties, ...responses, ...safeguards];
  const texts: Record<string, (string | undefined)[]> = {
    traits: traits.map(({ label }) => label),
    events: ideas.flatMap(({ events }) => Object.values(events ?? {})),
    told: ideas.flatMap(({ tells }) => (tells ?? []).map(({ says }) => says)),
    responses: responses.flatMap(({ label, question }) => [label, question]),
    safeguards: safeguards.flatMap(({ label, question }) => [label, question]),
    fields: fields.flatMap(({ label, domain }) => [label, domain]),
    partners: [...partners.map(({ label }) => label), 'somebody of a like name'],
    criteria: criteria.flatMap(({ label, question }) => [label, question]),
    reasons: criteria.flatMap(({ terms }) => terms.map(({ reason }) => reason)),
    consequences: consequences.flatMap(({ label, told }) => [label, told.begins, told.ends]),
    domains: consequences.map(({ domain }) => domain),
    families: Object.values(FAMILIES),
    measures: measures.flatMap(({ label, question, unit }) => [label, question, unit]),
    presets: [...regimes, ...societies].flatMap(({ title, story }) => [title, story]),
    columns: regimes.flatMap((regime) => columnsOf(regime.id)),
    grades: GRADE_NAMES.map(gradeInWords).filter((name) => name.length > 3),
  };
  const met = (list: readonly (string | undefined)[]) => [
    ...new Set(list.filter((text): text is string => text !== undefined && text !== '')),
  ];
  return Object.fromEntries(Object.entries(texts).map(([kind, list]) => [kind, met(list)]));
}

/** What lives are compared by under a regime. */
function columnsOf(regime: string): string[] {
  const { plan } = compileWorld({
    society: loadSociety('china-2019'),
    regime: loadRegime(regime),
    citizens: 1000,
    months: 12,
    seed: 1,
    measures: 'world',
  });
  return livedColumns(plan, plan).map(({ label }) => label);
}
