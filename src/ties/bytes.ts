/** The characters an edge list is written with, as bytes of UTF-8. */
const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const PERCENT = 37;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const SLASH = 47;
export const ZERO = 48;
export const NINE = 57;
const SEMICOLON = 59;

export function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB;
}

/** A lone carriage return ends a line too; the line feed after one then ends an empty line, which is no harm. */
export function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

export function isMark(byte: number): boolean {
  return byte === COMMA || byte === SEMICOLON;
}

export function isQuote(byte: number): boolean {
  return byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE;
}

/** Whether a comment starts here: `#`, `%` or `//`. */
function startsComment(bytes: Uint8Array, position: number): boolean {
  const byte = bytes[position];
  return byte === HASH || byte === PERCENT || (byte === SLASH && bytes[position + 1] === SLASH);
}

export function afterBlanks(bytes: Uint8Array, position: number): number {
  while (isBlank(bytes[position])) position++;
  return position;
}

/** Where the line at this position ends: at its line feed or carriage return, or at the end of the bytes. */
export function lineEndFrom(bytes: Uint8Array, position: number): number {
  while (position < bytes.length && !isLineEnd(bytes[position])) position++;
  return position;
}

/** The first place from here on that is neither blank, line end nor comment. */
export function nextContent(bytes: Uint8Array, position: number): number {
  while (position < bytes.length) {
    if (isBlank(bytes[position]) || isLineEnd(bytes[position])) position++;
    else if (startsComment(bytes, position)) position = lineEndFrom(bytes, position);
    else break;
  }
  return position;
}
