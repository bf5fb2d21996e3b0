/** Runs a text of the corpus through the real parser, model and rules. */
import type { Entry } from '../../grammar/tree.ts';
import { check } from '../../server/checks/check.ts';
import type { Finding } from '../../server/checks/finding.ts';
import { Analysis } from '../../server/model/analysis.ts';
import { defaultSettings } from '../../server/model/english-council.ts';
import type { Assertion, Tie } from '../../server/model/links.ts';
import type { TableMeaning } from '../../server/model/meaning.ts';
import { ReportDocument } from '../../server/model/report-document.ts';

export function analyse(text: string): Analysis {
  return new Analysis(new ReportDocument('memory:///corpus.council', text), defaultSettings, { find: () => undefined });
}

/** The one table of a document, and its @check blocks in order. */
export function tableOf(analysis: Analysis): {
  readonly meaning: TableMeaning;
  readonly assertions: readonly (Assertion | undefined)[];
} {
  const { blocks } = analysis.document;
  const meaning = blocks.map((block) => analysis.meaningOf(block)).find((each) => each.kind === 'table');
  if (meaning === undefined) throw new Error('There is no table in this text.');
  const assertions = blocks.filter(({ kind }) => kind === 'check').map((block) => analysis.linksOf(block).assertion);
  return { meaning, assertions };
}

/** The `check:` lines of a table in order. */
export function checksOf(table: TableMeaning): Entry[] {
  return table.syntax.entries.filter(({ key }) => key.text === 'check');
}

export function tiesOf(analysis: Analysis): Tie[] {
  return analysis.document.blocks.flatMap((block) => analysis.linksOf(block).ties);
}

/** The errors and warnings about figures. That a published column has no heading is true, and says nothing of its sums. */
export function complaints(analysis: Analysis): Finding[] {
  return check(analysis).filter(
    ({ severity, rule }) => (severity === 'error' || severity === 'warning') && !rule.startsWith('accessibility/'),
  );
}
