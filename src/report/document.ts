/**
 * The document of a report: a result in, one self-contained page out.
 *
 * What the law says comes first, what must not be concluded before what was found, and the numbers behind
 * every picture below it.
 */
import {
  doors,
  type FigureOptions,
  lives,
  livesByGroup,
  MEASURES_OVER_TIME,
  money,
  overTime,
  partings,
  risk,
  scores,
  ties,
} from '../figures/figures.js';
import type { Regime, Society } from '../regime/regime.js';
import type { ComparedMeasure, Comparison, MeasureResult, RunResult } from '../run/results.js';
import {
  answer,
  answerCompared,
  calendarInWords,
  calendarMonth,
  GROUPS,
  livesSentence,
  monthOf,
  outcomeWord,
  ruleValue,
  sampleSentence,
  worldNames,
} from '../text/findings.js';
import { count, counted, listed } from '../text/numbers.js';
import { gate } from './gate.js';
import { type Html, html } from './html.js';
import { limits } from './limits.js';
import { allCompared, allMeasures, byGroup, byGroupCompared } from './measure-tables.js';
import { type OversightAnswers, oversight } from './oversight.js';
import { page, type Section } from './page.js';
import {
  assumed,
  assumptionsOf,
  type Cell,
  facts,
  pathOf,
  picture,
  pictures,
  rulesWithStatus,
  statusCounts,
  table,
} from './parts.js';

interface Context {
  society: Society;
  /** The command that gives these numbers again. */
  command: string;
  /** Where the files of the run lie. */
  runDirectory?: string;
  /** Every number that is an assumption, by path; those of the society file unless given. */
  assumptions?: readonly { path: string; value: unknown }[];
  /** What somebody answered about oversight and complaints; the rest is printed as not answered. */
  oversight?: OversightAnswers;
}

/** Sentences about a regime, one a rule. */
export type InWords = (regime: Regime) => readonly string[];

export interface RunContext extends Context {
  regime: Regime;
}

export interface ComparisonContext extends Context {
  /** Of world A and of world B. */
  regimes: readonly [Regime, Regime];
}

