/** `glasshouse list assumptions` and `glasshouse list sources`: what rests on what. */
import { InputError } from '../engine/errors.js';
import { type Born, numbersBehind } from '../regime/birthplaces.js';
import { catalogue } from '../regime/catalogue.js';
import { printJson, say, tableWidth } from './output.js';

/** Says where a number comes from without naming anybody. */
const OURS = /^(our )?assumption/;

export const NUMBERS: Readonly<Record<string, (one: Born) => boolean>> = {
  assumptions: ({ assumption }) => assumption,
  sources: ({ source }) => source !== undefined && !OURS.test(source),
};

/** Lists the numbers of the catalogue, or of one preset, that rest on assumption or have a source. */
export function listNumbers(what: string, preset: string | undefined, options: { json?: boolean }): void {
  const all = numbersBehind(preset);
  if (all === undefined) {
    throw new InputError({
      kind: 'unknown-preset',
      message: `There is no preset "${preset}" whose numbers could be listed.`,
      found: preset ?? '',
      allowed: [...Object.keys(catalogue.regimeFiles), ...Object.keys(catalogue.societyFiles)]
        .sort()
        .join(', '),
      next: `Leave it out for the defaults of the catalogue: glasshouse list ${what}`,
    });
  }
  const listed = all.filter(NUMBERS[what]!);
  if (options.json) {
    printJson(listed);
    return;
  }
  if (what === 'sources') sayBySource(listed);
  else sayByFile(listed);
  const whose = preset === undefined ? 'of the catalogue' : `of ${preset}`;
  const rests = what === 'sources' ? 'name a source' : 'rest on assumption';
  const also = listed.filter(what === 'sources' ? NUMBERS['assumptions']! : NUMBERS['sources']!).length;
  const other =
    what === 'sources' ? 'are in part our assumption' : 'name a source for their size or direction';
  say(`\n${listed.length} of ${all.length} numbers ${whose} ${rests}; ${also} of these ${other}.`);
}

function sayByFile(listed: readonly Born[]): void {
  for (const file of new Set(listed.map((one) => one.file))) {
    say(file);
    for (const { path, value, unit } of listed.filter((one) => one.file === file)) {
      say(`  ${path}  ${JSON.stringify(value)}  ${unit}`);
    }
  }
}

function sayBySource(listed: readonly Born[]): void {
  for (const source of [...new Set(listed.map((one) => one.source!))].sort()) {
    say(wrapped(source, tableWidth()));
    for (const { path, value, unit } of listed.filter((one) => one.source === source)) {
      say(`  ${path}  ${JSON.stringify(value)}  ${unit}`);
    }
  }
}

function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1) !== '' && lines.at(-1)!.length + word.length >= width) lines.push('');
    lines[lines.length - 1] = `${lines.at(-1)}${lines.at(-1) === '' ? '' : ' '}${word}`;
  }
  return lines.join('\n');
}
