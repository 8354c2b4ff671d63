/**
 * The state of the laboratory as the fragment of a link, and back. The fragment is never sent to a server.
 *
 * `#/worlds?v=1&e=0.1.0&l=nl&s=china-2019&n=10000&seed=1&m=72&a=article-2018&b=article-2018~<packed>&c=17&t=45`
 *
 * | key | meaning |
 * |---|---|
 * | `v`, `e` | format of the link, version of the engine that wrote it |
 * | `l` | language |
 * | `s`, `n`, `seed`, `m` | society, citizens, seed, months under the regimes |
 * | `a`, `b` | regime: a preset, a preset with packed changes behind `~`, or `x~` and a packed file |
 * | `c`, `t`, `w` | citizen looked at, month shown, how the page shows it |
 * | `x` | choices made for a citizen, a letter a month |
 * | `r` | seeds lived for the luck box |
 * | `k` | first digits of the digests, to be found again |
 */
import { VERSION } from '../../engine/version.js';
import type { Rules } from '../worker/protocol.js';
import { MOST_PACKED, PackingError, pack, unpack } from './packing.js';

export const FORMAT = 1;

export const ROUTES = ['front', 'life', 'society', 'worlds', 'lab', 'report', 'about'] as const;
export type Route = (typeof ROUTES)[number];
export const LANGUAGES = ['en', 'nl', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];
/** What languages call themselves. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  nl: 'Nederlands',
  'zh-Hans': '简体中文',
};

export const LIMITS = {
  citizens: { least: 100, most: 1_000_000 },
  seed: { least: 0, most: 4_294_967_295 },
  months: { least: 1, most: 120 },
  replicates: { least: 2, most: 40 },
} as const;

/** A link runs by itself only up to here; more waits for somebody to press a button. */
export const RUNS_BY_ITSELF = { citizens: 100_000, months: 72, replicates: 8 } as const;

export interface State {
  route: Route;
  /** A page below a route, such as `sources` of `about`. */
  page: string;
  /** Only where the link names one. */
  language?: Language;
  society: string;
  citizens: number;
  seed: number;
  months: number;
  a: Rules;
  b: Rules;
  citizen?: number;
  month?: number;
  view?: string;
  choices?: string;
  replicates: number;
  /** What the outcome was when the link was made. */
  digest?: string;
  /** Version of the engine that made the link. */
  engine: string;
  /** Keys this version does not know, kept as they came. */
  other: [string, string][];
}

export const START: State = {
  route: 'front',
  page: '',
  society: 'china-2019',
  citizens: 10_000,
  seed: 1,
  months: 72,
  a: { preset: 'article-2018', set: [] },
  b: { preset: 'article-2018', set: ['rights.expiry.months=12'] },
  replicates: 8,
  engine: VERSION,
  other: [],
};

/** What in a link cannot be used. */
export type LinkProblem =
  | { kind: 'too-long' }
  | { kind: 'unreadable'; key: string }
  | { kind: 'newer-format'; found: string }
  | { kind: 'not-a-number'; key: string; found: string; least: number; most: number };

export class LinkError extends Error {
  override name = 'LinkError';
  constructor(readonly problem: LinkProblem) {
    super(problem.kind);
  }
}

/** The most characters of a link that are looked at. */
const MOST_LETTERS = 2 * MOST_PACKED + 2_000;
const KNOWN = ['v', 'e', 'l', 's', 'n', 'seed', 'm', 'a', 'b', 'c', 't', 'w', 'x', 'r', 'k'];

/**
 * Reads a fragment.
 *
 * @throws LinkError
 */
