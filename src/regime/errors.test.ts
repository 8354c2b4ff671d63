import { describe, expect, it } from 'vitest';
import { InputError } from '../engine/errors.js';
import { type Catalogue, catalogue } from './catalogue.js';
import { InputErrors, loadRegime, loadSociety } from './load.js';

const HEAD = 'id: mine\ntitle: Mine\nphases: { mandatory: 2020-01 }\n';

function told(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return `${(error as InputError).kind}\n${error}`;
  }
  return 'accepted';
}

const only = <T extends { id: string }>(ideas: readonly T[], ids: string): T[] =>
  ideas.filter((idea) => ids.split(' ').includes(idea.id));
/** A few ideas, so that a new one does not change what these tests expect. */
const few: Catalogue = {
  ...catalogue,
  partners: only(catalogue.partners, 'court lender'),
  criteria: only(
    catalogue.criteria,
    'behaviour-preferences credit-history fulfilment-capacity interpersonal-relations',
  ),
  consequences: only(catalogue.consequences, 'flight loan public-listing'),
  responses: only(catalogue.responses, 'fear'),
  measures: only(catalogue.measures, 'listed wrongful-share'),
};

const regime = (text: string, set: string[] = []): string =>
  told(() => loadRegime({ text: HEAD + text, file: 'mine.yaml' }, { set, catalogue: few }));
const society = (text: string, set: string[] = []): string =>
  told(() => loadSociety({ text: `id: mine\ntitle: Mine\n${text}`, file: 'mine.yaml' }, { set }));

describe('what a person is told about keys nobody knows', () => {
  it('names the criterion that was probably meant, and where a new one would go', () => {
    expect(regime('criteria:\n  interpersonal-relatons: { weight: 5 }\n')).toMatchInlineSnapshot(`
      "unknown-criterion
      mine.yaml:5:3  criteria.interpersonal-relatons
        There is no criterion "interpersonal-relatons". Did you mean "interpersonal-relations"? Allowed: behaviour-preferences, credit-history, fulfilment-capacity, interpersonal-relations.
        A new criterion is one file in src/catalogue/criteria/ (CONTRIBUTING, "Add a criterion")."
    `);
  });
  it('names the partner that was probably meant', () => {
    expect(regime('partners:\n  lendr: {}\n').split('\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "unknown-partner",
        "mine.yaml:5:3  partners.lendr",
      ]
    `);
  });
  it('knows that naming somebody in public never follows from a score alone', () => {
    expect(regime('cut-offs:\n  public-listing: { below: 400 }\n')).toMatchInlineSnapshot(`
      "unknown-consequence
      mine.yaml:5:3  cut-offs.public-listing
        The consequence "public-listing" never follows from a score alone, so it has no cut-off. Allowed: hysteresis, flight, loan."
    `);
  });
  it('says which response and which safeguard there is not', () => {
    expect(regime('responses: { feer: {} }\n')).toMatch(/^unknown-response\n[\s\S]*Did you mean "fear"\?/);
    expect(regime('rights: { telepathy: {} }\n')).toMatch(/^unknown-safeguard\n/);
  });
  it('says where a key belongs that stands in the wrong place', () => {
    expect(regime('speech-points: true\n')).toMatchInlineSnapshot(`
      "unknown-key
      mine.yaml:4:1  speech-points
        A regime has no key "speech-points". Allowed: id, title, story, extends, kind, status, source, phases, partners, errors, register, criteria, peer, scale, cut-offs, ledger, grades, list, sanctions, privileges, joint-punishment, blacklist, opacity, responses, feedback, rights, mechanisms, endpoints.
        It stands under \`criteria.behaviour-preferences.speech-points\`."
    `);
  });
  it('says which trait there is not', () => {
    expect(society('traits: { curage: {} }\n')).toMatch(/^unknown-trait\n[\s\S]*Did you mean "courage"\?/);
  });
});

