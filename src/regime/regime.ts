/**
 * A regime and a society as checked documents: every field present, in the units of the YAML file.
 *
 * Nothing here is a person: a regime is a set of rules, a society a set of published aggregates.
 */

export type Status = 'documented' | 'reported' | 'assumed';
/** `2018-01`, or `never`. */
export type YearMonth = string;

export type Kind = 'score' | 'ledger' | 'list' | 'none';

export interface Rule {
  status: Status;
  source?: string;
}

export type Right = Partial<Rule> & {
  /** By partner id: the one option that may differ for what this partner recorded. */
  'by-partner'?: Record<string, number>;
  enabled: boolean;
  from: YearMonth | 'mandatory' | 'voluntary';
} & Record<string, unknown>;

export interface Regime extends Rule {
  id: string;
  title: string;
  story: string;
  /** `score`: criteria with weights. `ledger`: points by event. `list`: triggers. `none`: nobody is judged. */
  kind: Kind;
  phases: { voluntary: YearMonth; mandatory: YearMonth };
  partners: Record<
    string,
    Rule & {
      enabled: boolean;
      coverage: [number, number, number];
      misses: [number, number, number];
      'false-records': number;
      'delay-months': number;
    }
  >;
  errors: Rule & {
    /** Multiplies false records and identity mix-ups; 0 = a register without errors of its own. */
    scale: number;
    /** How many times as often citizens of groups A, B, C get a false record. */
    'group-factors': [number, number, number];
    /** Percent of citizens a month who get a record of somebody with a like name. */
    'identity-mix-ups': number;
    /** Whose: what somebody of a like name truly got last month, and nothing where they got none; else one made up. */
    'mix-up-records'?: 'of-a-namesake';
  };
  register: Rule & {
    'retention-months': number;
    /** Months of a period, for all kinds of records; each kind has its own where nothing is said. */
    'slot-months'?: 1 | 3 | 6;
    /** What is older than the retention stays in the oldest period for ever. */
    sticky: boolean;
    /** Each domain may look at evidence from its own part of life only. */
    siloed: boolean;
    /** Partners also keep what they know of private life, which no decision reads. */
    'private-life': boolean;
  };
  criteria: Record<string, Rule & { weight: number; [option: string]: unknown }>;
  peer: Rule & { mode: 'mean' | 'worst' | 'listed-share' | 'conduct' | 'none' };
  scale: Rule & {
    mode: 'fixed' | 'rank' | 'odds';
    min: number;
    max: number;
    neutral: number;
    gain: number;
    /** Of a score of odds: how many keep what was agreed for each who does not, at the neutral score. */
    odds?: number;
    /** The same among everybody the table of evidence was made of: where nothing says more. */
    'population-odds'?: number;
    /** Points that double the odds. */
    'points-to-double'?: number;
    'update-months': number;
  };
  /** By consequence id; `hysteresis` in score points stands beside them. */
  'cut-offs': { hysteresis: number } & Record<
    string,
    | (Rule & { 'at-least'?: number; below?: number; grade?: string; lowest?: number; highest?: number })
    | number
  >;
  /** Of a ledger: points each reported event adds or takes, in a month. */
  ledger: Rule & {
    start: number;
    floor: number;
    cap: number;
    /** Months after which everybody begins anew; 0 = never. */
    'reset-months': number;
    events: Record<string, Rule & { points: number }>;
  };
  /** By name: the points below which a grade ends; the best has none. */
  grades: Record<string, Rule & { below?: number }>;
  /** Of a list regime: what puts a citizen on it, and what follows. */
  list: Rule & {
    from: YearMonth | 'mandatory';
    /** By register field: so many records within so many months; perhaps only while something is owed. */
    triggers: Record<string, Rule & { records: number; 'within-months': number; 'while-unpaid': boolean }>;
    'minimum-months': number;
    /** `compliance`: off the list once nothing is owed; `term`: after the shortest stay. */
    exit: 'compliance' | 'term';
    published: boolean;
    domains: 'all' | string[];
  };
  sanctions: Rule & {
    enabled: boolean;
    from: YearMonth | 'mandatory' | 'voluntary';
    /** By domain, the percentage of months in which a gatekeeper enforces what is in force; 100 where unsaid. */
    enforced?: Record<string, number>;
  };
  privileges: Rule & { enabled: boolean; from: YearMonth | 'mandatory' | 'voluntary' };
  'joint-punishment': Rule & {
    enabled: boolean;
    from: YearMonth | 'mandatory' | 'voluntary';
    domains: 'all' | string[];
  };
  blacklist: Rule & {
    enabled: boolean;
    from: YearMonth | 'mandatory' | 'voluntary';
    'minimum-months': number;
    /** Breach records within a year that put a citizen on the list. */
    'breach-records': number;
    published: boolean;
    /** Percent who are on the list already in the month in which it starts. */
    'at-start': number;
    /** Domains in which the list closes doors before `sanctions.from`. */
    'early-domains': 'none' | 'all' | string[];
  };
  opacity: 'open' | 'known-criteria' | 'secret';
  /** `enabled` for all, and by response id its own `enabled` and options. */
  responses: { enabled: boolean } & Record<
    string,
    ({ enabled: boolean } & Record<string, unknown>) | boolean
  >;
  feedback: Rule & { economic: boolean };
  /** By safeguard id: whether, from when, and its own options. */
  rights: Record<string, Right>;
  endpoints: string[];
}

