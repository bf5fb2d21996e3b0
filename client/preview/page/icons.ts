/** The signs on the buttons, drawn on a square of 16: nothing is fetched for them. */
const paths = {
  outline: 'M2 3.5h3M2 8h3M2 12.5h3M7.5 3.5H14M7.5 8H14M7.5 12.5H14',
  previous: 'M3.5 10 8 5.5l4.5 4.5',
  next: 'M3.5 6 8 10.5 12.5 6',
  ticks: 'M2 8.5 5.5 12 14 3.5',
  page: 'M4 1.5h5.5L12.5 4.5v10H4zM9.5 1.5v3h3M6 8h4.5M6 10.5h4.5',
  print: 'M4.5 5.5v-4h7v4M4.5 11.5H2v-6h12v6h-2.5M4.5 9.5h7v5h-7z',
} as const;

export type IconName = keyof typeof paths;

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of [
    ['viewBox', '0 0 16 16'],
    ['width', '16'],
    ['height', '16'],
    ['fill', 'none'],
    ['stroke', 'currentColor'],
    ['stroke-width', '1.4'],
    ['stroke-linejoin', 'round'],
    ['stroke-linecap', 'round'],
    ['aria-hidden', 'true'],
  ] as const) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
