/** The command line that lives the same two worlds. */

import type { Rules } from '../worker/protocol.js';
import type { State } from './link.js';

export interface CommandLine {
  line: string;
  /** Worlds whose rules have to be saved as a file first, `a.yaml` or `b.yaml`. */
  files: ('a' | 'b')[];
}

type Asked = Pick<State, 'a' | 'b' | 'society' | 'citizens' | 'months' | 'seed'>;

/** `--set` changes the second regime only, so rules changed in the first go by way of a file. */
export function compareCommandOf({ a, b, society, citizens, months, seed }: Asked): CommandLine {
  const files: CommandLine['files'] = [];
  const first = isPlain(a) ? a.preset : file('a', files);
  const second =
    'text' in b ? [file('b', files)] : [b.preset, ...b.set.flatMap((one) => ['--set', quoted(one)])];
  const words = [
    'npx glasshouse compare',
    first,
    ...second,
    `--society ${society}`,
    `--citizens ${citizens}`,
    `--months ${months}`,
    `--seed ${seed}`,
  ];
  return { line: words.join(' '), files };
}

const isPlain = (rules: Rules): rules is { preset: string; set: readonly string[] } =>
  'preset' in rules && rules.set.length === 0;

function file(world: 'a' | 'b', files: CommandLine['files']): string {
  files.push(world);
  return `${world}.yaml`;
}

/** As a shell takes it for one word. */
export const quoted = (text: string): string =>
  /^[\w.,:=/+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
