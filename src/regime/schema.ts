import { z } from 'zod';
import type { Idea, OptionDeclaration } from '../engine/contracts.js';
import { type Catalogue, catalogue as wholeCatalogue } from './catalogue.js';

/** What may stand somewhere, in words, for an error message. */
const allowedWords = new WeakMap<z.ZodType, string>();
/** Of mappings whose keys are ideas: how one of them is called, and where a new one would go. */
const keyWords = new WeakMap<z.ZodType, KeyName>();

export interface KeyName {
  kind: string;
  folder: string;
  /** Ideas that exist but have no place here, and why. */
  not?: Readonly<Record<string, string>>;
}

function leaf<T extends z.ZodType>(type: T, allowed: string, description: string): T {
  const described = type.describe(description);
  allowedWords.set(described, allowed);
  return described;
}

/** Removes `optional` from around a schema. */
export function unwrap(type: z.ZodType): z.ZodType {
  let inner = type;
  while (inner instanceof z.ZodOptional) inner = inner.unwrap() as z.ZodType;
  return inner;
}

export const allowedAt = (type: z.ZodType): string | undefined => allowedWords.get(unwrap(type));
export const keyNameAt = (type: z.ZodType): KeyName | undefined => keyWords.get(unwrap(type));

const number = (least: number, most: number, what: string, description: string): z.ZodNumber =>
  leaf(z.number().min(least).max(most), `${what} from ${words(least)} to ${words(most)}`, description);
const percent = (description: string, most = 100): z.ZodNumber =>
  number(0, most, 'a percentage', description);
const whole = (least: number, most: number, description: string): z.ZodNumber =>
  leaf(z.int().min(least).max(most), `a whole number from ${words(least)} to ${words(most)}`, description);
const months = (least: number, most: number, description: string, step = 1): z.ZodNumber =>
  leaf(
    step === 1 ? z.int().min(least).max(most) : z.int().min(least).max(most).multipleOf(step),
    step === 1
      ? `whole months from ${least} to ${most}`
      : `months from ${least} to ${most} in steps of ${step}`,
    description,
  );
const yesNo = (description: string): z.ZodBoolean => leaf(z.boolean(), 'true or false', description);
const text = (description: string, most = 4000): z.ZodString =>
  leaf(z.string().min(1).max(most), 'a text', description);
const choice = <const T extends readonly [string, ...string[]]>(values: T, description: string) =>
  leaf(z.enum(values), values.join(', '), description);

const words = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) >= 10_000 ? value.toLocaleString('en') : String(value);

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const YEAR_MONTH = /^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$/;
const DATE_OR_NEVER = /^((19|20)[0-9]{2}-(0[1-9]|1[0-2])|never)$/;
const FROM = /^((19|20)[0-9]{2}-(0[1-9]|1[0-2])|never|voluntary|mandatory)$/;

const id = () =>
  leaf(
    z.string().max(80).regex(KEBAB),
    'lower-case words with hyphens, such as `my-regime`',
    'The name of the file without its ending.',
  );
const date = (description: string) =>
  leaf(z.string().regex(DATE_OR_NEVER), 'a month such as 2020-01, or never', description);
const from = (description: string) =>
  leaf(z.string().regex(FROM), 'voluntary, mandatory, never or a month such as 2020-01', description);

const status = () =>
  choice(
    ['documented', 'reported', 'assumed'],
    'documented: in a published rule. reported: the press or the article says so. assumed: ours.',
  );
const source = () => text('Where this comes from.', 1000);
const rule = () => ({ status: status().optional(), source: source().optional() });
const prose = () => ({
  id: id().optional(),
  title: text('One line.', 200).optional(),
  story: text('What it is, in a few sentences.').optional(),
});
const base = () =>
  text('The preset or file this one changes; whatever is not said here is as it is there.', 400).optional();

/** A percentage for each of the abstract groups A, B and C, or one for all. */
const byGroup = (most: number, what: string, description: string) =>
  leaf(
    z.union([
      z.number().min(0).max(most),
      z.tuple([z.number().min(0).max(most), z.number().min(0).max(most), z.number().min(0).max(most)]),
    ]),
    `three ${what} from 0 to ${most} for the groups A, B and C, or one for all`,
    description,
  );

function optionLeaf(option: OptionDeclaration): z.ZodType {
  const { label, least, most } = option;
  switch (option.unit) {
    case 'yes-no':
      return yesNo(label);
    case 'percent':
      return number(least, most, 'a percentage', label);
    case 'months':
      return months(least, most, label);
    default:
      return whole(least, most, label);
  }
}

