import { lineEndFrom, nextContent } from './bytes.js';
import { ALLOWED, quoted, refuseAt } from './refuse.js';

/** First bytes of files that hold no lines of text (from the formats' own descriptions). */
const SIGNATURES: { bytes: number[]; name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a zip archive, such as a spreadsheet (xlsx, ods)' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty zip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an older office document, such as a spreadsheet (xls)' },
  { bytes: [...'PAR1'].map(code), name: 'a Parquet table' },
  { bytes: [...'ARROW1'].map(code), name: 'an Arrow table' },
  { bytes: [...'SQLite format 3'].map(code), name: 'an SQLite database' },
  { bytes: [...'%PDF-'].map(code), name: 'a PDF document' },
  { bytes: [0x89, 0x48, 0x44, 0x46], name: 'an HDF5 file' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard archive' },
  { bytes: [...'BZh'].map(code), name: 'a bzip2 archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive' },
  { bytes: [0xff, 0xfe], name: 'text in UTF-16' },
  { bytes: [0xfe, 0xff], name: 'text in UTF-16' },
];

/** Longest first line that is looked at for another text format, in bytes; assumption. */
const LOOKED_AT = 200;

function code(character: string): number {
  return character.charCodeAt(0);
}

/** Stops unless the bytes are plain text: no known binary file, no UTF-16, no NUL byte. */
export function refuseBinary(bytes: Uint8Array, file: string): void {
  const known = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  const nul = bytes.indexOf(0);
  if (known === undefined && nul < 0) return;
  refuseAt(bytes, file, known === undefined ? nul : 0, {
    kind: 'not-a-text-file',
    message: 'An edge list is a plain text file, whatever its name ends in.',
    found: known === undefined ? 'a byte of value 0' : known.name,
    allowed: 'text in ASCII or UTF-8',
    next: 'Save the two columns of ties as plain text (txt or csv, UTF-8), unpacked.',
  });
}

/** Stops if the first line that counts is the beginning of JSON, XML, YAML or the like. */
export function refuseStructured(bytes: Uint8Array, file: string, start: number): void {
  const position = nextContent(bytes, start);
  const end = Math.min(lineEndFrom(bytes, position), position + LOOKED_AT);
  const line = new TextDecoder().decode(bytes.subarray(position, end));
  const looksLike = /^[[{]/.test(line)
    ? 'JSON'
    : line.startsWith('<')
      ? 'XML'
      : looksLikeYaml(line)
        ? 'YAML'
        : undefined;
  if (looksLike === undefined) return;
  refuseAt(bytes, file, position, {
    kind: 'not-an-edge-list',
    message: 'This is a document with structure, and those may describe people.',
    found: `${quoted(line.length > 24 ? `${line.slice(0, 24)}...` : line)}, which looks like ${looksLike}`,
    allowed: ALLOWED,
    next: 'Write each tie as two numbers on a line of its own.',
  });
}

function looksLikeYaml(line: string): boolean {
  return /^(---|\?\s|-\s|-$|["']?[\p{L}_][^\s,;:]*["']?:(\s|$))/u.test(line);
}
