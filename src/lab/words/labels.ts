/** Labels of the catalogue in the language of the page; what has no translation yet stays English. */
export function label(text: string): string {
  return text;
}
