import { digitsFor, isNumber, shown, signed } from '../text/numbers.js';
import { type Figure, isComparison, legendOf, type Result, traceOf, worldsOf } from './figure.js';
import { draw, drawNothing } from './plot.js';
import { rowsPlot } from './rows.js';

/** Ties of each fifth of citizens by score: who is left alone. */
export function ties(result: Result): Figure {
  const id = 'ties';
  const trace = traceOf(result);
  const worlds = worldsOf(result);
  const fifths = fifthsOf(result);
  const digits = digitsFor(...fifths.flatMap(({ values }) => values));
  const table = {
    caption: 'Ties of a citizen, by fifth of the score',
    columns: isComparison(result)
      ? ['Fifth by score', 'World A', 'World B', 'Change in percent']
      : ['Fifth by score', 'Ties'],
    rows: fifths.map(({ name, values, change }) => [
      name,
      ...values.map((value) => shown(value, digits)),
      ...(isComparison(result) ? [signed(change, 1)] : []),
    ]),
  };
  const known = fifths.some(({ values }) => values.some((value) => value !== null));
  if (!known) {
    const title = 'Nobody is scored, so ties cannot be told by score.';
    return { id, title, svg: drawNothing({ id, title, trace }), table };
  }
  const title = isComparison(result) ? comparedSentence(fifths) : sentence(fifths);
  const { height, plot } = rowsPlot(
    fifths.map(({ name, values }) => ({
      label: name,
      values: values.map((value, index) => ({
        kind: worlds[index]!.kind,
        value,
        text: shown(value, digits),
      })),
    })),
    { label: 'ties of a citizen' },
  );
  const svg = draw({
    id,
    title,
    description:
      'A stem for each fifth of citizens by score, lowest first: how many ties a citizen has on average.',
    trace,
    height,
    legend: legendOf(worlds),
    plot,
  });
  const note = isComparison(result)
    ? 'The same citizens are counted in both worlds, by their score in world B, or in world A where B scores nobody.'
    : undefined;
  return { id, title, svg, table, ...(note === undefined ? {} : { note }) };
}

interface Fifth {
  name: string;
  values: (number | null)[];
  change: number | null;
}

function fifthsOf(result: Result): Fifth[] {
  const finite = (value: number | null | undefined) => (isNumber(value) ? value : null);
  if (isComparison(result)) {
    return (result.tiesByFifth ?? []).map(({ fifth, a, b, changePercent }) => ({
      name: nameOf(fifth),
      values: [finite(a.value), finite(b.value)],
      change: finite(changePercent),
    }));
  }
  return (result.tiesByFifth ?? []).map(({ fifth, ties }) => ({
    name: nameOf(fifth),
    values: [finite(ties.value)],
    change: null,
  }));
}

const nameOf = (fifth: number): string =>
  fifth === 1
    ? 'Lowest fifth'
    : fifth === 5
      ? 'Highest fifth'
      : `${['', '', 'Second', 'Third', 'Fourth'][fifth] ?? fifth} fifth`;

function comparedSentence(fifths: readonly Fifth[]): string {
  if (fifths.every(({ change }) => change === 0)) {
    return 'Every fifth of citizens by score has as many ties in both worlds.';
  }
  const change = (fifth: Fifth | undefined): string => {
    const percent = fifth?.change ?? null;
    if (percent === null) return 'a change that is not estimable';
    return percent === 0 ? 'as many' : `${shown(Math.abs(percent), 1)}% ${percent < 0 ? 'fewer' : 'more'}`;
  };
  return `Ties in world B, held against world A: ${change(fifths[0])} for the fifth with the lowest scores, ${change(fifths[fifths.length - 1])} for the fifth with the highest.`;
}

function sentence(fifths: readonly Fifth[]): string {
  const value = (fifth: Fifth | undefined) => shown(fifth?.values[0]);
  return `A citizen of the fifth with the lowest scores has ${value(fifths[0])} ties, one of the fifth with the highest ${value(fifths[fifths.length - 1])}.`;
}
