/** Recommendations that do not say to whom they are put. Who decides is the first thing that the minutes record. */
import type { ReportRule } from '../../rule.ts';
import { entryText } from '../../../model/table-meaning.ts';
import { recommendationsIn } from './recommendations.ts';

export const body: ReportRule = {
  id: 'recommend/body',
  title: 'A recommendation to nobody',
  severity: 'warning',
  description: 'A @recommend that does not name the body it is put to: `@recommend Cabinet`.',
  fixable: true,
  scope: 'report',
  reads: 'wording',
  check({ analysis, report }) {
    const meeting = analysis.headerMeaning;
    const receiver = meeting && entryText(meeting.syntax, 'body');
    for (const { block, syntax } of recommendationsIn(analysis.document.blocks)) {
      if (syntax.body !== undefined && syntax.body.text !== '') continue;
      const { start, end } = syntax.keyword;
      report(block, {
        start,
        end,
        message: 'This recommendation does not say which body it is put to.',
        fixes:
          receiver === undefined || receiver === ''
            ? []
            : [{ title: `Put it to ${receiver}`, edits: [{ start: end, end, text: ` ${receiver}` }], safe: false }],
      });
    }
  },
};
