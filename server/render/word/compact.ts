/** Sets a document small, to fit on a page: the letters, the gaps between paragraphs, and the margins of the paper. */
import type { HouseStyle } from './house-style.ts';

const LETTERS = 0.7;
const GAPS = 0.25;
/** In twentieths of a point. */
const MARGIN = 680;

export function compacted(style: HouseStyle): HouseStyle {
  const { styleSheet, paper } = style;
  const small = styleSheet
    .replace(/(<w:szC?s? w:val=")(\d+)(")/g, (_, before: string, size: string, after: string) => {
      return `${before}${Math.max(13, Math.round(Number(size) * LETTERS))}${after}`;
    })
    .replace(/<w:spacing [^>]*>/g, (element) =>
      element.replace(/(w:(?:before|after)=")(\d+)(")/g, (_, name: string, gap: string, after: string) => {
        return `${name}${Math.round(Number(gap) * GAPS)}${after}`;
      }),
    )
    .replaceAll(/w:line="2\d\d"/g, 'w:line="240"');
  return {
    ...style,
    styleSheet: small,
    paper: { ...paper, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
  };
}
