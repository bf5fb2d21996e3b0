/**
 * Charts without a text that says what they show. Reports of public bodies meet WCAG 2.2 AA (Public Sector Bodies (Websites and
 * Mobile Applications) Accessibility Regulations 2018); success criterion 1.1.1 asks for the text.
 */
import type { BlockRule } from '../../rule.ts';

export const chartAlt: BlockRule = {
  id: 'accessibility/chart-alt',
  title: 'A chart without a text alternative',
  severity: 'warning',
  description: 'A @chart without `alt:`, or whose `alt:` only repeats its title.',
  fixable: false,
  scope: 'block',
  blocks: ['chart'],
  check({ meaning, report }) {
    if (meaning.kind !== 'chart') return;
    const { syntax, alt } = meaning;
    const title = syntax.title ?? syntax.entries.find(({ key }) => key.text.toLowerCase() === 'title')?.value;
    if (alt === undefined) {
      const { start, end } = syntax.title ?? syntax.id ?? syntax.keyword;
      report({
        start,
        end,
        message: 'This chart says nothing to a reader who cannot see it: add a line `alt:` with what it shows.',
      });
    } else if (alt.text !== '' && alt.text.toLowerCase() === title?.text.toLowerCase()) {
      const { start, end } = alt;
      report({
        start,
        end,
        message: 'The `alt:` of a chart says what the chart shows; this one only repeats the title.',
      });
    }
  },
};
