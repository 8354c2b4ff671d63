import { describe, expect, it } from 'vitest';
import { InputError } from '../engine/errors.js';
import { loadRegime, loadSociety } from './load.js';

const CSV = 'name,email,score\nA. Nobody,a@example.org,600\nB. Nobody,b@example.org,610\n';

function refused(text: string): InputError | undefined {
  for (const load of [loadRegime, loadSociety]) {
    try {
      load({ text, file: 'people.yaml' });
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      if ((error as InputError).kind === 'person-level-table') return error as InputError;
    }
  }
  return undefined;
}

describe('records about people', () => {
  it('are refused courteously', () => {
    expect(String(refused(CSV))).toMatchInlineSnapshot(`
      "people.yaml
        This looks like records about people, and Glasshouse never reads those: every citizen in it is made up. Found rows separated by commas. Allowed: a YAML file of rules (a regime) or of published aggregates (a society).
        Describe the society by shares and rates with their sources; \`glasshouse list societies\` shows examples."
    `);
  });
  it.each([
    ['a spreadsheet', `PK\u0003\u0004${'\u0000x'.repeat(50)}`],
    ['binary data', 'id: x\u0000\u0001\n'],
    ['bytes that are no text', `id${'\ufffd'.repeat(40)}`],
    ['rows separated by tabs', 'a\tb\n1\t2\n3\t4\n'],
    ['rows separated by semicolons', '1;2;3\n4;5;6\n7;8;9\n'],
    ['lines of JSON', '{"id": 1}\n{"id": 2}\n'],
    ['XML', '<?xml version="1.0"?>\n<people/>'],
    ['a list of rows', '- { id: 1, income: 3 }\n- { id: 2, income: 4 }\n'],
    ['a JSON array of rows', '[{"id": 1}, {"id": 2}]'],
    ['rows under a key of their own', 'id: x\ntitle: x\npeople:\n  - { n: 1 }\n  - { n: 2 }\n'],
    ['a key that only a person has', 'id: x\ntitle: x\ndate-of-birth: 1980-01-01\n'],
    ['an identity number deep inside', 'id: x\ntitle: x\ntraits:\n  group: { id-number: 12 }\n'],
    ['one described person', 'id: x\ntitle: x\nperson: { name: N, address: Street 1 }\n'],
    ['people by number', 'id: x\ntitle: x\npeople:\n  one: { name: N, phone: 1 }\n'],
    ['a list with names', 'id: x\ntitle: x\npartners: [{ name: N }]\n'],
  ])('are refused as %s', (_, text) => {
    expect(refused(text)?.kind).toBe('person-level-table');
  });
  it('are not seen in rules and aggregates', () => {
    expect(loadRegime({ text: '{"id": "a", "title": "A", "kind": "none"}', file: 'a.json' }).kind).toBe(
      'none',
    );
    expect(
      loadRegime({
        text: 'id: a\ntitle: A, B, C\nkind: none\nstory: |\n  one, two, three\n  one, two, three\n  one, two, three\n',
        file: 'a.yaml',
      }).kind,
    ).toBe('none');
  });
});
