/**
 * Edit distance, two letters exchanged counting as one mistake (Damerau 1964, Levenshtein 1966), or more than
 * `most` once it is sure to be.
 */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (exchanged) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most && Math.min(...row) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** The known word nearest to what somebody wrote, if it is at most three letters away and not a different word altogether. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 80) return undefined;
  const spelled = word.toLowerCase().replace(/[_\s]+/g, '-');
  let best: string | undefined;
  let least = Math.min(3, Math.max(1, Math.floor(spelled.length / 2))) + 1;
  for (const candidate of known) {
    const far = distance(spelled, candidate);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}
