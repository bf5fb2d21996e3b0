/**
 * Findings as the editor's diagnostics. What an edit leaves alone stays the same diagnostic, the very object: so an edit
 * costs the diagnostics that it concerns, and whether anything changed at all is seen at a glance.
 */
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Shown } from '../checks/check.ts';
import type { Draft, Place } from '../checks/rule.ts';
import type { Severity } from '../model/settings.ts';
import { documentOf, rangeIn } from '../services/ranges.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  /** The editor shows places that have to do with a finding. */
  readonly relatedInformation: boolean;
  /** Where the pages of the rules are: a folder's URI with a slash at its end. */
  readonly rulePages?: string;
  /** The editor's spelling of a document's URI. */
  readonly clientUri: (uri: string) => string;
}

interface Made {
  readonly severity: Severity;
  /** The places that it speaks of: a block's text never changes, but it may move, and a fact may move within it. */
  readonly places: readonly (Place & { readonly line: number })[];
  readonly diagnostic: Diagnostic;
}

export class DiagnosticMaker {
  readonly #options: DiagnosticOptions;
  readonly #made = new WeakMap<Draft, Made>();

  constructor(options: DiagnosticOptions) {
    this.#options = options;
  }

  make(shown: Shown): Diagnostic {
    const { draft, severity } = shown;
    const known = this.#made.get(draft);
    const { block } = shown;
    const places = [{ block, start: draft.start, end: draft.end }, ...(draft.related ?? []).map(({ at }) => at)];
    if (known?.severity === severity && known.places.every((place, index) => isStill(place, places[index]))) {
      return known.diagnostic;
    }
    const diagnostic = this.#diagnostic(shown);
    const kept = places.map((at) => ({ block: at.block, start: at.start, end: at.end, line: firstLine(at.block) }));
    this.#made.set(draft, { severity, places: kept, diagnostic });
    return diagnostic;
  }

  #diagnostic({ block, rule, severity, draft }: Shown): Diagnostic {
    const { rulePages, relatedInformation } = this.#options;
    const related = relatedInformation ? (draft.related ?? []).map((each) => this.#related(each)) : [];
    return {
      range: rangeIn(block, { start: draft.start, end: Math.max(draft.end, draft.start) }),
      severity: SEVERITIES[severity],
      code: rule,
      source: 'crosscast',
      message: [draft.message, ...(draft.details ?? [])].join('\n'),
      ...(rulePages === undefined ? {} : { codeDescription: { href: `${rulePages}${rule.replace('/', '.')}.md` } }),
      ...(draft.unnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(related.length > 0 ? { relatedInformation: related } : {}),
    };
  }

  #related({ at, message }: NonNullable<Draft['related']>[number]): DiagnosticRelatedInformation {
    const { clientUri } = this.#options;
    return { location: { uri: clientUri(at.block.document.uri), range: rangeIn(at.block, at) }, message };
  }
}

function isStill(before: Made['places'][number], now: Place | undefined): boolean {
  if (before.block !== now?.block || before.start !== now.start || before.end !== now.end) return false;
  return before.line === firstLine(now.block);
}

function firstLine(block: Place['block']): number {
  return documentOf(block).lineOf(block);
}
