/** Keys of dictionaries as short as they may be: the English texts need not be downloaded with another language. */

/** FNV-1a of 32 bits, in letters and digits: `1x9k2f`. Different for all texts of a dictionary, or it is not packed. */
export function packedKey(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The text of a module that holds a dictionary, its keys packed. */
export const packKeys = (module: string): string =>
  module.replace(
    /^ {2}(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_]+)):/gm,
    (_, single?: string, double?: string, word?: string) =>
      `  '${packedKey((single ?? double ?? word ?? '').replace(/\\(.)/g, '$1'))}':`,
  );
