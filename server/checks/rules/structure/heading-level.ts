/**
 * Headings that skip a level: ### straight under #. Readers with a screen reader find their way by the levels (WCAG 2.2,
 * success criterion 1.3.1), and Word's table of contents goes by them.
 */
import type { ReportRule } from '../../rule.ts';

export const headingLevel: ReportRule = {
  id: 'structure/heading-level',
  title: 'A heading level that is skipped',
  severity: 'warning',
  description:
    'A heading more than one level below the one before it. The first heading may be of any level, and going up may skip levels.',
  fixable: true,
  scope: 'report',
  check({ analysis, report }) {
    let above: number | undefined;
    for (const block of analysis.document.blocks) {
      if (block.kind !== 'heading' || block.syntax.kind !== 'heading') continue;
      const { level } = block.syntax;
      const start = block.text.indexOf('#');
      if (above !== undefined && level > above + 1) {
        const wanted = '#'.repeat(above + 1);
        report(block, {
          start,
          end: start + level,
          message: `This heading is of level ${level} and the one above it of level ${above}: level ${above + 1} is left out.`,
          fixes: [
            {
              title: `Replace ${'#'.repeat(level)} with ${wanted}`,
              edits: [{ start, end: start + level, text: wanted }],
              safe: false,
            },
          ],
        });
      }
      above = level;
    }
  },
};
