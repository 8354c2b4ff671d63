/**
 * The one place that draws: Observable Plot on a document of its own, to SVG text.
 *
 * Pictures are 340 units wide, so that text keeps a readable size on a telephone. Four hues have a meaning
 * (world A, world B, ink, grey); what is better or worse is told by shape and words.
 */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { STAMP } from '../text/findings.js';

export { Plot };

export const WIDTH = 340;
const FONT = 13.5;
const SVG = 'http://www.w3.org/2000/svg';

export const COLOUR = {
  a: 'var(--gh-a)',
  b: 'var(--gh-b)',
  ink: 'var(--gh-ink)',
  soft: 'var(--gh-soft)',
  grey: 'var(--gh-grey)',
  line: 'var(--gh-line)',
  paper: 'var(--gh-paper)',
} as const;

/** How a world or an outcome looks wherever it is drawn: colour, shape and line. */
export const KINDS = {
  a: { stroke: COLOUR.a, fill: COLOUR.a, symbol: 'circle', rotate: 0, dash: 'none' },
  b: { stroke: COLOUR.b, fill: COLOUR.b, symbol: 'diamond', rotate: 0, dash: '6 3' },
  one: { stroke: COLOUR.ink, fill: COLOUR.ink, symbol: 'circle', rotate: 0, dash: 'none' },
  worse: { stroke: COLOUR.ink, fill: COLOUR.ink, symbol: 'triangle', rotate: 180, dash: 'none' },
  equal: { stroke: COLOUR.grey, fill: COLOUR.grey, symbol: 'diamond', rotate: 0, dash: 'none' },
  better: { stroke: COLOUR.ink, fill: COLOUR.paper, symbol: 'triangle', rotate: 0, dash: 'none' },
  same: { stroke: COLOUR.line, fill: COLOUR.line, symbol: 'circle', rotate: 0, dash: 'none' },
} as const;
export type Kind = keyof typeof KINDS;

const STYLE = `.gh-figure{--gh-a:#0072B2;--gh-b:#B35900;--gh-ink:#1B2429;--gh-soft:#4A5A63;--gh-grey:#5F6B73;--gh-line:#75858E;--gh-paper:#FFFFFF;color:var(--gh-ink)}
@media screen and (prefers-color-scheme:dark){.gh-figure{--gh-a:#56B4E9;--gh-b:#F0A03C;--gh-ink:#ECF1F2;--gh-soft:#B4C2C8;--gh-grey:#93A1A9;--gh-line:#75868F;--gh-paper:#182227}}
@media (forced-colors:active){.gh-figure{--gh-a:CanvasText;--gh-b:CanvasText;--gh-ink:CanvasText;--gh-soft:CanvasText;--gh-grey:GrayText;--gh-line:GrayText;--gh-paper:Canvas}}`;

export interface Picture {
  id: string;
  title: string;
  /** What a reader who cannot see the picture should know of it. */
  description: string;
  /** Digest of the run, for the stamp. */
  trace: string;
  height: number;
  legend?: { kind: Kind; text: string }[];
  plot: Plot.PlotOptions;
}

interface Element {
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  getAttributeNames(): string[];
  append(...nodes: unknown[]): void;
  prepend(...nodes: unknown[]): void;
  querySelectorAll(selector: string): Iterable<Element>;
  textContent: string;
  outerHTML: string;
}
interface Paper {
  createElementNS(space: string, name: string): Element;
}

const paper = parseHTML('<!doctype html><html><body></body></html>').document as unknown as Paper;

