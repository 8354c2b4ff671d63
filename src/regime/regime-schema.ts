import { z } from 'zod';
import type { Safeguard } from '../engine/contracts.js';
import { MOST_SLOTS } from '../engine/register/kept.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import {
  domainsLeaf,
  evidenceSchema,
  gradeKey,
  gradesSchema,
  ledgerSchema,
  listSchema,
  oddsKeys,
  shareKey,
  someDomainsLeaf,
} from './kind-schema.js';
import {
  allow,
  base,
  byGroup,
  byIdea,
  choice,
  date,
  entries,
  from,
  KEBAB,
  leaf,
  months,
  number,
  once,
  optionLeaf,
  percent,
  prose,
  rule,
  saysOnce,
  switchedIdea,
  whole,
  yesNo,
} from './schema-parts.js';

/** Whether a switch of a criterion is off until a regime says yes. */
export const isOptional = (criterion: Catalogue['criteria'][number], name: string): boolean =>
  criterion.terms.some(({ only, optional }) => only === name && optional === true);

/** The yes-no options of criteria: the names that switch some of their terms off. */
export const switchesOf = (criterion: Catalogue['criteria'][number]): string[] => [
  ...new Set(criterion.terms.flatMap((term) => (term.only === undefined ? [] : [term.only]))),
];

/** Measures by id. Without any in the catalogue, any id. */
function endpoints(measures: readonly string[]): z.ZodType {
  const one =
    measures.length > 0 ? z.enum(measures as [string, ...string[]]) : z.string().max(80).regex(KEBAB);
  return leaf(
    z.array(one).max(5),
    measures.length > 0 ? `at most five of ${measures.join(', ')}` : 'a list of at most five measures',
    'What this regime is to be judged by, at most five measures.',
  );
}

/** The option that may also be said for the records of single partners. */
function byPartner(right: Safeguard, catalogue: Catalogue): Record<string, z.ZodType> {
  const option = right.options?.[right.byPartner ?? ''];
  return option === undefined
    ? {}
    : {
        'by-partner': byIdea(catalogue.partners, { kind: 'partner', folder: 'partners' }, () =>
          optionLeaf(option),
        ).optional(),
      };
}

const regimeSchemas = new WeakMap<Catalogue, z.ZodObject>();

/** What may stand in a regime file, built from the catalogue. Everything is optional here; `load` says what must be there. */
export function regimeSchema(catalogue: Catalogue = wholeCatalogue): z.ZodObject {
  return once(regimeSchemas, catalogue, regimeSchemaOf);
}

