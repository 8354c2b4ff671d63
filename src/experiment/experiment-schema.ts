import { z } from 'zod';
import { type Catalogue, catalogue as wholeCatalogue } from '../regime/catalogue.js';
import {
  byIdea,
  choice,
  entries,
  KEBAB,
  leaf,
  number,
  orShort,
  prose,
  source,
  whole,
  yesNo,
} from '../regime/schema-parts.js';
import { FEWEST_CITIZENS, MOST_CITIZENS, MOST_MONTHS } from '../run/limits.js';

export const DESIGNS = [
  'pairs',
  'grid',
  'one-at-a-time',
  'latin-hypercube',
  'morris',
  'sobol',
  'shapley',
] as const;
export const MOST_ENDPOINTS = 5;
const MOST_SEEDS = 100_000;

/** Names that an experiment file chooses itself. */
export interface OwnNames {
  variants: readonly string[];
  factors: readonly string[];
}

const set = () =>
  leaf(
    z.record(z.string(), z.unknown()),
    'rules by their path, such as `rights.expiry.months: 12`',
    'Rules that differ, by path; numbers of the society as society.<path>.',
  );

const short = (description: string, allowed: string): z.ZodString =>
  leaf(z.string().min(1).max(400), allowed, description);

const baseline = () =>
  orShort(
    z
      .strictObject({
        regime: short('A regime of the catalogue, or a file.', 'the id of a regime, or the path of a file'),
        set: set().optional(),
      })
      .describe('What every variant is compared with.'),
    'regime',
    'a regime, or { regime, set }',
  );

const variant = () =>
  z
    .strictObject({
      title: leaf(z.string().min(1).max(200), 'a text', 'One line.').optional(),
      regime: leaf(
        z.string().max(80).regex(KEBAB),
        'the id of a regime of the catalogue; what is changed in one is said under `set`',
        'Another regime of the catalogue instead of the baseline’s.',
      ).optional(),
      set: set().optional(),
    })
    .describe('The baseline with a few rules changed.');

const anyValue = z.union([z.number(), z.boolean(), z.string()]);

const factor = () =>
  z
    .strictObject({
      from: leaf(
        z.number(),
        'a number',
        'The lowest value; without it, the lowest the rule allows.',
      ).optional(),
      to: leaf(
        z.number(),
        'a number',
        'The highest value; without it, the highest the rule allows.',
      ).optional(),
      steps: whole(2, 1000, 'In a grid: how many values, both ends included.').optional(),
      values: leaf(
        z.array(anyValue).min(2).max(1000),
        'a list of two values or more',
        'These values instead of a range.',
      ).optional(),
      needs: leaf(
        z.array(z.string()).min(1).max(20),
        'a list of other factors',
        'In a decomposition: factors without which this one cannot be on.',
      ).optional(),
      source: source().optional(),
      assumption: leaf(
        z.literal(true),
        'true, or a `source` instead',
        'Nobody has published this range; it is ours.',
      ).optional(),
    })
    .describe('A rule, or a number of the society, and what it is varied over.');

const design = () =>
  orShort(
    z
      .strictObject({
        kind: choice(
          DESIGNS,
          'pairs: every variant against the baseline. grid: every combination of the factors. one-at-a-time: each factor at either end. latin-hypercube, morris, sobol: points within their ranges. shapley: factors off and on in every combination, and what each adds.',
        ),
        points: whole(
          2,
          1_000_000,
          'Points of a hypercube; base points of a Sobol design, a power of two; pairs of orders of a decomposition of more than seven parts.',
        ).optional(),
        trajectories: whole(2, 100_000, 'Trajectories of a Morris design.').optional(),
        luck: yesNo(
          'Whether the seed is a factor like any other, so that luck has a part of its own, instead of every point being lived with all seeds.',
        ).optional(),
        seed: whole(0, Number.MAX_SAFE_INTEGER, 'Which luck the points are drawn with.').optional(),
      })
      .describe('Where the experiment looks.'),
    'kind',
    `${DESIGNS.join(', ')}, or { kind, points, trajectories, luck, seed }`,
  );

const seed = () => z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const seeds = () =>
  orShort(
    z
      .strictObject({
        count: whole(1, MOST_SEEDS, 'How many replicates.'),
        first: whole(
          0,
          Number.MAX_SAFE_INTEGER - MOST_SEEDS,
          'The first seed; the others follow it.',
        ).optional(),
        most: whole(
          1,
          MOST_SEEDS,
          'Replicates at most, where the first ones are a pilot and more follow until the precision asked for is reached.',
        ).optional(),
      })
      .describe('Replicates: each is a new society with new luck.'),
    'count',
    'how many, a list of seeds, or { count, first, most }',
    z.array(seed()).min(1).max(MOST_SEEDS),
  );

/** What may stand in an experiment file whose variants and factors have these names. */
export function experimentSchema(own: OwnNames, catalogue: Catalogue = wholeCatalogue): z.ZodObject {
  return schemaWith(
    z.strictObject(entries(own.variants, variant)),
    z.strictObject(entries(own.factors, factor)),
    catalogue,
  );
}

/** JSON Schema of an experiment file, for editors. */
export function experimentJsonSchema(catalogue: Catalogue = wholeCatalogue): object {
  const any = schemaWith(z.record(z.string(), variant()), z.record(z.string(), factor()), catalogue);
  const schema = z.toJSONSchema(any, { io: 'input', target: 'draft-2020-12' });
  return { title: 'Glasshouse experiment', ...schema };
}

function schemaWith(variants: z.ZodType, factors: z.ZodType, catalogue: Catalogue): z.ZodObject {
  const measures = { kind: 'measure', folder: 'measures' };
  return z.strictObject({
    ...prose(),
    baseline: baseline(),
    variants: variants.describe('What is compared with the baseline, by a name of your own.').optional(),
    society: short(
      'A society of the catalogue, or a file.',
      'the id of a society, or the path of a file',
    ).optional(),
    citizens: leaf(
      z.union([size(), z.array(size()).min(1).max(20)]),
      `a whole number from ${FEWEST_CITIZENS.toLocaleString('en')} on, or a list of them`,
      'Citizens of each society; several sizes are lived one beside the other.',
    ).optional(),
    months: whole(1, MOST_MONTHS, 'Months under the regime.').optional(),
    seeds: seeds(),
    endpoints: byIdea(catalogue.measures, measures, () =>
      z
        .strictObject({
          'half-width': number(
            1e-9,
            1e9,
            'a width in the measure’s unit',
            'How wide half of the 95 % interval may be.',
          ).optional(),
        })
        .describe('A measure declared beforehand.'),
    ).optional(),
    exploratory: leaf(
      z.array(z.enum(catalogue.measures.map(({ id }) => id) as [string, ...string[]])).max(100),
      'a list of measures',
      'Measures looked at as well, without having been declared.',
    ).optional(),
    factors: factors.describe('What a design varies, by path.').optional(),
    design: design().optional(),
  });
}

const size = () => z.int().min(FEWEST_CITIZENS).max(MOST_CITIZENS);
