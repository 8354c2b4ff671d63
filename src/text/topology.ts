/** A topology's figures for a terminal. */
import type { SocietyFigures } from '../run/society-figures.js';
import type { TopologyFigures } from '../ties/topology.js';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

export function figuresText(figures: TopologyFigures | SocietyFigures): string {
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
    ...('ties' in figures
      ? societyLines(figures)
      : [
          ['Dropped: ties with oneself', number.format(dropped.selfLoops)] as [string, string],
          ['Dropped: repeated ties', number.format(dropped.duplicates)] as [string, string],
        ]),
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n');
}

function societyLines({ partners, bytesPerCitizen, ties, outside }: SocietyFigures): [string, string][] {
  const told = (figure: keyof typeof ties) =>
    `${number.format(ties[figure])}${outside.includes(figure) ? "  (outside the society's range)" : ''}`;
  return [
    ['Partners are', partners],
    ['Bytes of ties a citizen', number.format(bytesPerCitizen)],
    ['Ties of a citizen', told('mean')],
    ['Their spread, % of the mean', told('spread')],
    ['Clustering, %', told('clustering')],
    ['Likeness of income classes along ties, %', told('income-likeness')],
    ['Likeness of opinions along ties, %', told('opinion-likeness')],
    ['Can reach each other, % of those with ties', told('reach')],
    ['Mean path, % of a random graph', told('path')],
  ];
}
