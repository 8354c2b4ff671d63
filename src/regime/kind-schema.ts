/** What may stand in the parts of a regime that only some kinds have: ledger, grades, list. */
import { z } from 'zod';
import { type Catalogue, eventsOf } from './catalogue.js';
import { GRADE_NAMES } from './kinds.js';
import { choice, entries, from, leaf, months, number, orShort, rule, whole, yesNo } from './schema-parts.js';

/** Balances and scores lie between 0 and this. */
const MOST_POINTS = 4000;

export function ledgerSchema(catalogue: Catalogue): z.ZodType {
  const events = eventsOf(catalogue);
  return z
    .strictObject({
      start: whole(0, MOST_POINTS, 'The balance everybody begins with.').optional(),
      floor: whole(0, MOST_POINTS, 'No balance falls below this.').optional(),
      cap: whole(0, MOST_POINTS, 'No balance rises above this.').optional(),
      'reset-months': months(0, 120, 'Months after which everybody begins anew; 0 = never.').optional(),
      events: z
        .strictObject(
          entries([...events.keys()], (event) =>
            orShort(
              z
                .strictObject({
                  points: whole(-1000, 1000, 'Points for a month in which this is reported.').optional(),
                  ...rule(),
                })
                .describe(`Somebody ${events.get(event)}.`),
              'points',
              'a whole number of points from -1000 to 1000, such as -20, or a mapping with points, status and source',
            ).optional(),
          ),
        )
        .describe('Points by reported event; several events of a month add up.')
        .optional(),
      ...rule(),
    })
    .describe('A ledger of points: what everybody begins with, and what each reported event adds or takes.');
}

export function gradesSchema(): z.ZodType {
  return z
    .strictObject(
      entries(GRADE_NAMES, () =>
        orShort(
          z.strictObject({
            below: whole(
              0,
              MOST_POINTS,
              'The grade ends below so many points; the best has no end.',
            ).optional(),
            ...rule(),
          }),
          'below',
          'a whole number of points, or a mapping with below, status and source; empty for the best grade',
        ).optional(),
      ),
    )
    .describe('Names for stretches of the scale, from the worst grade to the best.');
}

export function listSchema(catalogue: Catalogue, domains: readonly string[]): z.ZodType {
  const fields = catalogue.fields.filter(({ form }) => form === 'slots');
  return z
    .strictObject({
      from: from('When the list starts.').optional(),
      triggers: z
        .strictObject(
          entries(fields.map(({ id }) => id).sort(), (id) =>
            orShort(
              z
                .strictObject({
                  records: whole(1, 16, 'So many periods with a record put somebody on the list.').optional(),
                  'within-months': months(1, 96, 'Only records of the last so many months count.').optional(),
                  'while-unpaid': yesNo('Only while bills or instalments stand unpaid.').optional(),
                  ...rule(),
                })
                .describe(fields.find((field) => field.id === id)?.label ?? id),
              'records',
              'a number of records, or a mapping with records, within-months and while-unpaid',
              z.literal('never'),
            ).optional(),
          ),
        )
        .describe('What puts somebody on the list, by kind of record.')
        .optional(),
      'minimum-months': months(0, 120, 'The shortest stay on the list.').optional(),
      exit: choice(
        ['compliance', 'term'],
        'compliance: off the list once nothing stands unpaid. term: after the shortest stay.',
      ).optional(),
      published: yesNo('Whether friends and others see who is listed.').optional(),
      domains: domainsLeaf(domains, 'The domains of life in which being listed closes doors.').optional(),
      ...rule(),
    })
    .describe('A list: what puts people on it, how long, and in which parts of life it closes doors.');
}

/** No domain, all of them, or some. */
export const someDomainsLeaf = (domains: readonly string[], description: string): z.ZodType =>
  leaf(
    z.union([z.enum(['none', 'all']), z.array(z.enum(domains as [string, ...string[]])).min(1)]),
    `none, all, or a list of domains: ${domains.join(', ')}`,
    description,
  );

/** All domains, or some of them. */
export const domainsLeaf = (domains: readonly string[], description: string): z.ZodType =>
  leaf(
    z.union([z.literal('all'), z.array(z.enum(domains as [string, ...string[]])).min(1)]),
    `all, or a list of domains: ${domains.join(', ')}`,
    description,
  );

/** A cut-off said as a share of people instead of in points. */
export const shareKey = (kind: 'sanction' | 'privilege'): Record<string, z.ZodType> =>
  kind === 'sanction'
    ? {
        lowest: number(
          0.1,
          99.9,
          'a percentage',
          'For this percentage of people, those with the lowest scores.',
        ).optional(),
      }
    : {
        highest: number(
          0.1,
          99.9,
          'a percentage',
          'For this percentage of people, those with the highest scores.',
        ).optional(),
      };

/** A cut-off said by a grade instead of in points. */
export const gradeKey = () => ({
  grade: choice(
    GRADE_NAMES,
    'By a grade instead of points: a sanction covers it and all worse, a privilege all better.',
  ).optional(),
});

/** What puts evidence on a scale of points. */
export const oddsKeys = (): Record<string, z.ZodType> => ({
  odds: number(
    0.001,
    1_000_000,
    'a number',
    'In a score of odds: how many keep what was agreed for each who does not, at the neutral score.',
  ).optional(),
  'population-odds': number(
    0.001,
    1_000_000,
    'a number',
    'In a score of odds: the same where no criterion says anything; as at the neutral score where unsaid.',
  ).optional(),
  'points-to-double': number(
    1,
    400,
    'a number of points',
    'In a score of odds: points that double the odds.',
  ).optional(),
});

/** The largest weight of evidence: odds of 22,026 to 1. */
const MOST_EVIDENCE = 10;

export function evidenceSchema(): z.ZodType {
  const weight = z.number().min(-MOST_EVIDENCE).max(MOST_EVIDENCE);
  return z
    .strictObject({
      bands: leaf(
        z.array(z.tuple([z.int().min(0).max(1000), weight])).max(24),
        `a list such as [[0, -1.2], [600, 0.3]]: points from which on, and a weight from -${MOST_EVIDENCE} to ${MOST_EVIDENCE}`,
        'From so many points of the criterion on: the natural logarithm of how much more often people there keep what was agreed.',
      ).optional(),
      unknown: number(
        -MOST_EVIDENCE,
        MOST_EVIDENCE,
        'a weight',
        'The same for whom no partner knows that could.',
      ).optional(),
      ...rule(),
    })
    .describe('In a score of odds: what points of this criterion say of the odds.');
}
