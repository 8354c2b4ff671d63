import { z } from 'zod';
import type { Catalogue } from './catalogue.js';
import { regimeSchema } from './regime-schema.js';
import { societySchema } from './society-schema.js';

/** JSON Schema of a regime file, for editors. */
export const regimeJsonSchema = (catalogue?: Catalogue): object =>
  jsonSchema(regimeSchema(catalogue), 'Glasshouse regime');
/** JSON Schema of a society file, for editors. */
export const societyJsonSchema = (catalogue?: Catalogue): object =>
  jsonSchema(societySchema(catalogue), 'Glasshouse society');

function jsonSchema(schema: z.ZodObject, title: string): object {
  return { title, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) };
}
