/**
 * Chances adjusted for having looked at several endpoints (Holm 1979, Scandinavian Journal of Statistics 6).
 *
 * The smallest is multiplied by how many there are, the next by one fewer, and so on, and none falls below one
 * before it. Told apart from luck at `level`: adjusted at most 1 - level; the chance of even one false verdict is
 * then at most 1 - level, however the endpoints hang together.
 *
 * @param chances  by chance alone, 0 to 1, one an endpoint; `null` where not estimable, which is not counted
 * @returns in the same order
 */
export function holm(chances: readonly (number | null)[]): (number | null)[] {
  const order = chances
    .flatMap((chance, endpoint) => (chance === null ? [] : [{ chance, endpoint }]))
    .sort((one, other) => one.chance - other.chance);
  const adjusted: (number | null)[] = chances.map(() => null);
  let least = 0;
  order.forEach(({ chance, endpoint }, before) => {
    least = Math.max(least, Math.min(1, chance * (order.length - before)));
    adjusted[endpoint] = least;
  });
  return adjusted;
}