describe('what a person is told about values', () => {
  it('shows what was found and what is allowed', () => {
    expect(regime('scale: { gain: plenty }\n')).toMatchInlineSnapshot(`
      "wrong-type
      mine.yaml:4:16  scale.gain
        \`scale.gain\` takes another kind of value. Found "plenty". Allowed: a factor from 0 to 8."
    `);
  });
  it('says how long a text is and may be', () => {
    expect(regime(`source: ${'long '.repeat(200)}end\n`)).toMatchInlineSnapshot(`
      "too-long
      mine.yaml:4:9  source
        \`source\` is too long. Found 1003 letters. Allowed: at most 1000 letters."
    `);
  });
  it('refuses negative weights', () => {
    expect(regime('criteria: { credit-history: { weight: -5 } }\n')).toMatchInlineSnapshot(`
      "out-of-range
      mine.yaml:4:39  criteria.credit-history.weight
        \`criteria.credit-history.weight\` is out of range. Found -5. Allowed: a whole number from 0 to 100."
    `);
  });
  it('reads delays in whole quarters, since registers keep quarters', () => {
    expect(regime('partners: { court: { delay-months: 4 } }\n')).toMatchInlineSnapshot(`
      "out-of-range
      mine.yaml:4:36  partners.court.delay-months
        \`partners.court.delay-months\` is out of range. Found 4. Allowed: months from 0 to 12 in steps of 3."
    `);
  });
  it('knows the words a rule may say', () => {
    expect(regime('peer: { mode: meen }\n')).toMatchInlineSnapshot(`
      "unknown-value
      mine.yaml:4:15  peer.mode
        \`peer.mode\` does not know "meen". Did you mean "mean"? Found "meen". Allowed: mean, worst, listed-share, conduct, none."
    `);
  });
  it('knows the words a list may hold', () => {
    expect(regime('endpoints: [wrongful-shar]\n')).toMatch(
      /^unknown-value\nmine.yaml:4:13 {2}endpoints.0\n {2}`endpoints` does not know "wrongful-shar". Did you mean "wrongful-share"\?/,
    );
    expect(regime('joint-punishment: { domains: [credit, travle] }\n')).toMatchInlineSnapshot(`
      "unknown-value
      mine.yaml:4:39  joint-punishment.domains.1
        \`joint-punishment.domains\` does not know "travle". Did you mean "travel"? Found "travle". Allowed: all, or a list of domains: credit, public-listing, travel."
    `);
  });
  it('explains how months are written', () => {
    expect(regime('sanctions: { from: 2020-13 }\n')).toMatchInlineSnapshot(`
      "wrong-format
      mine.yaml:4:20  sanctions.from
        \`sanctions.from\` is not written as it should be. Found "2020-13". Allowed: voluntary, mandatory, never or a month such as 2020-01."
    `);
  });
  it('offers true to whoever writes yes', () => {
    expect(regime('blacklist: { enabled: yes }\n')).toMatchInlineSnapshot(`
      "wrong-type
      mine.yaml:4:23  blacklist.enabled
        \`blacklist.enabled\` takes true or false. Found "yes". Allowed: true or false.
        Write \`true\` instead."
    `);
  });
  it('refuses numbers that are none', () => {
    expect(regime('scale: { gain: .nan }\n')).toMatchInlineSnapshot(`
      "not-finite
      mine.yaml:4:16  scale.gain
        \`scale.gain\` must be a number that can be written out. Found .nan (not a number). Allowed: a finite number."
    `);
    expect(regime('scale: { gain: -.inf }\n')).toMatch(/^not-finite\n/);
  });
});

