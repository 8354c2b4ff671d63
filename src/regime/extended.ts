import type { z } from 'zod';
import { InputError } from '../engine/errors.js';
import type { Catalogue } from './catalogue.js';
import { type Layer, toLayer, type What } from './layers.js';
import { nearest } from './suggest.js';
import { readYaml, show } from './yaml-document.js';

/** The id of a preset, or a text with the name to show in errors. */
export type Reference = string | { text: string; file: string };

export interface LoadOptions {
  /** `path=value`, each applied after everything else. */
  set?: readonly string[];
  /** Reads the file an `extends:` names, relative to the file that says so. Without it only presets can be extended. */
  readFile?: (path: string) => string;
  /** Another catalogue than the one of this folder, for tests of new ideas. */
  catalogue?: Catalogue;
}

/** How many files may extend one another. */
const MOST_EXTENDS = 8;

export interface Source {
  text: string;
  file: string;
  preset: boolean;
}

export function source(
  ref: Reference,
  what: What,
  presets: Readonly<Record<string, string>>,
  options: LoadOptions,
): Source {
  if (typeof ref !== 'string') return { ...ref, preset: false };
  if (Object.hasOwn(presets, ref)) return { text: presets[ref]!, file: presetFile(what, ref), preset: true };
  if (options.readFile !== undefined && looksLikePath(ref))
    return { ...read(ref, options.readFile, {}), preset: false };
  const ids = Object.keys(presets).sort();
  const meant = nearest(ref, ids);
  throw new InputError({
    kind: `unknown-${what}`,
    message: `There is no ${what} ${show(ref)}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    allowed: `${ids.join(', ')}, or the path of a YAML file`,
    next: `\`glasshouse list ${what === 'regime' ? 'regimes' : 'societies'}\` tells what each is.`,
  });
}

const presetFile = (what: What, id: string): string =>
  `src/catalogue/${what === 'regime' ? 'regimes' : 'societies'}/${id}.yaml`;
const looksLikePath = (text: string): boolean => /[/\\]|\.(ya?ml|json)$/i.test(text);

function read(
  file: string,
  readFile: (path: string) => string,
  place: object,
): { text: string; file: string } {
  try {
    return { text: readFile(file), file };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      kind: 'unreadable-file',
      message: `The file ${show(file)} cannot be read.`,
      ...place,
      found: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    });
  }
}

/** The file and everything it extends, the outermost base first. */
export function extended(
  first: Source,
  what: What,
  schema: z.ZodObject,
  presets: Readonly<Record<string, string>>,
  options: LoadOptions,
): Layer[] {
  const layers: Layer[] = [];
  const seen: string[] = [];
  let next: Source | undefined = first;
  while (next !== undefined) {
    const { file, text } = next;
    const layer: Layer = toLayer(schema, readYaml(text, file), what);
    layers.unshift(layer);
    seen.push(file);
    next = baseOf(layer, next, what, presets, options);
    if (next !== undefined && (seen.includes(next.file) || seen.length >= MOST_EXTENDS)) {
      throw new InputError({
        kind: 'extends-cycle',
        message: 'Files that extend one another must end somewhere.',
        ...layer.place(['extends']),
        path: 'extends',
        found: [...seen, next.file].join(' -> '),
        allowed: `at most ${MOST_EXTENDS} files, none of them twice`,
      });
    }
  }
  return layers;
}

function baseOf(
  layer: Layer,
  self: Source,
  what: What,
  presets: Readonly<Record<string, string>>,
  options: LoadOptions,
): Source | undefined {
  const base = layer.value['extends'];
  if (typeof base !== 'string') return undefined;
  if (Object.hasOwn(presets, base))
    return { text: presets[base]!, file: presetFile(what, base), preset: true };
  const place = layer.place(['extends']);
  if (looksLikePath(base) && options.readFile !== undefined && !self.preset) {
    return {
      ...read(joined(self.file, base), options.readFile, { ...place, path: 'extends' }),
      preset: false,
    };
  }
  const ids = Object.keys(presets).sort();
  const meant = nearest(base, ids);
  throw new InputError({
    kind: `unknown-${what}`,
    message: `There is no ${what} ${show(base)} to extend.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    ...place,
    path: 'extends',
    allowed: `${ids.join(', ')}, or the path of a YAML file beside this one`,
  });
}

/** A path as seen from the file that names it. */
function joined(from: string, to: string): string {
  if (/^([/\\]|[A-Za-z]:)/.test(to)) return to;
  const parts = from.split(/[/\\]/).slice(0, -1);
  for (const part of to.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
