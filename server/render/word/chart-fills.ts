/** Gives the bars of native charts their patterns, for readers who do not see the colours: docx fills bars with a colour alone. */

/** Word's names for the patterns of the drawn charts, in the same order; the first is a plain colour. */
const presets = ['', 'wdUpDiag', 'smGrid', 'narHorz', 'diagCross', 'narVert', 'wdDnDiag', 'lgGrid'] as const;

const PLAIN_BAR = /(<\/c:tx><c:spPr>)<a:solidFill>(<a:srgbClr val="\w+"\/>)<\/a:solidFill><a:ln><a:noFill\/><\/a:ln>/g;

/** `patterns` has one for each series that is drawn as bars, in their order. */
export function withPatterns(chart: string, patterns: readonly number[]): string {
  let bar = 0;
  return chart.replace(PLAIN_BAR, (plain: string, before: string, colour: string) => {
    const preset = presets[patterns[bar++] ?? 0] ?? '';
    if (preset === '') return plain;
    const white = '<a:srgbClr val="FFFFFF"/>';
    const fill = `<a:pattFill prst="${preset}"><a:fgClr>${colour}</a:fgClr><a:bgClr>${white}</a:bgClr></a:pattFill>`;
    return `${before}${fill}<a:ln w="12700"><a:solidFill>${colour}</a:solidFill></a:ln>`;
  });
}

/** The names of categories stand at the edge of the plot, where negative bars do not run into them. */
export function withNamesAside(chart: string): string {
  return chart.replace(/<c:catAx>[^]*?<\/c:catAx>/g, (axis) =>
    axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'),
  );
}
