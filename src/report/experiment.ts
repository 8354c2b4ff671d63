/** The report of an experiment: what was compared, what must not be concluded, what was found and how sure that is. */
import type { ExperimentFile } from '../experiment/experiment-file.js';
import { figuresOfExperiment } from '../figures/experiment.js';
import type { Regime } from '../regime/regime.js';
import { ruleValue } from '../text/findings.js';
import { count, counted, listed } from '../text/numbers.js';
import { gate } from './gate.js';
import { type Html, html } from './html.js';
import { limits } from './limits.js';
import { page } from './page.js';
import { pathOf, pictures, table } from './parts.js';

/** One self-contained page. `regimes`: of the arms, in their order. */
export function reportOfExperiment(file: ExperimentFile, regimes: readonly Regime[]): string {
  const { title, citizens, months, seeds } = file;
  return page(
    {
      title,
      lead: html`<p>${listed(citizens.map(count))} synthetic citizens, ${counted(months, 'month')}, ${counted(seeds.length, 'replicate')}.</p>`,
      gate: gate(regimes),
    },
    [
      { id: 'compared', title: 'What was compared', body: compared(file) },
      { id: 'limits', title: 'What must not be concluded', body: limits() },
      { id: 'findings', title: 'What was found', body: found(file) },
      { id: 'reproduce', title: 'How to get these numbers again', body: again(file) },
    ],
  );
}

function compared({ arms, factors, design, society, points }: ExperimentFile): Html {
  const [baseline, ...variants] = arms;
  return html`<p>A replicate is a society drawn anew with luck of its own; in each, all worlds hold the same people with the same luck, so whatever differs comes from the rules. Society: <code>${society.id}</code>.</p>
<h3>Baseline: ${baseline!.title}</h3>
${variants.map(
  ({ id, title, diff }) => html`<h3>${title}</h3>
${table(
  `Rules in which ${id} differs`,
  ['Rule', 'Baseline', 'Here'],
  diff.map(({ path, a, b }) => [
    { text: pathOf(path) },
    { text: ruleValue(a), words: true },
    { text: ruleValue(b), words: true },
  ]),
)}
`,
)}${factors.length === 0 ? '' : varied(factors, design.kind, points.length)}`;
}

const varied = (factors: ExperimentFile['factors'], kind: string, points: number): Html =>
  html`<h3>What was varied</h3>
<p>A design of kind ${kind}: ${counted(points, 'point')}.</p>
${table(
  'What was varied, and where the range comes from',
  ['Rule', 'Values', 'Range from'],
  factors.map(({ path, range, source }) => [
    { text: pathOf(path) },
    { text: 'values' in range ? listed(range.values.map(ruleValue)) : `${range.from} to ${range.to}` },
    { text: source ?? 'assumed', words: true },
  ]),
)}`;

function found(file: ExperimentFile): Html {
  const failed = file.cells.failed.length;
  return html`<p>An interval holds the mean over all replicates that could be drawn with 95 % confidence. It is the precision of a mean, and not the spread of lives; what the model leaves open is not in it.</p>
${failed === 0 ? '' : html`<p>${counted(failed, 'cell')} could not be lived; the replicates they belong to are left out.</p>`}
${pictures(figuresOfExperiment(file))}`;
}

const again = ({ command, glasshouse, hash, digests, seeds }: ExperimentFile): Html =>
  html`<p><code>${command}</code></p>
<dl class="facts">
<dt>Version</dt><dd>${glasshouse}</dd>
<dt>Experiment</dt><dd><code>${hash}</code></dd>
<dt>Digest of all worlds</dt><dd><code>${digests[0]!}</code></dd>
<dt>Seeds</dt><dd>${listed(seeds.map(String))}</dd>
</dl>`;
