/**
 * Random regimes and random societies, valid by construction: what an invariant has to hold for.
 *
 * RUNS=50 SEED=7 npx vitest run test/invariants looks further than an ordinary run does.
 */
import fc from 'fast-check';
import type { Column } from '../../src/engine/lanes.js';
import { catalogue } from '../../src/regime/catalogue.js';
import { compileSociety, type WorldSpec } from '../../src/regime/compile.js';
import { loadRegime, loadSociety } from '../../src/regime/load.js';
import type { Society } from '../../src/regime/regime.js';
import { Chronicle, live } from './worlds.js';

export const looking = (numRuns = 8) => ({
  numRuns: Number(process.env.RUNS ?? numRuns),
  seed: Number(process.env.SEED ?? 2018),
  endOnFailure: true,
});

/** Whole numbers that add up to 100. */
const hundred = (parts: number) =>
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: parts, maxLength: parts }).map((some) => {
    const sum = some.reduce((all, one) => all + one, 0);
    const shares = some.map((one) => Math.floor((100 * one) / sum));
    shares[0] += 100 - shares.reduce((all, one) => all + one, 0);
    return shares;
  });

const CRITERIA = [
  'credit-history',
  'fulfilment-capacity',
  'personal-characteristics',
  'behaviour-preferences',
  'interpersonal-relations',
];
const PARTNERS = [
  'court',
  'dating',
  'insurer',
  'lender',
  'messaging',
  'payments',
  'police-register',
  'ride-hailing',
  'utility',
];
const SANCTIONS = [
  'expensive-credit',
  'loan',
  'car-rental',
  'housing',
  'dating-visibility',
  'work',
  'flight',
  'school',
];
const PRIVILEGES = ['purchase-loan', 'no-deposit', 'cheap-rate', 'travel-document', 'dating-prominence'];
const RESPONSES = ['avoidance', 'distancing', 'fear', 'incentive', 'resentment'];
const DOMAINS = ['credit', 'rate', 'car-rental', 'travel', 'work', 'housing', 'dating', 'school'];

const percent = fc.integer({ min: 0, max: 100 });
const when = fc.constantFrom('voluntary', 'mandatory');

const partners = fc
  .tuple(
    ...PARTNERS.map((id) =>
      fc
        .option(
          fc.record({
            coverage: fc.tuple(percent, percent, percent),
            misses: fc.tuple(percent, percent, percent),
            mistakes: fc.integer({ min: 0, max: 40 }),
            delay: fc.constantFrom(0, 3),
          }),
          { freq: 5 },
        )
        .map((one) => (one ? { id, ...one } : { id })),
    ),
  )
  .map((some) =>
    some.flatMap((one) =>
      'coverage' in one
        ? [
            `partners.${one.id}.coverage=[${one.coverage}]`,
            `partners.${one.id}.misses=[${one.misses}]`,
            `partners.${one.id}.false-records=${one.mistakes / 100}`,
            `partners.${one.id}.delay-months=${one.delay}`,
          ]
        : [`partners.${one.id}.enabled=false`],
    ),
  );

const weights = hundred(CRITERIA.length).map((shares) => {
  // at most 40 % for friends, so that a common shock settles at any gain drawn below
  const kept = Math.min(shares[4], 40);
  return [shares[0] + shares[4] - kept, ...shares.slice(1, 4), kept];
});

const score = fc.integer({ min: 351, max: 949 });
const cutOffs = fc
  .record({
    below: fc.tuple(...SANCTIONS.map(() => fc.option(score))),
    atLeast: fc.tuple(...PRIVILEGES.map(() => fc.option(score))),
    hysteresis: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ below, atLeast, hysteresis }) => [
    ...SANCTIONS.map((id, i) => `cut-offs.${id}${below[i] === null ? '=never' : `.below=${below[i]}`}`),
    ...PRIVILEGES.map(
      (id, i) => `cut-offs.${id}${atLeast[i] === null ? '=never' : `.at-least=${atLeast[i]}`}`,
    ),
    `cut-offs.hysteresis=${hysteresis}`,
  ]);

const phases = fc
  .integer({ min: 1, max: 4 })
  .chain((voluntary) =>
    fc
      .integer({ min: voluntary, max: 6 })
      .map((mandatory) => [`phases.voluntary=2018-0${voluntary}`, `phases.mandatory=2018-0${mandatory}`]),
  );

