/** Aligned columns for a terminal, by the width there is. */

export interface TextColumn {
  head: string;
  /** Numbers stand to the right. */
  right?: boolean;
  /** Takes what width is left, and breaks its lines. One column of a table does. */
  wide?: boolean;
}

const GAP = '  ';

/** Text without control characters, which could move the cursor or colour what follows. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** Columns a text takes: wide characters of East Asian scripts take two, combining marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Lines of at most `width`, broken between words, and within a word only where it is longer than a line. */
export function wrapped(text: string, width: number): string[] {
  const most = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  for (const whole of plain(text)
    .split(' ')
    .filter((word) => word !== '')) {
    let word = whole;
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > most) {
      lines.push(line);
      line = '';
    }
    while (widthOf(word) > most) {
      const characters = [...word];
      let part = '';
      while (widthOf(part + characters[0]) <= most) part += characters.shift();
      lines.push(part);
      word = characters.join('');
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? (lines.length === 0 ? [''] : lines) : [...lines, line];
}

/** Lines with an indent before each but the first, for something that begins with a bullet or a name. */
export const hanging = (text: string, width: number, indent: string): string[] =>
  wrapped(text, width - indent.length).map((line, index) => (index === 0 ? line : indent + line));

const padded = (text: string, width: number, right = false): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
};

/** A table with a rule under its head. Columns keep their width; the wide one breaks its lines. */
export function columns(
  heads: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const natural = heads.map(({ head }, index) =>
    Math.max(widthOf(head), ...rows.map((row) => widthOf(plain(row[index] ?? '')))),
  );
  const total = (widths: readonly number[]) =>
    widths.reduce((sum, one) => sum + one, 0) + GAP.length * (heads.length - 1);
  const widths = [...natural];
  const wide = heads.findIndex((head) => head.wide === true);
  const excess = total(widths) - width;
  if (excess > 0 && wide >= 0) widths[wide] = Math.max(12, widths[wide]! - excess);
  const put = (cells: readonly string[]) => {
    const broken = cells.map((cell, index) => wrapped(cell, widths[index]!));
    const height = Math.max(...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      heads
        .map(({ right }, index) => padded(broken[index]![line] ?? '', widths[index]!, right))
        .join(GAP)
        .trimEnd(),
    );
  };
  return [
    ...put(heads.map(({ head }) => head)),
    widths.map((one) => '─'.repeat(one)).join(GAP),
    ...rows.flatMap((row) => put(heads.map((_, index) => row[index] ?? ''))),
  ];
}
