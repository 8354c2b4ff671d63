/** Pieces that both kinds of report are made of. */
import type { Figure } from '../figures/figures.js';
import { partsInUse } from '../regime/kinds.js';
import type { Regime, Society } from '../regime/regime.js';
import type { MeasureResult, RunHead, Value } from '../run/results.js';
import { ruleValue } from '../text/findings.js';
import { count, isNumber, NOT_ESTIMABLE, shown, uncapital } from '../text/numbers.js';
import { type Html, html, raw } from './html.js';

export interface Cell {
  text: string | Html;
  /** A number, which stands to the right. */
  number?: boolean;
  /** Words, which may break into lines. */
  words?: boolean;
  /** A part of the row above it. */
  part?: boolean;
}

/** A table in a region of its own, which scrolls sideways where it is wider than the screen. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Cell)[])[],
  above?: { span: number; names: readonly string[] },
): Html {
  const cell = (given: string | Cell): Cell =>
    typeof given === 'string' ? { text: given, number: true } : given;
  const numeric = (column: number) =>
    column > 0 && rows[0]?.[column] !== undefined && cell(rows[0][column]).number === true;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table>
${captioned(caption)}
<thead>${
    above === undefined
      ? ''
      : html`<tr><th rowspan="2" scope="col">${columns[0]}</th>${above.names.map((name) => html`<th colspan="${above.span}" scope="colgroup">${name}</th>`)}</tr>
`
  }<tr>${columns.map((name, column) =>
    above !== undefined && column === 0
      ? ''
      : html`<th scope="col"${numeric(column) ? raw(' class="n"') : ''}>${name}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    html`<tr>${row.map((given, column) => {
      const { text, number, words, part } = cell(given);
      if (column === 0) return html`<th scope="row"${part ? raw(' class="part"') : ''}>${text}</th>`;
      return html`<td${number ? raw(text === NOT_ESTIMABLE ? ' class="n none"' : ' class="n"') : words && String(text).length > 40 ? raw(' class="words"') : ''}>${text}</td>`;
    })}</tr>\n`,
)}</tbody></table></div>`;
}

/** Stays in sight while the table is scrolled sideways. */
const captioned = (caption: string): Html => html`<caption><span>${caption}</span></caption>`;

/** A picture with its sentence above and its numbers below. */
export function picture({ id, title, svg, table: behind, note }: Figure): Html {
  return html`<figure id="figure-${id}">
<figcaption>${title}</figcaption>
${raw(svg)}
${note === undefined ? '' : html`<p class="note">${note}</p>`}
${behind.rows.length === 0 ? '' : html`<details><summary>Numbers: ${uncapital(behind.caption)}</summary>${table(behind.caption, behind.columns, behind.rows)}</details>`}
</figure>`;
}

export const pictures = (figures: readonly Figure[]): Html =>
  html`<div class="figures">${figures.map((figure) => html`${picture(figure)}\n`)}</div>`;

/** `6,412 of 100,000`: what a value was counted from. */
export const countedOf = ({ numerator, denominator }: Value): string =>
  `${exact(numerator)} of ${exact(denominator)}`;
const exact = (value: number): string => (Number.isInteger(value) ? count(value) : shown(value));

/** The head of a row of a table of measures: the label, the question it answers, and why there is no answer. */
export const asked = (
  { label, question }: Pick<MeasureResult, 'label' | 'question'>,
  because?: string,
): Cell => ({
  text: html`${label}<span class="question">${because === undefined ? question : `${question} ${because}`}</span>`,
});

/** The head of a row of a table of measures: the label and the unit. */
export const measured = ({ label, unit }: Pick<MeasureResult, 'label' | 'unit'>): Cell => ({
  text:
    unit.toLowerCase() === label.toLowerCase() ? label : html`${label}<span class="question">${unit}</span>`,
});

/** A path of a file, which may break into lines at its dots. */
export const pathOf = (path: string): Html =>
  html`<code>${path.split('.').map((step, index) => (index === 0 ? step : html`.<wbr>${step}`))}</code>`;

/** What is known of each rule: documented somewhere, reported, or assumed, and by whom. */
export function rulesWithStatus(regime: Regime, where = ''): Html {
  const rows = rulesOf(regime).map(({ path, says, status, source }) => [
    { text: pathOf(path) },
    { text: says, words: true },
    { text: html`<span class="status">${status}</span>` },
    { text: source, words: true },
  ]);
  return table(
    `Rules of ${regime.id}${where}, and how each is known`,
    ['Rule', 'What it says', 'Status', 'Source'],
    rows,
  );
}

export interface StatedRule {
  path: string;
  says: string;
  status: string;
  source: string;
}