function element(name: string, attributes: Record<string, string | number>, text?: string): Element {
  const made = paper.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Draws a picture: a whole SVG document with title, description, legend and stamp. */
export function draw(picture: Picture): string {
  const { id, height, legend = [] } = picture;
  const svg = Plot.plot({
    width: WIDTH,
    height,
    marginTop: 22,
    marginRight: 14,
    marginBottom: 30,
    marginLeft: 44,
    className: 'gh-figure',
    ...picture.plot,
    document: paper as unknown as Document,
  }) as unknown as Element;
  // Plot names its groups for nobody in particular; the picture has one name and one description
  for (const part of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]')) {
    for (const name of part.getAttributeNames()) if (name.startsWith('aria-')) part.removeAttribute(name);
  }
  const key = legendAt(legend);
  const stamp = 24;
  const top = -key.height;
  const full = key.height + height + stamp;
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('viewBox', `0 ${top} ${WIDTH} ${full}`);
  svg.setAttribute('height', String(full));
  svg.setAttribute('font-size', String(FONT));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-name ${id}-text`);
  svg.prepend(
    element('title', { id: `${id}-name` }, picture.title),
    element('desc', { id: `${id}-text` }, picture.description),
    element('style', {}, STYLE),
    element('rect', { x: 0, y: top, width: WIDTH, height: full, fill: COLOUR.paper }),
    ...key.parts,
  );
  svg.append(
    element(
      'text',
      { x: 6, y: height + stamp - 8, 'text-anchor': 'start', 'font-size': 11, fill: COLOUR.soft },
      `${STAMP} · ${picture.trace}`,
    ),
  );
  return svg.outerHTML.replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** A picture with nothing in it but the reason. */
export function drawNothing(picture: Pick<Picture, 'id' | 'title' | 'trace'>): string {
  return draw({
    ...picture,
    description: 'There is nothing to draw.',
    height: 64,
    plot: {
      axis: null,
      marks: [Plot.text(['Nothing to draw'], { frameAnchor: 'middle', fill: COLOUR.soft })],
    },
  });
}

const SHAPES: Record<Kind, string> = {
  a: 'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0',
  b: 'M0,-6L4.5,0L0,6L-4.5,0Z',
  one: 'M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0',
  worse: 'M0,5L-5,-4L5,-4Z',
  equal: 'M0,-6L4.5,0L0,6L-4.5,0Z',
  better: 'M0,-5L-5,4L5,4Z',
  same: 'M-1.8,0a1.8,1.8 0 1,0 3.6,0a1.8,1.8 0 1,0 -3.6,0',
};

/** A legend that flows in lines above the picture. */
function legendAt(entries: readonly { kind: Kind; text: string }[]): { parts: Element[]; height: number } {
  if (entries.length === 0) return { parts: [], height: 0 };
  const LINE = 20;
  const placed: { kind: Kind; text: string; x: number; line: number }[] = [];
  let x = 6;
  let line = 0;
  for (const { kind, text } of entries) {
    const short = cut(text, 40);
    const width = (kind === 'a' || kind === 'b' ? 34 : 18) + textWidth(short) + 14;
    if (x > 6 && x + width - 14 > WIDTH) {
      x = 6;
      line++;
    }
    placed.push({ kind, text: short, x, line });
    x += width;
  }
  const height = (line + 1) * LINE + 6;
  const parts = placed.flatMap(({ kind, text, x, line }) => {
    const { stroke, fill, dash } = KINDS[kind];
    const y = -height + line * LINE + 14;
    const sample = kind === 'a' || kind === 'b';
    return [
      ...(sample
        ? [
            element('path', {
              d: `M${x},${y}h26`,
              stroke,
              'stroke-width': 2,
              'stroke-dasharray': dash,
              fill: 'none',
            }),
          ]
        : []),
      element('path', {
        d: SHAPES[kind],
        transform: `translate(${x + (sample ? 13 : 6)},${y})`,
        stroke,
        fill,
        'stroke-width': 1.2,
      }),
      element(
        'text',
        { x: x + (sample ? 32 : 16), y, dy: '0.34em', 'text-anchor': 'start', fill: COLOUR.ink },
        text,
      ),
    ];
  });
  return { parts, height };
}

/** From the least to the most that is drawn; where these hardly differ, a span of 1, so that it can have ticks. */
export const spanOf = (least: number, most: number): [number, number] => [
  least,
  most - least > 1e-6 ? most : least + 1,
];

/** About as wide as a system font sets it. */
export const textWidth = (text: string): number => text.length * FONT * 0.53;

/** At most this many characters, the last one an ellipsis. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