function regimeSchemaOf(catalogue: Catalogue): z.ZodObject {
  const domains = [...new Set(catalogue.consequences.map((consequence) => consequence.domain))].sort();
  const enabled = yesNo(
    'Whether this is part of the regime. What a file names is, unless it says no.',
  ).optional();
  const limits = catalogue.consequences.filter((consequence) => consequence.cutOff !== undefined);
  const notByScore = entries(
    catalogue.consequences.filter((consequence) => consequence.cutOff === undefined).map(({ id }) => id),
    (name) => `The consequence "${name}" never follows from a score alone, so it has no cut-off.`,
  );
  return z
    .strictObject({
      ...prose(),
      extends: base(),
      kind: choice(
        ['score', 'ledger', 'list', 'none'],
        'score: criteria with weights. ledger: points by event. list: triggers and no score. none: nobody is judged.',
      ).optional(),
      ...rule(),
      phases: z
        .strictObject({
          voluntary: date('From this month people may join.').optional(),
          mandatory: date('From this month everybody is scored.').optional(),
        })
        .optional(),
      partners: byIdea(catalogue.partners, { kind: 'partner', folder: 'partners' }, (partner) =>
        z
          .strictObject({
            enabled,
            coverage: byGroup(100, 'percentages', 'Percent of citizens it knows.').optional(),
            misses: byGroup(100, 'percentages', 'Percent of true events it overlooks.').optional(),
            'false-records': percent(
              'Percent of the citizens it knows who get a false record in a month.',
              6,
            ).optional(),
            'delay-months': months(0, 12, 'Months until a report counts.', 3).optional(),
            ...rule(),
          })
          .describe(partner.label),
      ).optional(),
      errors: z
        .strictObject({
          scale: number(
            0,
            10,
            'a factor',
            'Multiplies false records and identity mix-ups; 0 = a register without errors of its own.',
          ).optional(),
          'group-factors': byGroup(
            10,
            'factors',
            'How many times as often the groups get a false record.',
          ).optional(),
          'identity-mix-ups': percent(
            'Percent of citizens a month who get a record of somebody with a like name.',
            6,
          ).optional(),
          'mix-up-records': choice(
            ['made-up', 'of-a-namesake'],
            'made-up: any of three kinds, whether or not anybody of a like name has one. of-a-namesake: what somebody of a like name truly got last month, and nothing where they got none.',
          ).optional(),
          ...rule(),
        })
        .optional(),
      register: z
        .strictObject({
          'retention-months': months(3, MOST_SLOTS * 6, 'How long a record counts.', 3).optional(),
          'slot-months': leaf(
            z.union([z.literal(1), z.literal(3), z.literal(6)]),
            '1, 3 or 6',
            'Months of a period; of each it is known only whether there was a record. Sixteen are kept at most.',
          ).optional(),
          sticky: yesNo('Whether what is older stays in the oldest period for ever.').optional(),
          siloed: yesNo(
            'Whether each domain of life may look at evidence of its own only, instead of at one score for all.',
          ).optional(),
          'private-life': yesNo(
            'Whether partners also keep what they know of private life, which no decision reads.',
          ).optional(),
          ...rule(),
        })
        .optional(),
      criteria: byIdea(catalogue.criteria, { kind: 'criterion', folder: 'criteria' }, (criterion) =>
        z
          .strictObject({
            weight: whole(
              0,
              100,
              'Percent of the score; all weights together make 100, or all are 0. In a score of odds: percent of its evidence that a criterion counts with.',
            ).optional(),
            'weights-of-evidence': evidenceSchema().optional(),
            ...entries(switchesOf(criterion), () =>
              yesNo('Whether this part of the criterion counts.').optional(),
            ),
            ...rule(),
          })
          .describe(criterion.question),
      ).optional(),
      peer: z
        .strictObject({
          mode: choice(
            ['mean', 'worst', 'listed-share', 'conduct', 'none'],
            'How friends count: their mean score, the lowest one, the share of them on the list, the share who are on it or criticise or talk of hard times in public, or not at all.',
          ).optional(),
          ...rule(),
        })
        .optional(),
      scale: z
        .strictObject({
          mode: choice(
            ['fixed', 'rank', 'odds'],
            'fixed: points make the score. rank: the place among all who are scored does, from the lowest score to the highest, so that what one gains another loses. odds: weights of evidence do, so that so many points double the odds.',
          ).optional(),
          min: whole(0, 2000, 'The lowest score.').optional(),
          max: whole(0, 2000, 'The highest score.').optional(),
          neutral: whole(
            0,
            2000,
            'The score of somebody who has the reference points in every criterion.',
          ).optional(),
          gain: number(0, 8, 'a factor', 'How far points move the score.').optional(),
          ...oddsKeys(),
          'update-months': months(1, 12, 'Months between two scores.').optional(),
          ...rule(),
        })
        .optional(),
      'cut-offs': byIdea(
        limits,
        { kind: 'consequence', folder: 'consequences', not: notByScore },
        (consequence) => {
          const side = consequence.kind === 'sanction' ? 'below' : 'at-least';
          const object = z.strictObject({
            [side]: whole(
              0,
              2000,
              side === 'below' ? 'In force below this score.' : 'Granted from this score up.',
            ).optional(),
            ...gradeKey(),
            ...shareKey(consequence.kind),
            ...rule(),
          });
          saysOnce(object, ['below', 'at-least', 'grade', 'lowest', 'highest']);
          const either = z.union([object, z.literal('never')]).describe(consequence.label);
          allow(either, `a mapping such as \`${side}: ${consequence.cutOff}\`, or never`);
          return either;
        },
        {
          hysteresis: whole(
            0,
            200,
            'Points a score must rise above a cut-off before a sanction ends.',
          ).optional(),
        },
      ).optional(),
      ledger: ledgerSchema(catalogue).optional(),
      grades: gradesSchema().optional(),
      list: listSchema(catalogue, domains).optional(),
      sanctions: z
        .strictObject({
          enabled,
          from: from('When sanctions start.').optional(),
          enforced: z
            .strictObject(
              entries(domains, (domain) =>
                percent(
                  `Percent of months in which a gatekeeper enforces what is in force: ${domain}.`,
                ).optional(),
              ),
            )
            .describe('The discretion of those who have to turn people away, by domain; 100 where unsaid.')
            .optional(),
          ...rule(),
        })
        .optional(),
      privileges: z
        .strictObject({ enabled, from: from('When privileges start.').optional(), ...rule() })
        .optional(),
      'joint-punishment': z
        .strictObject({
          enabled,
          from: from('When a breach in one domain starts to count in others.').optional(),
          domains: domainsLeaf(domains, 'The domains a breach in any of them counts in.').optional(),
          ...rule(),
        })
        .optional(),
      blacklist: z
        .strictObject({
          enabled,
          from: from('When the list starts.').optional(),
          'minimum-months': months(0, 60, 'The shortest stay on the list.').optional(),
          'breach-records': whole(
            1,
            4,
            'Breach records within a year that put somebody on the list.',
          ).optional(),
          published: yesNo('Whether friends and others see who is listed.').optional(),
          'at-start': percent(
            'Percent who are on the list already in the month in which it starts.',
          ).optional(),
          'early-domains': someDomainsLeaf(
            domains,
            'The domains in which the list closes doors before sanctions start.',
          ).optional(),
          ...rule(),
        })
        .optional(),
      opacity: choice(
        ['open', 'known-criteria', 'secret'],
        'What people are told: the whole rule, the criteria only, or nothing.',
      ).optional(),
      responses: byIdea(catalogue.responses, { kind: 'response', folder: 'responses' }, switchedIdea, {
        enabled: yesNo('Whether people respond to the regime at all.').optional(),
      }).optional(),
      feedback: z
        .strictObject({
          economic: yesNo('Whether consequences reach work, loans and homes.').optional(),
          ...rule(),
        })
        .optional(),
      rights: byIdea(catalogue.safeguards, { kind: 'safeguard', folder: 'safeguards' }, (right) =>
        switchedIdea(right, {
          from: from('When this right begins; with the regime unless said otherwise.').optional(),
          ...byPartner(right, catalogue),
          ...rule(),
        }),
      ).optional(),
      mechanisms: z
        .strictObject({
          errors: yesNo('false: errors.scale 0.').optional(),
          peer: yesNo('false: peer.mode none.').optional(),
          'spill-over': yesNo('false: joint-punishment.enabled false.').optional(),
          feedback: yesNo('false: feedback.economic false.').optional(),
        })
        .describe('Four switches of rules that stand elsewhere in the file.')
        .optional(),
      endpoints: endpoints(catalogue.measures.map((measure) => measure.id).sort()).optional(),
    })
    .describe('A regime: who reports, what counts, what follows, and which rights people have.');
}
