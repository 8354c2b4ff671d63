/** A topology's figures for a terminal. */
import type { TopologyFigures } from '../ties/topology.js';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

export function figuresText(figures: TopologyFigures): string {
  const { degreeQuantiles, dropped } = figures;
  const lines: [string, string][] = [
    ['Nodes', number.format(figures.nodes)],
    ['Ties', number.format(figures.edges)],
    ['Average clustering', number.format(figures.averageClustering)],
    ['Transitivity', number.format(figures.transitivity)],
    ['Triangles', number.format(figures.triangles)],
    ['Components', number.format(figures.components)],
    ['Largest component', number.format(figures.largestComponent)],
    ...Object.entries(degreeQuantiles).map(([percent, ties]): [string, string] => [
      `Ties of a node, ${percent} %`,
      number.format(ties),
    ]),
    ['Dropped: ties with oneself', number.format(dropped.selfLoops)],
    ['Dropped: repeated ties', number.format(dropped.duplicates)],
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n');
}