/** A number of a society file with its birthplace. */
export interface SourcedNumber {
  value: number;
  source?: string;
  assumption?: boolean;
}

/**
 * What a society states ranges for: ties of a citizen, their spread in percent of the mean, clustering in percent,
 * likeness along ties (Newman's correlation) in percent, how many percent of those with ties can reach each other,
 * and the mean path in percent of that of a random graph with the same ties a head.
 */
export const TIE_FIGURES = [
  'mean',
  'spread',
  'clustering',
  'income-likeness',
  'opinion-likeness',
  'reach',
  'path',
] as const;
export type TieFigure = (typeof TIE_FIGURES)[number];

export interface Society {
  id: string;
  title: string;
  story: string;
  /** The calendar month that is month 1 under a regime. */
  'first-month': YearMonth;
  'burn-in-months': SourcedNumber;
  /** Suggested number of citizens. */
  citizens: SourcedNumber;
  /** Percent in groups A, B, C. */
  groups: { A: SourcedNumber; B: SourcedNumber; C: SourcedNumber };
  /** Percent of fours of neighbours that live as one household of four, three and one, two and two, ... */
  households: {
    four: SourcedNumber;
    'three-one': SourcedNumber;
    'two-two': SourcedNumber;
    'two-one-one': SourcedNumber;
    'one-each': SourcedNumber;
  };
  /** By layer: percent of possible ties that stand at the start, and percent of homophily in who is matched. */
  ties: Record<
    'neighbours' | 'work' | 'friends' | 'weak',
    { active: SourcedNumber; homophily: SourcedNumber }
  > & {
    /** Percent spread of sociability between citizens. */
    'sociability-spread': SourcedNumber;
    /** From this many citizens on partners are worked out from masks, not kept. */
    'masks-from': SourcedNumber;
    /** What its ties should look like in the first month; nothing follows from them. */
    ranges?: Record<TieFigure, { least: SourcedNumber; most: SourcedNumber }>;
    /** Percent of an imported topology's ties that are added as latent ties between friends of friends. */
    'latent-share': SourcedNumber;
  };
  /** Options by idea id, by kind, as the catalogue declares them. */
  traits: Record<string, Record<string, SourcedNumber>>;
  life: Record<string, Record<string, SourcedNumber>>;
  acts: Record<string, Record<string, SourcedNumber>>;
  'tie-habits': Record<string, Record<string, SourcedNumber>>;
}