/** What is no rule, or no part of one. */
const PROSE = new Set(['status', 'source', 'title', 'story', 'id', 'endpoints']);
const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a regime that say how they are known, and the single rules that do not. */
export function rulesOf(regime: Regime): StatedRule[] {
  const rules: StatedRule[] = [];
  const walk = (part: Record<string, unknown>, path: string): void => {
    const inner = Object.entries(part).filter(([key]) => !PROSE.has(key));
    const own = inner.filter(([, value]) => !isPart(value));
    const parts = inner.filter((entry): entry is [string, Record<string, unknown>] => isPart(entry[1]));
    if (path !== '' && (typeof part['status'] === 'string' || own.length > 0)) {
      rules.push({
        path,
        says:
          part['enabled'] === false
            ? 'not part of the regime'
            : own.map(([key, value]) => `${key} ${ruleValue(value)}`).join('; '),
        status: typeof part['status'] === 'string' ? part['status'] : 'not stated',
        source: typeof part['source'] === 'string' ? part['source'] : '',
      });
    } else {
      for (const [key, value] of own) {
        rules.push({
          path: key,
          says: ruleValue(value),
          status: path === '' ? regime.status : 'not stated',
          source: path === '' ? (regime.source ?? '') : '',
        });
      }
    }
    for (const [key, value] of parts) walk(value, path === '' ? key : `${path}.${key}`);
  };
  walk(partsInUse(regime) as Record<string, unknown>, '');
  return rules;
}

/** How many rules are documented, reported and assumed: `14 rules are reported, 25 assumed.` */
export function statusCounts(regime: Regime): string {
  if (regime.kind === 'none')
    return 'Its one rule is that nobody is scored; it is assumed, as what others are held against.';
  const counts = new Map<string, number>();
  for (const { status } of rulesOf(regime)) counts.set(status, (counts.get(status) ?? 0) + 1);
  const said = ['documented', 'reported', 'assumed', 'not stated']
    .filter((status) => counts.has(status))
    .map((status) => `${count(counts.get(status)!)} ${status}`);
  return `Of its rules and groups of rules: ${said.join(', ')}.`;
}

/** What identifies a run, so that it can be made again and recognised. */
export function facts(
  heads: readonly { name: string; head: RunHead }[],
  command: string,
  runDirectory?: string,
): Html {
  const first = heads[0]!.head;
  return html`<p>One command gives these numbers again, to the last digit, on any machine:</p>
<pre><code>${command}</code></pre>
<dl class="facts">
<dt>Version</dt><dd>glasshouse ${first.glasshouse}</dd>
<dt>Seed</dt><dd>${first.seed}</dd>
<dt>Citizens</dt><dd>${count(first.citizens)}</dd>
<dt>Months</dt><dd>${count(first.months)}</dd>
${heads.map(
  ({ name, head }) => html`<dt>Digest${name}</dt><dd><code>${head.digest}</code></dd>
<dt>Regime${name}</dt><dd>${head.regime.id}, hash <code>${head.regime.hash}</code></dd>
`,
)}<dt>Society</dt><dd>${first.society.id}, hash <code>${first.society.hash}</code></dd>
${runDirectory === undefined ? '' : html`<dt>Files</dt><dd><code>${runDirectory}</code></dd>`}
</dl>
<p>The digest is the SHA-256 of the final state and the monthly sums. If it is the same, everything is.</p>`;
}

/** The numbers of a society file that are marked as assumptions. */
export function assumptionsOf(society: Society): { path: string; value: unknown }[] {
  const found: { path: string; value: unknown }[] = [];
  const walk = (part: Record<string, unknown>, path: string): void => {
    if (part['assumption'] === true) found.push({ path, value: part['value'] });
    for (const [key, inner] of Object.entries(part)) {
      if (isPart(inner)) walk(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(society as unknown as Record<string, unknown>, '');
  return found;
}

/** Numbers that somebody chose, because no source was found. */
export function assumed(assumptions: readonly { path: string; value: unknown }[]): Html {
  if (assumptions.length === 0) return html`<p>No number of this run is marked as an assumption.</p>`;
  return html`<p>${count(assumptions.length)} ${assumptions.length === 1 ? 'number is' : 'numbers are'} an assumption: chosen, and not measured. Change one and run again to see what hangs on it.</p>
<details><summary>${assumptions.length === 1 ? 'The assumption' : `All ${count(assumptions.length)} assumptions`}</summary>${table(
    'Assumptions',
    ['Number', 'Value'],
    assumptions.map(({ path, value }) => [{ text: pathOf(path) }, { text: written(value), number: true }]),
  )}</details>`;
}

const written = (value: unknown): string =>
  typeof value === 'number' && isNumber(value) ? plainNumber(value) : ruleValue(value);
const plainNumber = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value);
