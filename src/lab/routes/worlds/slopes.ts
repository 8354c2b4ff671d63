/** Moves the places of labels apart so that none covers another; their order is kept. */
export function spread(places: readonly number[], apart: number): number[] {
  const order = places
    .map((place, index) => ({ place, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index);
  for (let round = 0; round < 20; round++) {
    for (let one = 1; one < order.length; one++) {
      const gap = order[one].place - order[one - 1].place;
      if (gap < apart) {
        order[one - 1].place -= (apart - gap) / 2;
        order[one].place += (apart - gap) / 2;
      }
    }
  }
  const spreadOut = new Array<number>(places.length);
  for (const { place, index } of order) spreadOut[index] = place;
  return spreadOut;
}