const joint = fc
  .option(fc.record({ from: when, domains: fc.subarray(DOMAINS, { minLength: 1 }) }))
  .map((one) =>
    one
      ? [`joint-punishment.from=${one.from}`, `joint-punishment.domains=[${one.domains}]`]
      : ['joint-punishment.enabled=false'],
  );

const list = fc
  .option(
    fc.record({
      from: when,
      months: fc.integer({ min: 0, max: 12 }),
      breaches: fc.integer({ min: 1, max: 4 }),
      published: fc.boolean(),
      atStart: fc.option(fc.integer({ min: 1, max: 30 })),
    }),
  )
  .map((one) =>
    one
      ? [
          `blacklist.from=${one.from}`,
          `blacklist.minimum-months=${one.months}`,
          `blacklist.breach-records=${one.breaches}`,
          `blacklist.published=${one.published}`,
          `blacklist.at-start=${one.atStart ?? 0}`,
        ]
      : ['blacklist.enabled=false'],
  );

const rest = fc
  .record({
    errors: fc.integer({ min: 0, max: 50 }),
    factors: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 3 }))),
    retention: fc.integer({ min: 1, max: 16 }),
    peer: fc.constantFrom('mean', 'worst', 'listed-share', 'none', 'conduct'),
    gain: fc.integer({ min: 2, max: 20 }),
    update: fc.integer({ min: 1, max: 4 }),
    opacity: fc.constantFrom('open', 'known-criteria', 'secret'),
    economic: fc.boolean(),
    speech: fc.boolean(),
    sanctions: when,
    privileges: when,
    responses: fc.subarray(RESPONSES),
  })
  .map((one) => [
    `errors.scale=${one.errors / 10}`,
    `errors.group-factors=[${one.factors}]`,
    `register.retention-months=${3 * one.retention}`,
    `peer.mode=${one.peer}`,
    `scale.gain=${one.gain / 10}`,
    `scale.update-months=${one.update}`,
    `opacity=${one.opacity}`,
    `feedback.economic=${one.economic}`,
    `criteria.behaviour-preferences.speech-points=${one.speech}`,
    `sanctions.from=${one.sanctions}`,
    `privileges.from=${one.privileges}`,
    ...RESPONSES.filter((id) => !one.responses.includes(id)).map((id) => `responses.${id}.enabled=false`),
  ]);

/** Rules of a random regime, as what is set on the article's. */
export const anyRules: fc.Arbitrary<string[]> = fc
  .tuple(
    phases,
    partners,
    weights.map((some) => CRITERIA.map((id, i) => `criteria.${id}.weight=${some[i]}`)),
    cutOffs,
    joint,
    list,
    rest,
  )
  .map((parts) => parts.flat());

/** These rules with others in the place of those of the same path, and nothing said of what is off. */
export function withRules(rules: readonly string[], ...others: string[]): string[] {
  const pathOf = (rule: string) => rule.split('=')[0];
  const paths = others.map(pathOf);
  const all = [...rules.filter((rule) => !paths.includes(pathOf(rule))), ...others];
  const off = all
    .filter((rule) => rule.endsWith('.enabled=false'))
    .map((rule) => rule.slice(0, -'enabled=false'.length));
  return all.filter(
    (rule) => rule.endsWith('.enabled=false') || !off.some((holder) => rule.startsWith(holder)),
  );
}

/** Rules under which nobody is sanctioned, favoured or listed, and nobody responds: only scores are kept. */
export const ONLY_SCORED = [
  'sanctions.enabled=false',
  'privileges.enabled=false',
  'blacklist.enabled=false',
  'responses.enabled=false',
];

export const NO_WEIGHTS = CRITERIA.map((id) => `criteria.${id}.weight=0`);
export const NO_COVERAGE = PARTNERS.map((id) => `partners.${id}.coverage=0`);

/** A number of a society, or none: then it stays as it is. */
function optionsOf(kind: 'traits' | 'life' | 'acts' | 'ties'): fc.Arbitrary<string[]> {
  const options = catalogue[kind].flatMap((idea) =>
    Object.entries(idea.options ?? {}).map(([name, option]) => ({ idea: idea.id, name, option })),
  );
  return fc
    .tuple(
      ...options.map(({ option }) =>
        fc.option(
          // yes and no stand as 1 and 0
          fc.integer({ min: Math.ceil(option.least), max: Math.floor(option.most) }),
          { freq: 2 },
        ),
      ),
    )
    .map((values) =>
      catalogue[kind].flatMap((idea) => {
        const lines = options.flatMap((one, place) =>
          one.idea === idea.id && values[place] !== null
            ? [`    ${one.name}: { value: ${values[place]}, assumption: true }`]
            : [],
        );
        return lines.length > 0 ? [`  ${idea.id}:`, ...lines] : [];
      }),
    );
}

