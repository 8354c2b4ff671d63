/** A chart of the page as a picture of its own: with its title, its sentence, and what it is no evidence of. */

const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'text-anchor'] as const;
const MARGIN = 12;
const LINE = 14;
/** Letters that fit beside each other in a line of a chart this wide. */
const LETTERS = 58;

/** The words of a line broken where it is full; writing without spaces is broken anywhere. */
export function broken(text: string, letters = LETTERS): string[] {
  const wide = /[\u3000-\u9fff\uff00-\uffef]/.test(text);
  const most = wide ? Math.floor(letters / 2) : letters;
  const parts = wide ? [...text] : text.split(' ').map((word) => `${word} `);
  const lines = [''];
  for (const part of parts) {
    const line = lines.at(-1) as string;
    if (line !== '' && line.length + part.trimEnd().length > most) lines.push(part);
    else lines[lines.length - 1] = line + part;
  }
  return lines.map((line) => line.trimEnd());
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The drawing with everything it needs inside it, as it looks on the page. */
export function stamped(
  drawing: SVGSVGElement,
  { title, lines }: { title: string; lines: readonly string[] },
): string {
  const { width, height } = drawing.viewBox.baseVal;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, place) => {
    const style = getComputedStyle(originals[place] as Element);
    for (const name of KEPT) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  });
  const page = getComputedStyle(document.body);
  const [above, below] = [broken(title), lines.flatMap((line) => broken(line))];
  const top = MARGIN + above.length * LINE;
  const all = top + height + below.length * LINE + MARGIN;
  const texts = [
    ...above.map((line, place) => [line, MARGIN + place * LINE + 8, 600] as const),
    ...below.map((line, place) => [line, top + height + (place + 1) * LINE, 400] as const),
  ].map(
    ([line, y, weight]) =>
      `<text x="${MARGIN}" y="${y}" font-size="10.5" font-weight="${weight}" fill="${page.color}">${escaped(line)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${all}" width="${width * 3}" height="${all * 3}" font-family="system-ui, sans-serif">`,
    `<rect width="100%" height="100%" fill="${page.backgroundColor}"/>`,
    ...texts,
    `<g transform="translate(0 ${top})">${copy.innerHTML}</g>`,
    '</svg>',
  ].join('');
}

export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