export async function readLink(fragment: string): Promise<State> {
  if (fragment.length > MOST_LETTERS) {
    throw new LinkError({ kind: 'too-long' });
  }
  const [path = '', query = ''] = fragment.replace(/^#\/?/, '').split('?');
  const [first = '', page = ''] = path.split('/');
  const keys = new URLSearchParams(query);
  const version = keys.get('v') ?? String(FORMAT);
  if (!/^\d{1,4}$/.test(version) || Number(version) > FORMAT) {
    throw new LinkError({ kind: 'newer-format', found: version.slice(0, 20) });
  }
  const number = (key: string, { least, most }: { least: number; most: number }, usual: number): number => {
    const found = keys.get(key);
    if (found === null) return usual;
    const value = Number(found);
    if (!/^\d{1,12}$/.test(found) || value < least || value > most) {
      throw new LinkError({ kind: 'not-a-number', key, found: found.slice(0, 20), least, most });
    }
    return value;
  };
  const word = (key: string, pattern: RegExp): string | undefined => {
    const found = keys.get(key);
    if (found === null) return undefined;
    if (!pattern.test(found)) throw new LinkError({ kind: 'unreadable', key });
    return found;
  };
  const citizens = number('n', LIMITS.citizens, START.citizens);
  const months = number('m', LIMITS.months, START.months);
  const optional = (key: string, most: number) =>
    keys.has(key) ? number(key, { least: 0, most }, 0) : undefined;
  const language = LANGUAGES.find((one) => one === keys.get('l'));
  return dropUndefined({
    route: ROUTES.find((one) => one === first) ?? 'front',
    page: /^[a-z-]{0,40}$/.test(page) ? page : '',
    language,
    society: word('s', /^[a-z0-9-]{1,60}$/) ?? START.society,
    citizens,
    seed: number('seed', LIMITS.seed, START.seed),
    months,
    a: await rulesIn(keys.get('a'), 'a', START.a),
    b: await rulesIn(keys.get('b'), 'b', START.b),
    citizen: optional('c', citizens - 1),
    month: optional('t', months),
    view: word('w', /^[a-z0-9.-]{0,80}$/),
    choices: word('x', /^[a-z.]{0,120}$/),
    replicates: number('r', LIMITS.replicates, START.replicates),
    digest: word('k', /^[0-9a-f]{8}(-[0-9a-f]{8})?$/),
    engine: word('e', /^[0-9a-z.-]{1,20}$/) ?? VERSION,
    other: [...keys].filter(([key]) => !KNOWN.includes(key)),
  });
}

/** Writes a fragment; what stands as it is at the start is left out. */
export async function writeLink(state: State): Promise<string> {
  const keys: [string, string | number | undefined][] = [
    ['v', FORMAT],
    ['e', state.engine],
    ['l', state.language],
    ['s', state.society],
    ['n', state.citizens],
    ['seed', state.seed],
    ['m', state.months],
    ['a', await rulesOut(state.a)],
    ['b', await rulesOut(state.b)],
    ['c', state.citizen],
    ['t', state.month],
    ['w', state.view],
    ['x', state.choices],
    ['r', state.replicates],
    ['k', state.digest],
    ...state.other,
  ];
  const usual: Record<string, string | number> = {
    s: START.society,
    n: START.citizens,
    seed: START.seed,
    m: START.months,
    a: await rulesOut(START.a),
    b: await rulesOut(START.b),
    r: START.replicates,
  };
  const query = new URLSearchParams();
  for (const [key, value] of keys) {
    if (value !== undefined && value !== '' && usual[key] !== value) query.append(key, String(value));
  }
  const path = state.route === 'front' ? '' : [state.route, state.page].filter((part) => part).join('/');
  return `#/${path}?${query.toString().replaceAll('%7E', '~')}`;
}

/** First digits of the digests of worlds, as a link keeps them. */
export const digestKey = (digests: readonly string[]): string =>
  digests.map((digest) => digest.slice(0, 8)).join('-');

async function rulesIn(found: string | null, key: string, usual: Rules): Promise<Rules> {
  if (found === null) return usual;
  const [, preset, , letters] = /^([a-z0-9-]{1,60})(~([A-Za-z0-9_-]*))?$/.exec(found) ?? [];
  if (preset === undefined) throw new LinkError({ kind: 'unreadable', key });
  if (!letters) return { preset, set: [] };
  try {
    const text = await unpack(letters);
    return preset === 'x' ? { text } : { preset, set: changesIn(text) };
  } catch (error) {
    const long = error instanceof PackingError && error.message !== 'not readable';
    throw new LinkError(long ? { kind: 'too-long' } : { kind: 'unreadable', key });
  }
}

function changesIn(text: string): string[] {
  const found: unknown = JSON.parse(text);
  if (!Array.isArray(found) || found.some((one) => typeof one !== 'string')) {
    throw new PackingError('not readable');
  }
  return found as string[];
}

async function rulesOut(rules: Rules): Promise<string> {
  if ('text' in rules) return `x~${await pack(rules.text)}`;
  return rules.set.length === 0 ? rules.preset : `${rules.preset}~${await pack(JSON.stringify(rules.set))}`;
}

function dropUndefined<T extends object>(value: T): State {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as unknown as State;
}
