/** Modules as they are built in dist: what starts threads needs them. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** @param name  the module's path below src, without an extension */
export async function built<Module>(name: string): Promise<Module> {
  const path = fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: run \`npm run build\``);
  }
  return import(pathToFileURL(path).href);
}