const entries = <T>(names: readonly string[], value: (name: string) => T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value(name)]));

/** A mapping whose keys are ideas of the catalogue, so that a new file extends the schema by itself. */
function byIdea<T extends { id: string }>(
  ideas: readonly T[],
  name: KeyName,
  value: (idea: T) => z.ZodType,
  extra: Record<string, z.ZodType> = {},
): z.ZodObject {
  const known = new Map(ideas.map((idea) => [idea.id, idea]));
  const shape = entries([...known.keys()].sort(), (key) => value(known.get(key)!).optional());
  const object = z.strictObject({ ...extra, ...shape });
  keyWords.set(object, name);
  return object;
}

/** A response or safeguard with its options; what belongs to any regime cannot be switched off. */
function switchedIdea(idea: Idea): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  if (idea.inherent !== true) {
    shape['enabled'] = yesNo(
      'Whether this is part of the regime. What a file names is, unless it says no.',
    ).optional();
  }
  for (const [name, option] of Object.entries(idea.options ?? {})) {
    if (name !== 'enabled') shape[name] = optionLeaf(option).optional();
  }
  return z.strictObject(shape).describe(idea.question ?? idea.label);
}

/** The longest time any field keeps a record, in months. */
const longestMemory = (catalogue: Catalogue): number =>
  Math.max(3, ...catalogue.fields.map((field) => (field.slots ?? 0) * (field.slotMonths ?? 0)));

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

const regimeSchemas = new WeakMap<Catalogue, z.ZodObject>();
const societySchemas = new WeakMap<Catalogue, z.ZodObject>();

function once(
  made: WeakMap<Catalogue, z.ZodObject>,
  catalogue: Catalogue,
  make: (catalogue: Catalogue) => z.ZodObject,
): z.ZodObject {
  const known = made.get(catalogue) ?? make(catalogue);
  made.set(catalogue, known);
  return known;
}

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
      kind: choice(['score', 'none'], 'score: people are scored. none: nobody is.').optional(),
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
          ...rule(),
        })
        .optional(),
      register: z
        .strictObject({
          'retention-months': months(3, longestMemory(catalogue), 'How long a record counts.', 3).optional(),
          ...rule(),
        })
        .optional(),
      criteria: byIdea(catalogue.criteria, { kind: 'criterion', folder: 'criteria' }, (criterion) =>
        z
          .strictObject({
            weight: whole(
              0,
              100,
              'Percent of the score; all weights together make 100, or all are 0.',
            ).optional(),
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
            ['mean', 'worst', 'listed-share', 'none'],
            'How friends count: their mean score, the lowest one, the share of them on the list, or not at all.',
          ).optional(),
          ...rule(),
        })
        .optional(),
      scale: z
        .strictObject({
          min: whole(0, 2000, 'The lowest score.').optional(),
          max: whole(0, 2000, 'The highest score.').optional(),
          neutral: whole(
            0,
            2000,
            'The score of somebody who has the reference points in every criterion.',
          ).optional(),
          gain: number(0, 8, 'a factor', 'How far points move the score.').optional(),
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
            ...rule(),
          });
          const either = z.union([object, z.literal('never')]).describe(consequence.label);
          allowedWords.set(either, `a mapping such as \`${side}: ${consequence.cutOff}\`, or never`);
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
      sanctions: z
        .strictObject({ enabled, from: from('When sanctions start.').optional(), ...rule() })
        .optional(),
      privileges: z
        .strictObject({ enabled, from: from('When privileges start.').optional(), ...rule() })
        .optional(),
      'joint-punishment': z
        .strictObject({
          enabled,
          from: from('When a breach in one domain starts to count in others.').optional(),
          domains: leaf(
            z.union([z.literal('all'), z.array(z.enum(domains as [string, ...string[]])).min(1)]),
            `all, or a list of domains: ${domains.join(', ')}`,
            'The domains a breach in any of them counts in.',
          ).optional(),
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
      rights: byIdea(
        catalogue.safeguards,
        { kind: 'safeguard', folder: 'safeguards' },
        switchedIdea,
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

/** JSON Schema of a regime file, for editors. */
export const regimeJsonSchema = (catalogue?: Catalogue): object =>
  jsonSchema(regimeSchema(catalogue), 'Glasshouse regime');
/** JSON Schema of a society file, for editors. */
export const societyJsonSchema = (catalogue?: Catalogue): object =>
  jsonSchema(societySchema(catalogue), 'Glasshouse society');

function jsonSchema(schema: z.ZodObject, title: string): object {
  return { title, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) };
}
