/** How a report stands: its figures by standing, its sums by outcome, its findings by severity. */
import { check } from '../checks/check.ts';
import type { Analysis } from '../model/analysis.ts';
import type { FactRow, Location } from '../model/fact-list.ts';
import { factSteps } from '../model/fact-list.ts';
import { finish } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import type { FactMessage, ReportStatus } from '../protocol/messages.ts';
import { rangeBetween } from '../services/ranges.ts';

type Place = NonNullable<FactMessage['definedAt']>;

export function statusOf(analysis: Analysis, clientUri: (uri: string) => string): ReportStatus {
  return finish(statusSteps(analysis, clientUri));
}

/** The same step by step. */
export function* statusSteps(analysis: Analysis, clientUri: (uri: string) => string): Steps<ReportStatus> {
  const facts = yield* factSteps(analysis);
  const standing = (wanted: FactRow['standing']): number => facts.filter((fact) => fact.standing === wanted).length;
  const relations = { holding: 0, failing: 0, open: 0 };
  for (const block of analysis.document.blocks) {
    const meaning = analysis.meaningOf(block);
    const verdicts = meaning.kind === 'table' ? meaning.relations.map(({ verdict }) => verdict) : [];
    const made = analysis.linksOf(block).assertion?.verdict;
    for (const verdict of made === undefined ? verdicts : [...verdicts, made]) {
      if (verdict === 'fails') relations.failing++;
      else if (verdict === 'exact' || verdict === 'rounding') relations.holding++;
      else relations.open++;
    }
  }
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of check(analysis)) findings[severity]++;
  return {
    uri: clientUri(analysis.uri),
    title: analysis.headerMeaning?.syntax.title?.text ?? '',
    figures: facts.length,
    tied: standing('tied') + standing('computed') + standing('defined'),
    untied: standing('untied'),
    failed: standing('failed'),
    relations,
    findings,
  };
}

export function* factMessages(
  analysis: Analysis,
  documentOf: (uri: string) => Analysis['document'] | undefined,
  clientUri: (uri: string) => string,
): Steps<FactMessage[]> {
  const place = ({ uri, start, end }: Location): Place | undefined => {
    const document = uri === analysis.uri ? analysis.document : documentOf(uri);
    return document && { uri: clientUri(uri), range: rangeBetween(document, start, end) };
  };
  const facts = yield* factSteps(analysis);
  return facts.map(({ start, end, definedAt, usedAt, ...fact }) => {
    const defined = definedAt && place(definedAt);
    return {
      ...fact,
      range: rangeBetween(analysis.document, start, end),
      ...(defined === undefined ? {} : { definedAt: defined }),
      usedAt: usedAt.flatMap((use) => place(use) ?? []),
    };
  });
}
