import { z } from 'zod';
import type { Idea, OptionDeclaration } from '../engine/contracts.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';
import {
  base,
  byIdea,
  entries,
  type KeyName,
  leaf,
  months,
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
