import { calendarInWords, calendarMonth } from '../text/findings.js';
import { count } from '../text/numbers.js';
import type { FigureOptions } from './figure.js';
import { COLOUR, Plot, textWidth, WIDTH } from './plot.js';

/** `January 2020 (month 25)` where the calendar is known, else `month 25`. */
export function monthInWords(month: number, options: FigureOptions): string {
  if (options.firstMonth === undefined) return `month ${count(month)}`;
  return `${calendarInWords(calendarMonth(options.firstMonth, month))} (month ${count(month)})`;
}

/** An axis of months, by calendar year where the calendar is known. */
export function monthAxis(last: number, options: FigureOptions): Plot.Markish {
  const { firstMonth } = options;
  const years = Math.max(1, Math.ceil(last / 72));
  const ticks: number[] = [];
  if (firstMonth !== undefined && last > 12) {
    const first = Number(firstMonth.slice(5));
    for (let month = first === 1 ? 1 : 14 - first; month <= last; month += 12 * years) ticks.push(month);
    return Plot.axisX(ticks, {
      tickFormat: (month: number) => calendarMonth(firstMonth, month).slice(0, 4),
      label: null,
      tickSize: 4,
    });
  }
  const step = last > 12 ? 12 * years : Math.max(1, Math.ceil(last / 6));
  for (let month = step; month <= last; month += step) ticks.push(month);
  return Plot.axisX(ticks, {
    tickFormat: (month: number) => count(month),
    label: 'month',
    labelArrow: 'none',
    tickSize: 4,
  });
}

/** Upright lines where a phase begins, each with its word above, and the room that the words take. */
export function phaseMarks(
  last: number,
  options: FigureOptions,
): { marks: Plot.Markish[]; marginTop: number } {
  const phases = (options.phases ?? []).filter(({ month }) => month >= 1 && month <= last);
  // words that would touch stand in two lines
  const close = phases.some(({ month, label }, index) => {
    const next = phases[index + 1];
    return next !== undefined && ((next.month - month) / last) * (WIDTH - 60) < textWidth(label) + 4;
  });
  const rise = (index: number) => (close && index % 2 === 0 ? 30 : 16);
  const marks = phases.flatMap((phase, index) => {
    const textAnchor = phase.month > last * 0.6 ? 'end' : 'start';
    return [
      Plot.ruleX([phase], {
        x: 'month',
        stroke: COLOUR.line,
        strokeDasharray: '2 3',
        insetTop: -rise(index),
      }),
      Plot.text([phase], {
        x: 'month',
        text: 'label',
        frameAnchor: 'top',
        textAnchor,
        dx: textAnchor === 'start' ? 4 : -4,
        dy: -rise(index) - 1,
        fontSize: 12,
        fill: COLOUR.soft,
      }),
    ];
  });
  return { marks, marginTop: phases.length === 0 ? 24 : close ? 46 : 34 };
}

/** Every month, or every sixth and the last where there are many. */
export function monthsToPrint(months: readonly number[]): number[] {
  if (months.length <= 40) return [...months];
  return months.filter((month, index) => month % 6 === 0 || index === months.length - 1);
}
