/**
 * What goes to standard output and how wide it may be.
 */
import { warningsOf } from '../regime/load.js';
import type { Regime } from '../regime/regime.js';

const WIDEST = 100;
const NARROWEST = 60;

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What is to be known of a regime before its numbers are read, apart from what is printed. */
export function warn(regime: Regime): void {
  for (const warning of warningsOf(regime)) {
    process.stderr.write(`Note:\n${warning}\n`);
  }
}

/** One JSON document and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function tableWidth(): number {
  return Math.max(NARROWEST, Math.min(WIDEST, process.stdout.columns ?? WIDEST));
}

/** The command that was given, so that anybody can give it again. */
export function commandLine(): string {
  const words = process.argv
    .slice(2)
    .map((word) => (/^[\w./=:,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`));
  return ['glasshouse', ...words].join(' ');
}
