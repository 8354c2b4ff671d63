// Writes dist/schema/{regime,society,experiment}.schema.json, for editors: a YAML file that starts with
// `# yaml-language-server: $schema=...` then completes and checks itself. Runs after tsc, on what it built.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
/** @param {string[]} path */
const built = (...path) => import(pathToFileURL(join(dist, ...path)).href);
const { regimeJsonSchema, societyJsonSchema } = await built('regime', 'schema.js');
const { experimentJsonSchema } = await built('experiment', 'experiment-schema.js');

const folder = join(dist, 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of [
  ['regime', regimeJsonSchema()],
  ['society', societyJsonSchema()],
  ['experiment', experimentJsonSchema()],
]) {
  writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