/** A report on one world. */
export function documentOfRun(run: RunResult, context: RunContext, inWords: InWords): string {
  const { regime, society } = context;
  const options = calendar([{ letter: '', regime }], society);
  const sections: Section[] = [
    simulated([{ name: '', regime }], run, society, inWords),
    concluded(),
    {
      id: 'findings',
      title: 'What was found',
      body: html`${endpoints([regime], run.measures, answer)}
${pictures([...MEASURES_OVER_TIME.map((measure) => overTime(run, measure, options)), ties(run), doors(run), scores(run)])}
${run.warnings.length === 0 ? '' : html`<h3>To be read with care</h3><ul>${run.warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`}`,
    },
    {
      id: 'groups',
      title: 'Who bears it',
      body: html`${abstractGroups(run)}${pictures([risk(run)])}${byGroup(run)}`,
    },
    overseen(context),
    status([regime]),
    { id: 'measures', title: 'All measures', body: allMeasures(run) },
    {
      id: 'reproduce',
      title: 'How to get these numbers again',
      body: facts([{ name: '', head: run.head }], context.command, context.runDirectory),
    },
    {
      id: 'assumptions',
      title: 'What is assumed',
      body: assumed(context.assumptions ?? assumptionsOf(society)),
    },
  ];
  const title = `What ${quoted(run.head.regime.title)} does to ${counted(run.head.citizens, 'citizen')}`;
  return page({ title, lead: lead(run), gate: gate([regime]) }, sections);
}

/** A report on the same people under two regimes. */
export function documentOfComparison(
  comparison: Comparison,
  context: ComparisonContext,
  inWords: InWords,
): string {
  const { a, b } = comparison;
  const { regimes, society } = context;
  const [regimeA, regimeB] = regimes;
  const options = calendar(
    [
      { letter: 'A', regime: regimeA },
      { letter: 'B', regime: regimeB },
    ],
    society,
  );
  const sections: Section[] = [
    simulated(
      [
        { name: 'World A', regime: regimeA },
        { name: 'World B', regime: regimeB },
      ],
      b,
      society,
      inWords,
      comparison.diff.length,
    ),
    concluded(),
    {
      id: 'findings',
      title: 'What was found',
      body: html`<div class="opening"><div>
<p class="headline">${livesSentence(comparison.lives)}</p>
${sameLuck(comparison)}
${endpoints([regimeB, regimeA], comparison.measures, answerCompared)}
</div>
${picture(lives(comparison))}
</div>
${pictures([
  partings(comparison, options),
  ...MEASURES_OVER_TIME.map((measure) => overTime(comparison, measure, options)),
  doors(comparison),
  scores(comparison),
  ties(comparison),
  money(comparison),
])}
${examples(comparison)}`,
    },
    {
      id: 'groups',
      title: 'Who bears it',
      body: html`${abstractGroups(b)}${pictures([livesByGroup(comparison), risk(comparison)])}${byGroupCompared(comparison)}`,
    },
    { id: 'rules', title: 'The rules that differ', body: difference(comparison) },
    overseen(context),
    status(
      regimeA.id === regimeB.id && a.head.regime.hash === b.head.regime.hash ? [regimeB] : [regimeA, regimeB],
    ),
    { id: 'measures', title: 'All measures', body: allCompared(comparison) },
    {
      id: 'reproduce',
      title: 'How to get these numbers again',
      body: facts(
        [
          { name: ', world A', head: a.head },
          { name: ', world B', head: b.head },
        ],
        context.command,
        context.runDirectory,
      ),
    },
    {
      id: 'assumptions',
      title: 'What is assumed',
      body: assumed(context.assumptions ?? assumptionsOf(society)),
    },
  ];
  const title = `The same ${counted(b.head.citizens, 'citizen')} in two worlds`;
  return page({ title, lead: html`${worlds(comparison)}${lead(b)}`, gate: gate(regimes) }, sections);
}

const quoted = (title: string): string => `“${title}”`;

const lead = ({ head }: RunResult): Html =>
  html`<p>${counted(head.citizens, 'synthetic citizen')}, ${counted(head.months, 'month')}, seed ${String(head.seed)}. ${sampleSentence(head)}</p>`;

function worlds(comparison: Comparison): Html {
  const { a, b } = comparison;
  const names = worldNames(comparison);
  return html`<ul class="worlds">
<li class="a">World A: ${a.head.regime.title} (<code>${names.a}</code>)</li>
<li class="b">World B: ${b.head.regime.title} (<code>${names.b}</code>)</li>
</ul>`;
}

/** When something begins, for the pictures over time. */
function calendar(regimes: readonly { letter: string; regime: Regime }[], society: Society): FigureOptions {
  const firstMonth = society['first-month'];
  const begins = new Map<number, string>();
  for (const { letter, regime } of regimes) {
    if (regime.kind === 'none') continue;
    for (const phase of ['voluntary', 'mandatory'] as const) {
      const month = monthOf(firstMonth, regime.phases[phase]);
      if (month === null || begins.get(month)?.startsWith(phase)) continue;
      const others = regimes.some(
        (other) =>
          other.letter !== letter &&
          other.regime.kind !== 'none' &&
          other.regime.phases[phase] !== regime.phases[phase],
      );
      begins.set(month, others ? `${phase} (${letter})` : phase);
    }
  }
  return {
    firstMonth,
    phases: [...begins].map(([month, label]) => ({ month, label })).sort((a, b) => a.month - b.month),
  };
}

function simulated(
  regimes: readonly { name: string; regime: Regime }[],
  run: RunResult,
  society: Society,
  inWords: InWords,
  differs = 0,
): Section {
  const { head } = run;
  return {
    id: 'simulated',
    title: 'What was simulated',
    body: html`<p>${counted(head.citizens, 'synthetic citizen')} lived through ${counted(head.months, 'month')}${regimes.length > 1 ? ' twice: the same people with the same luck, under each regime' : ''}. Their society is ${quoted(society.title)}: ${society.story}</p>
${regimes.map(({ name, regime }, index) =>
  index > 0 && regime.id === regimes[0]!.regime.id
    ? html`<h3>${name}: the same regime${differs === 0 ? '' : `, but for ${counted(differs, 'rule')}`}</h3>
${differs === 0 ? '' : html`<p>What differs is in the table of <a href="#rules">rules that differ</a>.</p>`}`
    : html`<h3>${name === '' ? regime.title : `${name}: ${regime.title}`}</h3>
${regime.story === '' ? '' : html`<p>${regime.story}</p>`}
${regime.kind === 'none' && regime.story !== '' ? '' : html`<ul>${inWords(regime).map((sentence) => html`<li>${sentence}</li>\n`)}</ul>`}
`,
)}
<dl class="facts">
<dt>Society</dt><dd>${head.society.id}</dd>
<dt>Citizens</dt><dd>${count(head.citizens)} (${listed(GROUPS.map((group) => `${count(run.citizensByGroup[group])} in group ${group}`))})</dd>
<dt>Months</dt><dd>${count(head.months)}, ${calendarInWords(society['first-month'])} to ${calendarInWords(calendarMonth(society['first-month'], head.months))}; month 1 is the first under the regime</dd>
<dt>Seed</dt><dd>${head.seed}</dd>
</dl>`,
  };
}

const concluded = (): Section => ({
  id: 'limits',
  title: 'What must not be concluded',
  body: limits(),
});

const overseen = ({ oversight: answers }: Context): Section => ({
  id: 'oversight',
  title: 'Human oversight and complaints',
  body: oversight(answers),
});

function sameLuck({ lives }: Comparison): Html {
  if (lives.differ === 0) {
    return html`<p>The two worlds are the same in every month of every life. A rule that changes nothing shows itself so: both worlds give everybody the same luck.</p>`;
  }
  return html`<p>Both worlds hold the same people with the same luck, so whatever differs comes from the rules. A life is better or worse where the regime closes fewer or more doors to it; where that is equal, by months behind with payments, and then by the money left. This is one seed: another gives other lives and somewhat other numbers.</p>`;
}

/** What the regime is to be judged by, as questions with their answers. */
function endpoints<M extends MeasureResult | ComparedMeasure>(
  regimes: readonly Regime[],
  measures: Record<string, M>,
  said: (measure: M) => string,
): Html {
  const declared = regimes.find((regime) => regime.endpoints.length > 0)?.endpoints ?? [];
  const chosen =
    declared.length > 0
      ? declared
      : ['citizen-months-sanctioned', 'wrongful-share', 'critical-speech', 'ties', 'liquidity'];
  const found = chosen.flatMap((id) => measures[id] ?? []);
  if (found.length === 0) return html``;
  return html`<dl class="answers">${found.map((measure) => html`<dt>${measure.question}</dt><dd>${said(measure)}</dd>\n`)}</dl>`;
}

function abstractGroups({ citizensByGroup }: RunResult): Html {
  return html`<p>Groups A, B and C are abstract: ${listed(GROUPS.map((group) => `${count(citizensByGroup[group])} citizens in ${group}`))}. They differ only in what the society and the regime declare of them, such as income, opinion, and how well partners know them. They stand for no group of people, and no real group may be read into them.</p>`;
}

const number = (text: string): Cell => ({ text, number: true });

function difference({ diff }: Comparison): Html {
  if (diff.length === 0) return html`<p>No rule differs between the two regimes.</p>`;
  const rows = diff.map(({ path, a, b }) => [
    { text: pathOf(path) },
    { text: ruleValue(a), words: true },
    { text: ruleValue(b), words: true },
  ]);
  return html`<p>${diff[0]!.path === 'kind' ? 'One world scores nobody, so it has none of the other’s rules.' : `${counted(diff.length, 'rule differs', 'rules differ')}. Titles, stories and sources are left out.`}</p>
${table('Rules that differ', ['Rule', 'World A', 'World B'], rows)}`;
}

function status(regimes: readonly Regime[]): Section {
  const named = (index: number) => (regimes.length > 1 ? `World ${'AB'[index]}: ` : '');
  return {
    id: 'status',
    title: 'How each rule is known',
    body: html`<p>Documented: a published text says so. Reported: somebody wrote that it is so. Assumed: chosen here, because nobody says.</p>
${regimes.map(
  (regime, index) => html`<h3>${named(index)}${regime.title} (<code>${regime.id}</code>)</h3>
<p>${statusCounts(regime)}</p>
${regime.kind === 'none' ? '' : html`<details><summary>All rules of ${regimes.length > 1 ? `world ${'AB'[index]}` : regime.id} with their status and source</summary>${rulesWithStatus(regime, regimes.length > 1 ? ` of world ${'AB'[index]}` : '')}</details>`}
`,
)}`,
  };
}

function examples({ examples: found }: Comparison): Html {
  if (found.length === 0) return html``;
  const rows = found.map(({ citizen, month, label, outcome, doorMonths: [a, b] }) => [
    { text: `Citizen ${count(citizen)}` },
    number(count(month)),
    { text: label },
    { text: outcomeWord[outcome] },
    number(count(a)),
    number(count(b)),
  ]);
  return html`<h3>A few lives that part</h3>
<p>The month in which something is first different, and what. Closed doors are counted by month: a month with two doors closed counts twice. A citizen has a number and no name, because there is nobody behind it.</p>
${table('Lives that part', ['Life', 'Month', 'First difference', 'In world B', 'Closed doors, A', 'Closed doors, B'], rows)}`;
}
