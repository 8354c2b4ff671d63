/** Edit distance of Levenshtein (1966), or anything above `most` once it is sure to be more. */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, swap));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}

/** The known word nearest to what somebody wrote, if it is at most three letters away and not a different word altogether. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 80) return undefined;
  const spelled = word.toLowerCase().replace(/[_\s]+/g, '-');
  let best: string | undefined;
  let least = Math.min(4, Math.max(2, Math.ceil(spelled.length / 2)));
  for (const candidate of known) {
    const far = distance(spelled, candidate);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}
