/** Tables of measures: the first ones as they stand, the others family by family, folded away. */
import type { ComparedMeasure, Comparison, MeasureResult, RunResult } from '../run/results.js';
import { furtherByFamily, GROUPS, headlines, verdict } from '../text/findings.js';
import { counted, digitsFor, shown, signed } from '../text/numbers.js';
import { type Html, html } from './html.js';
import { asked, type Cell, countedOf, measured, table } from './parts.js';

const number = (text: string): Cell => ({ text, number: true });

export function byGroup(run: RunResult): Html {
  const rows = headlines(run.measures).flatMap(([, measure]) => {
    const values = GROUPS.map((group) => measure.groups[group].value);
    if (values.every((value) => value === null)) return [];
    const digits = digitsFor(...values);
    return [[measured(measure), ...values.map((value) => shown(value, digits))]];
  });
  return table('Measures by group', ['Measure', ...GROUPS.map((group) => `Group ${group}`)], rows);
}

export function byGroupCompared({ groups, measures }: Comparison): Html {
  const rows = headlines(measures).flatMap(([id, measure]) => {
    const values = GROUPS.map((group) => groups[group].measures[id]);
    // what is no property of a group is not told by group
    if (values.every((value) => (value?.a ?? null) === null && (value?.b ?? null) === null)) return [];
    const digits = digitsFor(
      ...values.flatMap((value) => [value?.a ?? null, value?.b ?? null, value?.difference ?? null]),
    );
    return [
      [
        measured(measure),
        ...values.flatMap((value) => [
          shown(value?.a, digits),
          shown(value?.b, digits),
          signed(value?.difference, digits),
        ]),
      ],
    ];
  });
  const columns = GROUPS.flatMap(() => ['World A', 'World B', 'B − A']);
  const above = { span: columns.length / GROUPS.length, names: GROUPS.map((group) => `Group ${group}`) };
  return table('Measures by group in both worlds', ['Measure', ...columns], rows, above);
}

export function allMeasures(run: RunResult): Html {
  const of = (caption: string, measures: readonly [string, MeasureResult][]) =>
    table(caption, ['Measure', 'Value', 'Unit', 'Counted'], measures.flatMap(measuredRows));
  return html`${notEstimable()}${of('Measures, with what was counted', headlines(run.measures))}
${furtherByFamily(run.measures).map(({ title, measures }) => html`<details><summary>${title}: ${counted(measures.length, 'further measure')}</summary>${furtherByGroup(title, measures)}${of(`${title}, with what was counted`, measures)}</details>`)}`;
}

/** A value, in a sample with where that of the whole society lies. */
function valueIn({ value, interval }: MeasureResult): string {
  if (!interval) return shown(value);
  const digits = digitsFor(value, ...interval);
  return `${shown(value, digits)} (${shown(interval[0], digits)} to ${shown(interval[1], digits)})`;
}

const measuredRows = ([, measure]: readonly [string, MeasureResult]): Cell[][] => [
  [
    asked(measure, measure.because),
    number(valueIn(measure)),
    { text: measure.unit },
    number(countedOf(measure)),
  ],
  ...Object.values(measure.parts ?? {}).map((part) => [
    { text: part.label, part: true },
    number(shown(part.value)),
    { text: part.unit ?? measure.unit },
    number(countedOf(part)),
  ]),
];

/** Further measures by group, where any of them is a property of a group. */
function furtherByGroup(title: string, measures: readonly [string, MeasureResult][]): Html {
  const rows = measures.flatMap(([, measure]) => {
    const values = GROUPS.map((group) => measure.groups[group].value);
    const digits = digitsFor(...values);
    return values.every((value) => value === null)
      ? []
      : [[measured(measure), ...values.map((value) => shown(value, digits))]];
  });
  return rows.length === 0
    ? html``
    : table(`${title}, by group`, ['Measure', ...GROUPS.map((group) => `Group ${group}`)], rows);
}

const COMPARED_COLUMNS = ['Measure', 'World A', 'World B', 'B − A', 'Unit', 'Counted in A', 'Counted in B'];

export function allCompared(comparison: Comparison): Html {
  const of = (caption: string, measures: readonly [string, ComparedMeasure][]) =>
    table(
      caption,
      COMPARED_COLUMNS,
      measures.flatMap(([id, measure]) => comparedRows(comparison, id, measure)),
    );
  return html`${notEstimable()}<p>The difference is world B less world A; of two shares it is in percentage points. “Worse” and “better” say which side of the measure it is on, and not how much it matters.</p>
${of('Measures in both worlds, with what was counted', headlines(comparison.measures))}
${furtherByFamily(comparison.measures).map(({ title, measures }) => html`<details><summary>${title}: ${counted(measures.length, 'further measure')}</summary>${of(`${title} in both worlds, with what was counted`, measures)}</details>`)}`;
}

function comparedRows({ a, b }: Comparison, id: string, measure: ComparedMeasure): Cell[][] {
  const digits = digitsFor(measure.a, measure.b, measure.difference);
  const side = verdict(measure);
  const inA = a.measures[id];
  const inB = b.measures[id];
  const parts = Object.entries(inB?.parts ?? {}).map(([name, part]) => {
    const before = inA?.parts?.[name];
    // a regime without such a sanction never closes the door
    const from = before === undefined ? (inA === undefined ? null : 0) : before.value;
    const partDifference = from === null || part.value === null ? null : part.value - from;
    const partDigits = digitsFor(from, part.value, partDifference);
    return [
      { text: part.label, part: true },
      number(shown(from, partDigits)),
      number(shown(part.value, partDigits)),
      number(signed(partDifference, partDigits)),
      { text: part.unit ?? measure.unit },
      number(before === undefined ? '' : countedOf(before)),
      number(countedOf(part)),
    ];
  });
  return [
    [
      asked(measure, inB?.because ?? inA?.because),
      number(shown(measure.a, digits)),
      number(shown(measure.b, digits)),
      number(
        `${signed(measure.difference, digits)}${side === null ? '' : side === 'worse' ? ' ▼ worse' : ' ▲ better'}`,
      ),
      { text: measure.unit },
      number(inA === undefined ? '' : countedOf(inA)),
      number(inB === undefined ? '' : countedOf(inB)),
    ],
    ...parts,
  ];
}

const notEstimable = (): Html =>
  html`<p>Every value is a numerator over a denominator. “Not estimable” means that there was nothing to count, or too little; it does not mean none.</p>`;
