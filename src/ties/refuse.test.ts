import { describe, expect, it } from 'vitest';
import { InputError } from '../engine/errors.js';
import { readEdgeList } from './edge-list.js';

function refusal(content: string | Uint8Array): InputError {
  try {
    readEdgeList(typeof content === 'string' ? new TextEncoder().encode(content) : content, 'mine.csv');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('was read');
}

/** Kind, line and column of the refusal in one word. */
function place(content: string | Uint8Array): string {
  const { kind, line, column } = refusal(content);
  return `${kind} ${line}:${column}`;
}

describe('records of people are refused', () => {
  it.each([
    ['a weight beside each tie', '0 1\n1 2 5\n', 'third-column 2:5'],
    ['an attribute behind a comma', '# x\n0,1\n1,2, female\n', 'third-column 3:6'],
    ['a comment behind a tie', '0 1 # Anna and Bob\n', 'third-column 1:5'],
    ['an empty third column', '0,1,\n', 'third-column 1:5'],
    ['a header of three words', 'source,target,weight\n0,1,5\n', 'third-column 1:15'],
    ['a list of partners a line', '0 1 2 3\n', 'third-column 1:5'],
    ['a name', '0 1\nAnna,2\n', 'not-an-integer 2:1'],
    ['a name behind names', 'Anna,Bob\nCarla,Dirk\n', 'not-an-integer 2:1'],
    ['a name in quotes', '1,"Anna Smith"\n', 'not-an-integer 1:3'],
    ['a name beyond ASCII', '0 1\n  é 2\n', 'not-an-integer 2:3'],
    ['a date of birth', '1,1984-05-12\n', 'not-an-integer 1:3'],
    ['an address of mail', '1 2\n2 anna@example.org\n', 'person-record 2:3'],
    ['a table with a person and an age', 'id,age\n1,34\n2,51\n', 'person-record 1:4'],
    ['a table with a date of birth', '"personId";"dateOfBirth"\n1;19840512\n', 'person-record 1:12'],
    ['a table with a name', 'name group\n1 2\n', 'person-record 1:1'],
  ])('%s', (_, text, expected) => {
    expect(place(text)).toBe(expected);
  });

  it('a table with one row a person, even without a header', () => {
    const ages = Array.from({ length: 100 }, (_, i) => `${i + 1},${20 + ((i * 37) % 60)}\n`).join('');
    expect(place(`# survey\n${ages}`)).toBe('person-record 2:1');
  });

  it('but not a ring, a matching, a star or a tree', () => {
    const write = (second: (i: number) => number) =>
      new TextEncoder().encode(Array.from({ length: 100 }, (_, i) => `${i + 1} ${second(i + 1)}\n`).join(''));
    expect(
      readEdgeList(
        write((i) => (i % 100) + 1),
        'ring',
      ).nodes,
    ).toBe(100);
    expect(
      readEdgeList(
        write((i) => i + 1000),
        'matching',
      ).nodes,
    ).toBe(200);
    expect(
      readEdgeList(
        write(() => 0),
        'star',
      ).nodes,
    ).toBe(101);
    expect(
      readEdgeList(
        write((i) => Math.floor(i / 2)),
        'tree',
      ).nodes,
    ).toBe(101);
  });

  it('and an address of mail is not repeated', () => {
    expect(String(refusal('0 1\nanna@example.org 2\n'))).not.toContain('anna');
    expect(String(refusal('0 1 anna@example.org\n'))).not.toContain('anna');
  });
});

describe('lines that are no pair of whole numbers are refused', () => {
  it.each([
    ['one number', '0 1\n\n7\n', 'not-a-pair 3:2'],
    ['one number and a comma', '7,\n', 'not-a-pair 1:3'],
    ['an empty second field', '7,,8\n', 'not-a-pair 1:3'],
    ['an empty first field', '0 1\n,8\n', 'not-a-pair 2:1'],
    ['a negative number', '0 1\n0 -1\n', 'negative-number 2:3'],
    ['a fraction', '0 1.5\n', 'not-an-integer 1:3'],
    ['a number with an exponent', '0 1e5\n', 'not-an-integer 1:3'],
    ['a number with letters', '0x1 2\n', 'not-an-integer 1:1'],
    ['a number beyond 2^53 - 1', '1 9007199254740992\n', 'number-too-large 1:3'],
    ['a very long number', `1 ${'9'.repeat(400)}\n`, 'number-too-large 1:3'],
    ['an open quote', '"1 2\n', 'not-an-integer 1:1'],
    ['quotes without a separator', '"1""2"\n', 'not-an-integer 1:1'],
    ['a second header', 'a b\nc d\n', 'not-an-integer 2:1'],
    ['a header of one word', 'ties\n0 1\n', 'not-an-integer 1:1'],
  ])('%s', (_, text, expected) => {
    expect(place(text)).toBe(expected);
  });

  it('with the line counted the same for every line end', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(place(['0 1', '', '# x', '2 x'].join(end))).toBe('not-an-integer 4:3');
    expect(place('\ufeff0 x')).toBe('not-an-integer 1:3');
  });
});

