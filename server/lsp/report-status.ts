/** How a report stands: its figures by standing, its sums by outcome, its findings by severity. */
import { check } from '../checks/check.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Location } from '../model/fact-list.ts';
import { factSteps } from '../model/fact-list.ts';
import { standingsOf } from '../model/standings.ts';
import type { Steps } from '../model/steps.ts';
import type { FactMessage, ReportStatus } from '../protocol/messages.ts';
import { rangeBetween } from '../services/ranges.ts';

type Place = NonNullable<FactMessage['definedAt']>;

export function statusOf(analysis: Analysis, clientUri: (uri: string) => string): ReportStatus {
  const { figures, tied, untied, failed, holding, failing, open } = standingsOf(analysis);
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of check(analysis)) findings[severity]++;
  return {
    uri: clientUri(analysis.uri),
    title: analysis.headerMeaning?.syntax.title?.text ?? '',
    figures,
    tied,
    untied,
    failed,
    relations: { holding, failing, open },
    findings,
  };
}

/** The same step by step: what a report's figures stand on takes its time when it is first worked out. */
export function* statusSteps(analysis: Analysis, clientUri: (uri: string) => string): Steps<ReportStatus> {
  for (const block of analysis.document.blocks) {
    analysis.linksOf(block);
    yield;
  }
  return statusOf(analysis, clientUri);
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
  const titleAt = titlesOf(analysis);
  return facts.map(({ start, end, definedAt, usedAt, ...fact }) => {
    const defined = definedAt && place(definedAt);
    return {
      ...fact,
      range: rangeBetween(analysis.document, start, end),
      under: titleAt(start),
      ...(defined === undefined ? {} : { definedAt: defined }),
      usedAt: usedAt.flatMap((use) => place(use) ?? []),
    };
  });
}

/** Gives the title of the table that an offset is in, or else the heading that it stands below. Offsets must not go back. */
function titlesOf({ document: { blocks } }: Analysis): (offset: number) => string {
  let heading = '';
  let title = '';
  let next = 0;
  return (offset) => {
    for (let block = blocks[next]; block !== undefined && block.offset <= offset; block = blocks[++next]) {
      const { syntax } = block;
      if (syntax.kind === 'heading') heading = block.text.slice(syntax.content.start, syntax.content.end);
      title = syntax.kind === 'table' || syntax.kind === 'demand' ? (syntax.title?.text ?? '') : heading;
    }
    return title;
  };
}
