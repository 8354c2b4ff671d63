/** Where the people of a circle stand: the citizen in the middle, friends around, their friends behind them. */
import type { Circle } from '../../worker/protocol.js';

export function placesOf(circle: Circle, size: number): Map<number, [number, number]> {
  const middle = size / 2;
  const places = new Map<number, [number, number]>([[circle.citizen, [middle, middle]]]);
  const friends = circle.people.filter(({ ring }) => ring === 1);
  const angles = new Map<number, number>();
  friends.forEach(({ citizen }, place) => {
    const angle = (2 * Math.PI * place) / friends.length - Math.PI / 2;
    angles.set(citizen, angle);
    places.set(citizen, [middle + Math.cos(angle) * size * 0.22, middle + Math.sin(angle) * size * 0.22]);
  });
  const behind = circle.people
    .filter(({ ring }) => ring === 2)
    .map(({ citizen }) => {
      const tie = circle.ties.find(([one, other]) => one === citizen || other === citizen);
      const friend = tie ? (tie[0] === citizen ? tie[1] : tie[0]) : circle.citizen;
      return { citizen, angle: angles.get(friend) ?? 0 };
    })
    .sort((one, other) => one.angle - other.angle || one.citizen - other.citizen);
  behind.forEach(({ citizen }, place) => {
    const angle = (2 * Math.PI * place) / behind.length - Math.PI / 2;
    places.set(citizen, [middle + Math.cos(angle) * size * 0.44, middle + Math.sin(angle) * size * 0.44]);
  });
  return places;
}