describe('what a person is told about rules that contradict each other', () => {
  it('adds up the weights', () => {
    expect(
      regime('criteria:\n  credit-history: { weight: 70 }\n  fulfilment-capacity: { weight: 20 }\n'),
    ).toMatchInlineSnapshot(`
      "weights-sum
      mine.yaml:4:1  criteria
        The weights of the criteria make 90, not 100. Found credit-history 70 + fulfilment-capacity 20. Allowed: a sum of 100, or 0 everywhere.
        Add 10 in all."
    `);
  });
  it('keeps the neutral score between the ends', () => {
    expect(regime('scale: { min: 350, neutral: 1000, max: 950 }\n')).toMatchInlineSnapshot(`
      "scale-inverted
      mine.yaml:4:29  scale.neutral
        The neutral score lies between the lowest and the highest. Found min 350, neutral 1000, max 950. Allowed: min < neutral <= max."
    `);
  });
  it('refuses a cut-off no score can reach', () => {
    expect(regime('cut-offs: { flight: { below: 200 } }\n')).toMatchInlineSnapshot(`
      "cut-off-outside-scale
      mine.yaml:4:30  cut-offs.flight.below
        No score can reach this cut-off of flight. Found 200. Allowed: a score from 350 to 950.
        Choose a score on the scale, or write \`flight: never\`."
    `);
  });
  it('lets nobody volunteer after everybody must', () => {
    expect(
      told(() => loadRegime('article-2018', { set: ['phases.voluntary=2021-01'] })),
    ).toMatchInlineSnapshot(`
      "phases-inverted
      --set phases.voluntary=2021-01  phases.voluntary
        The voluntary phase cannot start after the mandatory one. Found voluntary 2021-01, mandatory 2020-01.
        Exchange the two months, or write \`voluntary: never\`."
    `);
  });
  it('asks when a regime that scores people starts', () => {
    expect(
      told(() => loadRegime({ text: 'id: mine\ntitle: Mine\n', file: 'mine.yaml' })),
    ).toMatchInlineSnapshot(`
      "never-starts
      mine.yaml:1:1  phases
        A regime that judges people starts some day, and this one never does. Allowed: a month for \`phases.voluntary\` or \`phases.mandatory\`.
        Give a month such as 2020-01, or write \`kind: none\`."
    `);
  });
  it('asks for the source of what is documented', () => {
    expect(regime('status: documented\n')).toMatchInlineSnapshot(`
      "source-missing
      mine.yaml:4:1  status
        What is documented has a source, and none is named. Found status: documented without a source.
        Add \`source:\` with the document or publication, or write \`status: assumed\`."
    `);
  });
  it('refuses friends who count so much that scores never settle', () => {
    expect(
      regime(
        'criteria: { interpersonal-relations: { weight: 50 }, credit-history: { weight: 50 } }\nscale: { gain: 2 }\n',
      ),
    ).toMatchInlineSnapshot(`
      "peer-loop-gain
      mine.yaml:5:16  scale.gain
        Scores feed back on themselves too strongly through friends: a common shock to everybody's score is amplified by 1 / (1 - loop gain), and at a loop gain of 1 it never settles. Found scale.gain 2 x criteria.interpersonal-relations.weight 50 % = 1. Allowed: less than 0.9.
        Lower \`scale.gain\` or \`criteria.interpersonal-relations.weight\`."
    `);
  });
  it('keeps false records rare enough to be told apart', () => {
    expect(regime('partners: { court: { false-records: 5 } }\n')).toMatchInlineSnapshot(`
      "false-records-too-frequent
      mine.yaml:4:37  partners.court.false-records
        More than one false record for every sixteen people a month is beyond what the model can tell apart. Found 5 % x errors.scale 1 x group factor 2 = 10 %. Allowed: at most 6.25 % a month."
    `);
  });
  it('refuses a switch that says the contrary of its rule', () => {
    expect(regime('mechanisms: { errors: false }\nerrors: { scale: 2 }\n')).toMatchInlineSnapshot(`
      "contradiction
      mine.yaml:4:15  mechanisms.errors
        \`mechanisms.errors: false\` and \`errors.scale: 2\` contradict each other.
        They are the same rule: keep one of the two."
    `);
    expect(regime('', ['mechanisms.peer=false', 'peer.mode=worst'])).toMatch(
      /^contradiction\n--set mechanisms/,
    );
  });
  it('asks for what is missing', () => {
    expect(told(() => loadRegime({ text: 'story: none\n', file: 'mine.yaml' }))).toMatchInlineSnapshot(`
      "missing-key
      mine.yaml:1:1  id
        A regime needs an \`id\`, and this one has none.
        Add a line \`id: ...\` at the top.
      mine.yaml:1:1  title
        A regime needs a \`title\`, and this one has none.
        Add a line \`title: ...\` at the top."
    `);
  });
});

describe('what a person is told about --set', () => {
  it('names the path that was probably meant', () => {
    expect(regime('', ['scale.gian=2'])).toMatchInlineSnapshot(`
      "unknown-path
      --set scale.gian=2  scale.gian
        There is no rule at \`scale.gian\`. Did you mean \`scale.gain\`? Allowed: for example scale.gain, scale.min, scale.max.
        A path is the keys of a regime file, joined by dots."
    `);
  });
  it('asks for a value', () => {
    expect(regime('', ['scale.gain'])).toMatchInlineSnapshot(`
      "set-without-value
      --set scale.gain
        A rule is set by its path and its new value. Found "scale.gain". Allowed: path=value, such as criteria.credit-history.weight=40."
    `);
  });
  it('shows the option where a file would show a line', () => {
    expect(regime('', ['scale.gain=100'])).toMatchInlineSnapshot(`
      "out-of-range
      --set scale.gain=100  scale.gain
        \`scale.gain\` is out of range. Found 100. Allowed: a factor from 0 to 8."
    `);
  });
  it('does not change in silence what is switched off', () => {
    expect(regime('blacklist: { enabled: false }\n', ['blacklist.minimum-months=12'])).toMatchInlineSnapshot(`
      "set-in-vain
      --set blacklist.minimum-months=12  blacklist.minimum-months
        \`blacklist\` is switched off in this regime, so this would change nothing.
        Add \`--set blacklist.enabled=true\`."
    `);
  });
});

