import { z } from 'zod';
import type { Idea, OptionDeclaration } from '../engine/contracts.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import { TIE_FIGURES, type TieFigure } from './regime.js';
import {
  base,
  byIdea,
  entries,
  type KeyName,
  leaf,
  months,
  number,
  once,
  optionLeaf,
  percent,
  prose,
  source,
  whole,
  YEAR_MONTH,
} from './schema-parts.js';

const societySchemas = new WeakMap<Catalogue, z.ZodObject>();

/** A number with its birthplace. */
const sourced = (value: z.ZodType): z.ZodObject =>
  z
    .strictObject({
      value,
      source: source().optional(),
      assumption: leaf(
        z.literal(true),
        'true, or a `source` instead',
        'Nobody has published this; it is ours.',
      ).optional(),
    })
    .describe((value as { description?: string }).description ?? '');

const TIE_WORDS: Readonly<Record<string, string>> & Record<TieFigure, string> = {
  mean: 'ties of a citizen',
  spread: 'standard deviation of ties, in percent of their mean',
  clustering: "average clustering, in percent: pairs of somebody's friends who know each other",
  'income-likeness': 'correlation of income classes along ties, in percent',
  'opinion-likeness': 'correlation of opinions along ties, in percent',
  reach: 'percent of those with any tie who can reach each other',
  path: 'mean path, in percent of that of a random graph with the same ties',
};

const LAYERS = ['neighbours', 'work', 'friends', 'weak'] as const;
export const HOUSEHOLDS = ['four', 'three-one', 'two-two', 'two-one-one', 'one-each'] as const;

/** Options of an idea as numbers of a society: yes and no are 1 and 0. */
function sourcedOption(option: OptionDeclaration): z.ZodObject {
  if (option.unit !== 'yes-no') return sourced(optionLeaf(option));
  return sourced(leaf(z.union([z.boolean(), z.literal(0), z.literal(1)]), 'true or false', option.label));
}

/** What may stand in a society file, built from the catalogue. */
export function societySchema(catalogue: Catalogue = wholeCatalogue): z.ZodObject {
  return once(societySchemas, catalogue, societySchemaOf);
}

function societySchemaOf(catalogue: Catalogue): z.ZodObject {
  const ideas = (list: readonly Idea[], name: KeyName): z.ZodType =>
    byIdea(
      list.filter((idea) => Object.keys(idea.options ?? {}).length > 0),
      name,
      (idea) => {
        const options = idea.options ?? {};
        return z
          .strictObject(entries(Object.keys(options), (key) => sourcedOption(options[key]!).optional()))
          .describe(idea.label);
      },
    ).optional();
  const households = {
    four: 'one household of four',
    'three-one': 'three together and one alone',
    'two-two': 'two couples',
    'two-one-one': 'a couple and two alone',
    'one-each': 'four alone',
  } as const;
  return z
    .strictObject({
      ...prose(),
      extends: base(),
      'first-month': leaf(
        z.string().regex(YEAR_MONTH),
        'a month such as 2018-01',
        'The calendar month that is month 1 under a regime.',
      ).optional(),
      'burn-in-months': sourced(months(0, 240, 'Months lived before month 1, without a regime.')).optional(),
      citizens: sourced(whole(64, 2_000_000_000, 'Suggested number of citizens.')).optional(),
      groups: z
        .strictObject(
          entries(['A', 'B', 'C'], (name) =>
            sourced(percent(`Percent in the abstract group ${name}.`)).optional(),
          ),
        )
        .optional(),
      households: z
        .strictObject(
          entries(HOUSEHOLDS, (name) =>
            sourced(
              percent(
                `Percent of fours of neighbours that live as ${households[name as keyof typeof households]}.`,
              ),
            ).optional(),
          ),
        )
        .optional(),
      ties: z
        .strictObject({
          ...entries(LAYERS, (layer) =>
            z
              .strictObject({
                active: sourced(
                  percent(`Percent of possible ties (${layer}) that stand at the start.`),
                ).optional(),
                homophily: sourced(
                  percent(`Percent of ties (${layer}) that are matched by likeness.`),
                ).optional(),
              })
              .optional(),
          ),
          'sociability-spread': sourced(
            percent('Percent spread of sociability between citizens.'),
          ).optional(),
          'masks-from': sourced(
            whole(
              0,
              2_147_483_647,
              'From this many citizens on partners are worked out from masks instead of kept one by one.',
            ),
          ).optional(),
          ranges: z
            .strictObject(
              entries(TIE_FIGURES, (figure) =>
                z.strictObject({
                  least: sourced(number(0, 1000, 'a number', `The least of: ${TIE_WORDS[figure]}.`)),
                  most: sourced(number(0, 1000, 'a number', `The most of: ${TIE_WORDS[figure]}.`)),
                }),
              ),
            )
            .describe('What its ties should look like in the first month.')
            .optional(),
          'latent-share': sourced(
            percent(
              "Percent of an imported topology's ties that are added as latent ties between friends of friends.",
              1000,
            ),
          ).optional(),
        })
        .optional(),
      traits: ideas(catalogue.traits, { kind: 'trait', folder: 'traits' }),
      life: ideas(catalogue.life, { kind: 'life idea', folder: 'life' }),
      acts: ideas(catalogue.acts, { kind: 'act', folder: 'acts' }),
      'tie-habits': ideas(catalogue.ties, { kind: 'tie habit', folder: 'ties' }),
    })
    .describe('A society: published aggregates and declared assumptions, every number with its birthplace.');
}
