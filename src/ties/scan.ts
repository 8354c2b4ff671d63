import { afterBlanks, isLineEnd, isMark, isQuote, NINE, nextContent, ZERO } from './bytes.js';
import { refuseField, refuseThirdColumn } from './refuse.js';

/** Room for this many pairs at first, doubled whenever it is full. Assumption. */
const FIRST_ROOM = 1024;

/**
 * Reads the lines of numbers straight from the bytes: no text and no object is made for a line.
 *
 * @param start  where the lines of numbers begin, behind byte order mark and header.
 * @returns the two numbers of every line beside each other, in the order of the file, self-loops only counted.
 * @throws InputError at the first field that is not a whole number, is missing, or is the third of its line.
 */
export function scanPairs(
  bytes: Uint8Array,
  file: string,
  start: number,
): { ids: Float64Array; selfLoops: number } {
  let ids = new Float64Array(2 * FIRST_ROOM);
  let filled = 0;
  let selfLoops = 0;
  let position = nextContent(bytes, start);
  while (position < bytes.length) {
    if (filled === ids.length) ids = doubled(ids);
    for (let field = 0; field < 2; field++) {
      const begin = position;
      const quote = isQuote(bytes[position]) ? bytes[position++] : 0;
      const digits = position;
      let number = 0;
      let byte = bytes[position];
      while (byte >= ZERO && byte <= NINE) {
        number = number * 10 + (byte - ZERO);
        byte = bytes[++position];
      }
      if (position === digits || number > Number.MAX_SAFE_INTEGER) refuseField(bytes, file, begin);
      if (quote !== 0 && bytes[position++] !== quote) refuseField(bytes, file, begin);

      const behind = position;
      position = afterBlanks(bytes, position);
      const atEnd = position >= bytes.length || isLineEnd(bytes[position]);
      const mark = isMark(bytes[position]);
      if (position === behind && !mark && !atEnd) refuseField(bytes, file, begin);
      if (mark) position = afterBlanks(bytes, position + 1);
      if (field === 1 && !atEnd) refuseThirdColumn(bytes, file, position);
      ids[filled + field] = number;
    }
    if (ids[filled] === ids[filled + 1]) selfLoops++;
    else filled += 2;
    position = nextContent(bytes, position);
  }
  return { ids: ids.subarray(0, filled), selfLoops };
}

function doubled(ids: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * ids.length);
  larger.set(ids);
  return larger;
}