describe('what a person is told about texts that are no regime', () => {
  it('says where YAML stops being YAML', () => {
    expect(regime('scale: [1, 2\npeer: {}\n')).toMatchInlineSnapshot(`
      "yaml-syntax
      mine.yaml:5:1
        This cannot be read as YAML: Flow sequence in block collection must be sufficiently indented and end with a ].
        Look at the indentation, quotation marks and colons of this line and the one above."
    `);
  });
  it('finds tabs', () => {
    expect(regime('scale:\n\tgain: 1\n')).toMatchInlineSnapshot(`
      "tab-as-indent
      mine.yaml:5:1
        YAML is indented with spaces, and here stands a tab.
        Replace tabs by two spaces."
    `);
  });
  it('finds keys that stand twice', () => {
    expect(regime('title: Again\n')).toMatchInlineSnapshot(`
      "duplicate-key
      mine.yaml:4:1  title
        The key "title" stands here twice, first in line 2, and only one could count.
        Remove one of the two."
    `);
  });
  it('finds keys that are no words', () => {
    expect(regime('[1, 2]: x\n')).toMatchInlineSnapshot(`
      "odd-key
      mine.yaml:4:1
        A key is a short word. Found a key that is no text. Allowed: a word such as \`retention-months\`."
    `);
  });
  it('takes no keys that programs use against each other', () => {
    expect(regime('__proto__: { polluted: true }\n')).toMatchInlineSnapshot(`
      "forbidden-key
      mine.yaml:4:1
        The key "__proto__" is never a rule; programs use it to change other programs.
        Remove it."
    `);
    expect(regime('scale: { constructor: { x: 1 } }\n')).toMatch(/^forbidden-key\n/);
  });
  it('reads no tags', () => {
    expect(regime('story: !!binary aGVsbG8=\n')).toMatchInlineSnapshot(`
      "unknown-tag
      mine.yaml:4:17  story
        Tags that turn text into something else are not read. Found "tag:yaml.org,2002:binary". Allowed: plain text, numbers, true and false, lists and mappings.
        Remove the tag."
    `);
  });
  it('misses the anchor of an alias', () => {
    expect(regime('scale: *nowhere\n')).toMatchInlineSnapshot(`
      "unknown-anchor
      mine.yaml:4:8
        There is no anchor "&nowhere" above this alias. Found "*nowhere"."
    `);
  });
  it('merges mappings only', () => {
    expect(regime('scale: { <<: 3 }\n')).toMatchInlineSnapshot(`
      "merge-key
      mine.yaml:4:10  scale
        The merge key \`<<\` takes a mapping, usually an alias such as \`*defaults\`. Found 3."
    `);
  });
  it('reads one document', () => {
    expect(regime('---\nid: other\n')).toMatchInlineSnapshot(`
      "several-documents
      mine.yaml:4:1
        One file holds one regime or society, and a second one starts here.
        Put it into a file of its own."
    `);
  });
  it('wants a mapping', () => {
    expect(told(() => loadRegime({ text: '', file: 'empty.yaml' }))).toMatchInlineSnapshot(`
      "not-a-mapping
      empty.yaml:1
        A regime or society starts with keys such as \`id:\` and \`title:\`. Found an empty file. Allowed: a YAML mapping.
        Start from a preset: \`glasshouse list regimes\` names them."
    `);
  });
  it('stops at a size no regime has', () => {
    expect(
      told(() => loadRegime({ text: 'x'.repeat(10_000_000), file: 'huge.yaml' })),
    ).toMatchInlineSnapshot(`
      "too-large
      huge.yaml
        This is far larger than any regime or society. Found 10,000,000 characters. Allowed: at most 1,048,576 characters (1 MiB).
        A regime is a few pages of rules; check that this is the file you meant."
    `);
  });
  it('stops at a depth no regime has', () => {
    expect(told(() => loadRegime({ text: '['.repeat(100_000), file: 'deep.yaml' }))).toMatchInlineSnapshot(`
      "too-deep
      deep.yaml:1:128
        Values stand inside values more often than any rule needs. Allowed: at most 32 levels."
    `);
  });
});

