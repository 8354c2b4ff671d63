/** Text as letters of a link and back: deflated, then base64 with the alphabet that needs no escaping. */

/** The most characters of a packed text in a link; what is longer belongs in a file. */
export const MOST_PACKED = 8_000;
/** The most characters a packed text may unfold to. */
export const MOST_UNPACKED = 64 * 1024;

/** The letters are none that this page wrote, or hold too much. */
export class PackingError extends Error {
  override name = 'PackingError';
}

export async function pack(text: string): Promise<string> {
  const deflated = await collect(
    new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    Number.POSITIVE_INFINITY,
  );
  let binary = '';
  for (const byte of deflated) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws PackingError */
export async function unpack(letters: string): Promise<string> {
  if (letters.length > MOST_PACKED) {
    throw new PackingError('too long');
  }
  try {
    const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const inflated = await collect(
      new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
      MOST_UNPACKED,
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(inflated);
  } catch (error) {
    throw error instanceof PackingError ? error : new PackingError('not readable');
  }
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new PackingError('too much');
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