const LAYERS = ['neighbours', 'work', 'friends', 'weak'];
const HOMES = ['four', 'three-one', 'two-two', 'two-one-one', 'one-each'];
const named = (name: string, value: number) => `  ${name}: { value: ${value}, assumption: true }`;

/** The text of a random society with a short past. */
export const anySocietyText: fc.Arbitrary<string> = fc
  .record({
    past: fc.integer({ min: 1, max: 6 }),
    groups: hundred(3),
    homes: hundred(5),
    active: fc.tuple(...LAYERS.map(() => percent)),
    homophily: fc.tuple(...LAYERS.map(() => percent)),
    spread: percent,
    traits: optionsOf('traits'),
    life: optionsOf('life'),
    acts: optionsOf('acts'),
    habits: optionsOf('ties'),
  })
  .map((one) => {
    const section = (name: string, lines: string[]) => (lines.length > 0 ? [`${name}:`, ...lines] : []);
    return [
      'id: anywhere',
      'extends: china-2019',
      'title: A society that could be',
      `burn-in-months: { value: ${one.past}, assumption: true }`,
      ...section(
        'groups',
        ['A', 'B', 'C'].map((group, i) => named(group, one.groups[i])),
      ),
      ...section(
        'households',
        HOMES.map((home, i) => named(home, one.homes[i])),
      ),
      'ties:',
      ...LAYERS.flatMap((layer, i) => [
        `  ${layer}:`,
        `  ${named('active', one.active[i])}`,
        `  ${named('homophily', one.homophily[i])}`,
      ]),
      named('sociability-spread', one.spread),
      ...section('traits', one.traits),
      ...section('life', one.life),
      ...section('acts', one.acts),
      ...section('tie-habits', one.habits),
      '',
    ].join('\n');
  });

export const societyOf = (text: string): Society => loadSociety({ file: 'anywhere.yaml', text });

export interface Drawn {
  rules: string[];
  /** The text of its file. */
  society: string;
  citizens: number;
  months: number;
  seed: number;
}

/** A random regime in a random society. */
export const anyPlace = (most: { citizens?: number; months?: number } = {}): fc.Arbitrary<Drawn> =>
  fc.record({
    rules: anyRules,
    society: anySocietyText,
    citizens: fc.integer({ min: 200, max: most.citizens ?? 900 }),
    months: fc.integer({ min: 8, max: most.months ?? 14 }),
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
  });

export function specOf(drawn: Drawn, rules = drawn.rules, regime = 'article-2018'): WorldSpec {
  const { society, citizens, months, seed } = drawn;
  return { society: societyOf(society), regime: loadRegime(regime, { set: rules }), citizens, months, seed };
}

/** A world's lives, month by month. */
export async function lived(spec: WorldSpec): Promise<Chronicle> {
  const chronicle = new Chronicle();
  await live(spec, { follower: chronicle });
  return chronicle;
}

/** The first month in which a column known to both worlds differs for anybody, and which columns do. */
export function firstDifference(
  a: Chronicle,
  b: Chronicle,
  looked: (column: string) => boolean = () => true,
): { month: number; columns: string[]; citizens: number[] } | null {
  for (let place = 0; place < a.after.length; place++) {
    const citizens = new Set<number>();
    const differ = (one: Column | Uint32Array, other: Column | Uint32Array, mask = -1) => {
      let any = false;
      for (let i = 0; i < one.length; i++) {
        if (((one[i] ^ other[i]) & mask) !== 0) {
          any = true;
          citizens.add(i);
        }
      }
      return any;
    };
    const columns = [...a.after[place].keys()].filter((name) => {
      const other = b.after[place].get(name);
      return other && looked(name) && differ(a.after[place].get(name) as Column, other);
    });
    if (looked('ties') && differ(a.words[place + 1], b.words[place + 1], 0xffff)) {
      columns.push('ties');
    }
    if (columns.length > 0) {
      return { month: place + 1, columns, citizens: [...citizens].sort((x, y) => x - y) };
    }
  }
  return null;
}

const LIVED = compileSociety(loadSociety('china-2019'), 1).plan.layout.columns;
/** Whether a column is part of lives whatever the regime, and no part of a register. */
export const livedColumn = (name: string): boolean => LIVED.has(name) || name === 'ties';