describe('what a person is told about presets and bases', () => {
  it('lists the presets', () => {
    expect(told(() => loadRegime('artcle-2018')).split('\n')[1]).toMatch(
      /^ {2}There is no regime "artcle-2018"\. Did you mean "article-2018"\? Allowed: article-2018, .*no-register.*, or the path of a YAML file\.$/,
    );
    expect(told(() => loadSociety('atlantis'))).toMatch(/^unknown-society\n/);
  });
  it('does not know the base of a file', () => {
    expect(regime('extends: article-2019\n').split('\n').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "unknown-regime",
        "mine.yaml:4:10  extends",
      ]
    `);
  });
  it('cannot read a file that is not there', () => {
    const readFile = (): string => {
      throw new Error('ENOENT: no such file');
    };
    const load = () =>
      loadRegime({ text: `${HEAD}extends: ./base.yaml\n`, file: 'a/mine.yaml' }, { readFile });
    expect(told(load)).toMatchInlineSnapshot(`
      "unreadable-file
      a/mine.yaml:4:10  extends
        The file "a/base.yaml" cannot be read. Found ENOENT: no such file."
    `);
  });
  it('goes round no circle', () => {
    const files: Record<string, string> = {
      'a/b.yaml': 'id: b\ntitle: B\nextends: ../a/c.yaml\n',
      'a/c.yaml': 'id: c\ntitle: C\nextends: ./b.yaml\n',
    };
    const load = () => loadRegime('a/b.yaml', { readFile: (path) => files[path]! });
    expect(told(load)).toMatchInlineSnapshot(`
      "extends-cycle
      a/c.yaml:3:10  extends
        Files that extend one another must end somewhere. Found a/b.yaml -> a/c.yaml -> a/b.yaml. Allowed: at most 8 files, none of them twice."
    `);
  });
});

describe('what a person is told about the numbers of a society', () => {
  it('asks every number where it comes from', () => {
    expect(society('extends: town\ncitizens: 5000\n')).toMatchInlineSnapshot(`
      "number-without-birthplace
      mine.yaml:4:11  citizens
        \`citizens\` does not say where its number comes from. Found 5000. Allowed: a value with its \`source\`, or with \`assumption: true\`.
        Write { value: 5000, source: ... }, or { value: 5000, assumption: true } if nobody has published it."
    `);
    expect(society('extends: town\ncitizens: { value: 5000 }\n')).toMatchInlineSnapshot(`
      "number-without-birthplace
      mine.yaml:4:11  citizens
        \`citizens\` does not say where its number comes from. Found a mapping with value. Allowed: a value with its \`source\`, or with \`assumption: true\`.
        Write { value: 5000, source: ... }, or { value: 5000, assumption: true } if nobody has published it."
    `);
  });
  it('adds up groups', () => {
    expect(society('extends: town\ngroups:\n  A: { value: 75, assumption: true }\n')).toMatchInlineSnapshot(`
      "parts-sum
      mine.yaml:4:1  groups
        The groups make 105 percent, not 100. Found A 75 + B 20 + C 10. Allowed: a sum of 100."
    `);
  });
  it('misses numbers where nothing is extended', () => {
    expect(society('first-month: 2018-01\n').split('\n').slice(0, 4)).toMatchInlineSnapshot(`
      [
        "missing-number",
        "mine.yaml:1:1  burn-in-months",
        "  \`burn-in-months\` is missing: months lived before month 1, without a regime.",
        "  Add it with its source, or extend a society that has it: \`extends: china-2019\`.",
      ]
    `);
  });
});

describe('several mistakes', () => {
  it('are told in the order of the text, five of them, and the rest counted', () => {
    const text = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\n';
    let error: unknown;
    try {
      loadRegime({ text: HEAD + text, file: 'mine.yaml' });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InputErrors);
    const { problems, kind, line } = error as InputErrors;
    expect(problems.map((problem) => problem.path)).toEqual([...'abcdefg']);
    expect({ kind, line }).toEqual({ kind: 'unknown-key', line: 4 });
    expect(String(error).split('\n').at(-1)).toBe('  And 2 more.');
    expect(String(error).match(/mine\.yaml:/g)).toHaveLength(5);
  });
});
