/** What stands around a plot in a file, which is read without the screen that it was on. */
export interface PictureWords {
  title: string;
  /** What is compared: small drawings with their words. */
  legend: readonly { glyph: SVGSVGElement | null; words: string }[];
  /** What it shows, n, interval, unit. */
  caption: string;
  /** Study and day. */
  source: string;
}

interface Picture {
  text: string;
  width: number;
  height: number;
}

/** What CSS gives a plot on screen and a file of its own would lack. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'paint-order',
] as const;

const margin = 16;
/** Captions and legends need so much, however narrow the plot is. */
const narrowest = 440;

/** Light, for paper, whatever the screen wears: nothing is painted in between. */
function inLight<T>(draw: () => T): T {
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = 'light';
  try {
    return draw();
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

/** The plot as a file that looks the same everywhere: computed styles written out, its words above and below, paper behind it. */
export function pictureOf(svg: SVGSVGElement, words: PictureWords): Picture {
  return inLight(() => drawn(svg, words));
}

function drawn(svg: SVGSVGElement, { title, legend, caption, source }: PictureWords): Picture {
  const size = svg.getBoundingClientRect();
  const width = Math.max(size.width, narrowest) + 2 * margin;
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string) => tokens.getPropertyValue(name).trim();
  const picture = make('svg', { width, role: 'img', 'font-family': getComputedStyle(document.body).fontFamily });
  const words = (text: string, x: number, y: number, px: number, colour: string, weight = 400) => {
    const line = make('text', { x, y, 'font-size': px, 'font-weight': weight, fill: token(colour) });
    line.textContent = text;
    picture.append(line);
  };
  const name = make('title', {});
  name.textContent = title;
  picture.append(name, make('rect', { width: '100%', height: '100%', fill: token('--paper') }));

  let y = margin + 14;
  for (const line of linesOf(title, width - 2 * margin, 15)) {
    words(line, margin, y, 15, '--ink', 600);
    y += 20;
  }
  let x = margin;
  for (const entry of legend) {
    const room = 14 + measure(entry.words, 12) + 20;
    if (x > margin && x + room > width - margin) [x, y] = [margin, y + 18];
    if (entry.glyph) picture.append(place(entry.glyph, x, y - 9, 10, 10));
    words(entry.words, x + 15, y, 12, '--ink-2');
    x += room;
  }
  if (legend.length > 0) y += 20;
  picture.append(place(svg, margin, y, size.width, size.height));
  y += size.height + 24;
  for (const line of linesOf(caption, width - 2 * margin, 12)) {
    words(line, margin, y, 12, '--ink-2');
    y += 17;
  }
  words(source, margin, y + 4, 11, '--ink-3');
  const height = y + 4 + margin;
  picture.setAttribute('height', String(height));
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A copy that needs no style sheet, at a place of the picture. */
function place(svg: SVGSVGElement, x: number, y: number, width: number, height: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const styles = getComputedStyle(originals[index] as Element);
    for (const name of carried) element.setAttribute(name, styles.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const [key, value] of Object.entries({ x, y, width, height })) copy.setAttribute(key, String(value));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

let pen: CanvasRenderingContext2D | null = null;

/** Width of words in px. */
function measure(text: string, px: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * px * 0.55;
  pen.font = `${px}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

/** Words in lines of at most so many px; a word that is longer has a line of its own. */
export function linesOf(text: string, room: number, px: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, px) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same picture in pixels, at `scale` times its size on screen. */
export async function pngOf({ text, width, height }: Picture, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
      'image/png',
    );
  });
}

/** Hands a file to the browser's own download. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
