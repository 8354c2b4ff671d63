import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from '../../engine/version.js';

/** Folders whose code decides what is found in a world. */
const DECIDING = ['engine', 'catalogue', 'kernels', 'regime', 'run', 'statistics'];
let known: string | undefined;

/**
 * The version with a mark of the very code: results are taken up again only by the code that found them.
 *
 * @example '0.1.0+3f9c0a71b2d4'
 */
export function codeVersion(): string {
  known ??= `${VERSION}+${markOf(join(dirname(fileURLToPath(import.meta.url)), '..', '..'))}`;
  return known;
}

function markOf(root: string): string {
  const hash = createHash('sha256');
  for (const folder of DECIDING) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.map((one) => one.replaceAll('\\', '/')).sort()) {
      if (/\.(js|ts|yaml)$/.test(name) && !/\.(d|test)\.ts$/.test(name)) {
        hash.update(`${folder}/${name}\n`).update(readFileSync(join(root, folder, name)));
      }
    }
  }
  return hash.digest('hex').slice(0, 12);
}
