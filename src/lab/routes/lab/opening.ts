/** What is taken from a file: a text of rules, and nothing else. */

export const MOST_BYTES = 64 * 1024;

export type Unopened =
  | { kind: 'not-yaml'; name: string }
  | { kind: 'too-large'; name: string; bytes: number }
  | { kind: 'unreadable'; name: string };

/** A file somebody chose, as far as it is needed here. */
export interface ChosenFile {
  name: string;
  size: number;
  text(): Promise<string>;
}

/** The text of a file, or why it is not read. Whether it is a regime is for the laboratory to say. */
export async function opened(file: ChosenFile): Promise<{ text: string } | { unopened: Unopened }> {
  const { name, size: bytes } = file;
  if (!/\.ya?ml$/i.test(name)) return { unopened: { kind: 'not-yaml', name } };
  if (bytes > MOST_BYTES) return { unopened: { kind: 'too-large', name, bytes } };
  try {
    return { text: await file.text() };
  } catch {
    return { unopened: { kind: 'unreadable', name } };
  }
}
