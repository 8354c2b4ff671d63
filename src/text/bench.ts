/** How fast worlds are lived, as plain text for a terminal. */
import type { BenchResult } from '../run/pace.js';
import { columns, wrapped } from './columns.js';
import { counted } from './numbers.js';

const WIDTH = 100;
/** Shares below this are not worth a line. */
const WORTH_A_LINE = 0.005;
/** Kernels named beside the part they belong to. */
const NAMED = 3;

export function benchText(result: BenchResult, width = WIDTH): string {
  const { paces, clock, limits, bytesPerCitizen, tiesBytesPerCitizen } = result;
  const compiled = paces.find(({ kernel }) => kernel === 'simd');
  const written = paces.find(({ kernel }) => kernel === 'ts');
  const parts = [
    wrapped(
      `${result.regime} in ${result.society}, ${counted(result.citizens, 'citizen')}, ${counted(result.months, 'month')}; Node ${result.node}, ${result.processor}.`,
      width,
    ),
    columns(
      [
        { head: 'one thread, processor time', wide: true },
        { head: 'ns a citizen-month', right: true },
        { head: 'million a second', right: true },
      ],
      paces.map(({ kernel, nanoseconds, citizenMonthsPerSecond }) => [
        WAYS[kernel],
        nanoseconds.toFixed(0),
        millions(citizenMonthsPerSecond),
      ]),
      width,
    ),
    columns(
      [
        { head: 'on the clock', wide: true },
        { head: 'seconds', right: true },
        { head: 'million a second', right: true },
      ],
      clock.map(({ threads, seconds, citizenMonthsPerSecond }) => [
        counted(threads, 'thread'),
        seconds.toFixed(2),
        millions(citizenMonthsPerSecond),
      ]),
      width,
    ),
    columns(
      [{ head: 'where the time goes', wide: true }, { head: 'share', right: true }, { head: 'most of it' }],
      result.shares
        .filter(({ share }) => share >= WORTH_A_LINE)
        .map(({ part, share, kernels }) => [
          part,
          percent(share),
          kernels
            .slice(0, NAMED)
            .map((kernel) => `${kernel.name} ${percent(kernel.share)}`)
            .join(', '),
        ]),
      width,
    ),
    wrapped(
      [
        compiled && written
          ? `Compiled kernels are ${ratio(written.nanoseconds, compiled.nanoseconds)} as fast.`
          : '',
        clock.length > 1
          ? `${counted(clock[1].threads, 'thread')} are ${ratio(clock[0].seconds, clock[1].seconds)} as fast as one.`
          : '',
        `A citizen takes ${bytesPerCitizen} bytes, and ties ${tiesBytesPerCitizen}.`,
      ].join(' '),
      width,
    ),
    wrapped(
      `This machine copies ${(limits.streaming / 1e9).toFixed(1)} GB a second, read and written; a world lived at this pace moves ${(limits.moved / 1e9).toFixed(2)} GB a second, ${percent(limits.ofStreaming)} of that. It reads ${(limits.randomReads / 1e6).toFixed(0)} million words a second here and there.`,
      width,
    ),
    wrapped('Machines differ and are shared: compare ratios within one run, not times between runs.', width),
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

const WAYS = {
  ts: 'kernels as they are written',
  primitives: 'the same, luck, ties and sums compiled',
  simd: 'kernels compiled',
} as const;

const millions = (rate: number): string => (rate / 1e6).toFixed(2);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const ratio = (slow: number, fast: number): string => `${(slow / fast).toFixed(2)} times`;