describe('files that are no list of lines are refused', () => {
  const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  it.each([
    ['a spreadsheet', ascii('PK\x03\x04 and more'), 'xlsx'],
    ['an older spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'xls'],
    ['a Parquet table', ascii('PAR1....PAR1'), 'Parquet'],
    ['a gzip archive', Uint8Array.of(0x1f, 0x8b, 8, 0), 'gzip'],
    ['a database', ascii('SQLite format 3\0'), 'SQLite'],
    ['a document', ascii('%PDF-1.7\n0 1\n'), 'PDF'],
    ['text in UTF-16', Uint8Array.of(0xff, 0xfe, 0x30, 0, 0x20, 0), 'UTF-16'],
    ['bytes of value 0', ascii('0 1\n2 \x003\n'), 'value 0'],
  ])('%s', (_, content, named) => {
    expect(refusal(content).kind).toBe('not-a-text-file');
    expect(refusal(content).found).toContain(named);
  });

  it.each([
    ['JSON', '\n{ "nodes": [] }'],
    ['JSON', '[[0, 1], [1, 2]]'],
    ['XML', '<graphml></graphml>'],
    ['YAML', '# society\nnodes: 4\n'],
    ['YAML', '---\n- 1\n'],
    ['YAML', '- 1\n- 2\n'],
  ])('%s: %j', (named, text) => {
    expect(refusal(text).kind).toBe('not-an-edge-list');
    expect(refusal(text).found).toContain(named);
  });

  it.each([
    ['nothing', ''],
    ['comments only', '# a\n% b\n'],
    ['a header only', 'source target\n'],
    ['only ties with oneself', '4 4\n'],
  ])('%s, which holds no tie', (_, text) => {
    expect(refusal(text).kind).toBe('no-ties');
  });
});

describe('a refusal', () => {
  it('reads as place, reason, and next step', () => {
    expect(`\n${refusal('0,1\n1,2,Anna\n')}`).toMatchInlineSnapshot(`
      "
      mine.csv:2:5
        This line holds more than a pair. Weights, attributes and labels are not read: they could describe people. Found "Anna". Allowed: two whole numbers a line, from 0 to 9,007,199,254,740,991.
        Export the two columns with the ends of each tie, as numbers that mean nothing outside the file, and nothing else."
    `);
    expect(`\n${refusal('id,age\n1,34\n')}`).toMatchInlineSnapshot(`
      "
      mine.csv:1:4
        The header announces what somebody is or has, not whom a tie joins. Found "age". Allowed: two whole numbers a line, from 0 to 9,007,199,254,740,991.
        Export the two columns with the ends of each tie, as numbers that mean nothing outside the file, and nothing else."
    `);
    expect(`\n${refusal('1 Anna\n')}`).toMatchInlineSnapshot(`
      "
      mine.csv:1:3
        This is not a whole number. Text is not read: it could name or describe somebody. Found "Anna". Allowed: two whole numbers a line, from 0 to 9,007,199,254,740,991.
        Export the two columns with the ends of each tie, as numbers that mean nothing outside the file, and nothing else."
    `);
    expect(`\n${refusal('')}`).toMatchInlineSnapshot(`
      "
      mine.csv
        There is no tie between two nodes in this file. Found no line with two numbers. Allowed: two whole numbers a line, from 0 to 9,007,199,254,740,991.
        Write each tie as two numbers on a line of its own."
    `);
  });
});
