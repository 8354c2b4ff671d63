import { InputError, type InputProblem } from '../engine/errors.js';
import { CARRIAGE_RETURN, isBlank, isLineEnd, isMark, isQuote, LINE_FEED } from './bytes.js';

/** What every line may hold, as an error tells it. */
export const ALLOWED = 'two whole numbers a line, from 0 to 9,007,199,254,740,991';

/** The next step for whoever has more than ties in the file. */
export const ONLY_TIES =
  'Export the two columns with the ends of each tie, as numbers that mean nothing outside the file, and nothing else.';

/** Longest piece of a file that an error repeats, in bytes: enough to recognise the place. */
const REPEATED = 40;

/** Stops at a place of the file, with its line and character counted from the bytes. */
export function refuseAt(
  bytes: Uint8Array,
  file: string,
  position: number,
  problem: Omit<InputProblem, 'file' | 'line' | 'column'>,
): never {
  throw new InputError({ ...problem, file, ...placeOf(bytes, position) });
}

/** Stops at a field that is not a number, and says what it is instead. */
export function refuseField(bytes: Uint8Array, file: string, position: number): never {
  const text = fieldAt(bytes, position);
  const problem = { allowed: ALLOWED, next: ONLY_TIES, found: quoted(text) };
  if (text === '') {
    return refuseAt(bytes, file, position, {
      ...problem,
      kind: 'not-a-pair',
      message: 'A tie needs two numbers, and here one is missing.',
      found: 'nothing',
    });
  }
  if (text.includes('@')) {
    return refuseAt(bytes, file, position, {
      ...problem,
      kind: 'person-record',
      message: 'This looks like an e-mail address, and records of people are not read.',
      found: 'text with an @, not repeated here',
    });
  }
  if (/^\d+(\.\.\.)?$/.test(text) && Number.parseInt(text, 10) > Number.MAX_SAFE_INTEGER) {
    return refuseAt(bytes, file, position, {
      ...problem,
      kind: 'number-too-large',
      message: 'This number is too large to be told apart from its neighbours.',
      next: 'Number the nodes of the topology anew, for example from 0.',
    });
  }
  if (/^-\d+$/.test(text)) {
    return refuseAt(bytes, file, position, {
      ...problem,
      kind: 'negative-number',
      message: 'The ends of a tie are numbers from 0 on, and this one is negative.',
      next: 'Number the nodes of the topology anew, for example from 0.',
    });
  }
  return refuseAt(bytes, file, position, { ...problem, kind: 'not-an-integer', message: notAnInteger(text) });
}

/** Stops at whatever follows a pair on its line. */
export function refuseThirdColumn(bytes: Uint8Array, file: string, position: number): never {
  const text = fieldAt(bytes, position);
  refuseAt(bytes, file, position, {
    kind: 'third-column',
    message:
      'This line holds more than a pair. Weights, attributes and labels are not read: they could describe people.',
    found:
      text === ''
        ? 'a third, empty column'
        : text.includes('@')
          ? 'text with an @, not repeated here'
          : quoted(text),
    allowed: ALLOWED,
    next: ONLY_TIES,
  });
}

/** Text as an error shows it: in quotation marks, control characters made visible. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

function notAnInteger(text: string): string {
  if (/^[+-]?\d*[.]\d+$|^[+-]?\d+[.]?\d*[eE][+-]?\d+$/.test(text))
    return 'This is a number, but not a whole one in plain digits.';
  if (/^\d{1,4}([-/.])\d{1,2}\1\d{1,4}/.test(text))
    return 'This looks like a date, and only numbers that mean nothing outside the file are read.';
  return 'This is not a whole number. Text is not read: it could name or describe somebody.';
}

/** The field that starts here, in quotes or up to the next separator, shortened when long. */
function fieldAt(bytes: Uint8Array, position: number): string {
  const quote = bytes[position];
  if (isQuote(quote)) {
    const end = endOf(bytes, position + 1, (byte) => byte === quote);
    if (bytes[end] === quote && isBoundary(bytes[end + 1])) return shortened(bytes, position + 1, end);
  }
  return shortened(bytes, position, endOf(bytes, position, isBoundary));
}

function isBoundary(byte: number | undefined): boolean {
  return byte === undefined || isBlank(byte) || isMark(byte) || isLineEnd(byte);
}

/** The first byte that ends a field, on this line and not much further than an error repeats. */
function endOf(bytes: Uint8Array, start: number, isEnd: (byte: number) => boolean): number {
  let end = start;
  while (end < bytes.length && end - start <= REPEATED && !isLineEnd(bytes[end]) && !isEnd(bytes[end])) end++;
  return end;
}

function shortened(bytes: Uint8Array, start: number, end: number): string {
  const text = new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + REPEATED)));
  return end - start > REPEATED ? `${text}...` : text;
}

/** Line and character of a place, both from 1. A byte order mark is no character. */
function placeOf(bytes: Uint8Array, position: number): { line: number; column: number } {
  let line = 1;
  let column = 1;
  const start = startsWithMark(bytes) ? 3 : 0;
  for (let i = start; i < position; i++) {
    const byte = bytes[i];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[i + 1] !== LINE_FEED)) {
      line++;
      column = 1;
    } else if ((byte & 0xc0) !== 0x80) {
      column++; // every byte but those that continue a character of UTF-8
    }
  }
  return { line, column };
}

/** Whether the bytes begin with the byte order mark of UTF-8. */
export function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
