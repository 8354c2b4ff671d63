/** What of the catalogue takes part in a world, with what a regime switches off left out. */
import type { ConsequenceIdea, Criterion, Field } from '../engine/contracts.js';
import { MOST_SLOTS } from '../engine/register/kept.js';
import type { Catalogue } from './catalogue.js';
import { listCloses, shareOf } from './kinds.js';
import { placed, seated } from './places.js';
import type { Regime } from './regime.js';
import { feeds, toldApart } from './rights.js';
import type { RegimeParts } from './settings.js';

/** A world in which nobody is judged. */
export const NOBODY_JUDGED: RegimeParts = {
  partners: [],
  fields: [],
  criteria: [],
  consequences: [],
  apart: [],
};

/** A regime with what is switched off left out. */
export function regimeParts(regime: Regime, catalogue: Catalogue): RegimeParts {
  const consequences =
    regime.kind === 'list'
      ? listedConsequences(regime, catalogue)
      : catalogue.consequences.filter((consequence) => {
          const named = regime['cut-offs'][consequence.id] !== undefined || consequence.cutOff === undefined;
          const enabled =
            consequence.kind === 'sanction' ? regime.sanctions.enabled : regime.privileges.enabled;
          return named && enabled;
        });
  const criteria = regime.kind === 'score' ? criteriaOf(regime, catalogue) : [];
  const partners = catalogue.partners.filter((partner) => regime.partners[partner.id]?.enabled);
  const fields = fieldsOf(regime, catalogue);
  const apart = toldApart(regime, catalogue).filter((id) =>
    fields.some((field) => feeds(partners, id, field)),
  );
  return {
    partners: seated(
      partners.map((partner) => ({
        ...partner,
        delayMonths: regime.partners[partner.id]['delay-months'],
        collects: regime.register['private-life'] ? partner.collects : undefined,
      })),
    ),
    fields: fields.map((field) => {
      const parts = apart.filter((id) => feeds(partners, id, field));
      return parts.length === 0 ? field : { ...field, apart: parts };
    }),
    criteria,
    consequences: placed(consequences).map((one) =>
      shareOf(regime, one) === undefined ? one : { ...one, byShare: true },
    ),
    apart,
  };
}

/** Fields of the register that a regime keeps. */
export function fieldsOf(regime: Regime, catalogue: Catalogue): readonly Field[] {
  const criteria = regime.kind === 'score' ? criteriaOf(regime, catalogue) : [];
  return catalogue.fields
    .filter(
      (field) => !field.optional || isRead(field, criteria) || regime.list.triggers[field.id] !== undefined,
    )
    .map((field) => inPeriods(field, regime));
}

/** A field in periods as long as the register's, and as many as its retention needs. */
function inPeriods(field: Field, { register }: Regime): Field {
  const { sticky, 'slot-months': slotMonths, 'retention-months': retention } = register;
  if (field.form !== 'slots' || (slotMonths === undefined && !sticky)) {
    return field;
  }
  const needed = slotMonths === undefined ? 0 : Math.min(MOST_SLOTS, Math.ceil(retention / slotMonths));
  return {
    ...field,
    slotMonths: slotMonths ?? field.slotMonths,
    slots: Math.max(field.slots ?? MOST_SLOTS, needed),
    ...(sticky && { sticky }),
  };
}

const isRead = (field: Field, criteria: readonly Criterion[]): boolean =>
  criteria.some(({ terms }) => terms.some(({ reads }) => reads.startsWith(`${field.id}.`)));

/** Criteria of a regime; one that weighs nothing brings no optional field into it. */
function criteriaOf(regime: Regime, catalogue: Catalogue): readonly Criterion[] {
  const optional = catalogue.fields.filter((field) => field.optional);
  return catalogue.criteria
    .filter(({ id }) => regime.criteria[id] !== undefined)
    .map((criterion) => asAsked(criterion, regime))
    .filter(
      (criterion) =>
        regime.criteria[criterion.id].weight > 0 || !optional.some((field) => isRead(field, [criterion])),
    );
}

/** What may follow from being on a list, by itself or by joint punishment. */
function listedConsequences(regime: Regime, catalogue: Catalogue): readonly ConsequenceIdea[] {
  const { 'joint-punishment': joint, list, sanctions } = regime;
  const jointly = (domain: string) =>
    joint.enabled && (joint.domains === 'all' || joint.domains.includes(domain));
  return catalogue.consequences.filter(
    ({ kind, domain }) =>
      kind === 'sanction' && sanctions.enabled && (listCloses(list, domain) || jointly(domain)),
  );
}

/** A criterion without the terms a regime would have had to ask for. */
function asAsked(criterion: Criterion, regime: Regime): Criterion {
  const asked = regime.criteria[criterion.id];
  return {
    ...criterion,
    terms: criterion.terms.filter(({ optional, only }) => !optional || asked[only ?? ''] === true),
  };
}
