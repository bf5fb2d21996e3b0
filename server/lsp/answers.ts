/**
 * How a language feature answers: it waits for its document, asks the service, and gives back what the service says with
 * the editor's own URIs. What goes wrong is logged, and is the answer to that one request.
 */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Analysis } from '../model/analysis.ts';
import type { ServiceContext } from '../services/service.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { cancelled } from './log.ts';
import { Progress } from './progress.ts';
import { Rest } from './rest.ts';
import type { Session } from './session.ts';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Something that the editor gives back later, to have more of it worked out. */
interface Item {
  data?: unknown;
}

type Ask<P, R> = (context: ServiceContext, params: P, token: CancellationToken) => R | Promise<R>;
type Handler<P, R> = (params: P, token: CancellationToken, work?: WorkDoneProgressReporter) => Promise<R>;

export class Answers {
  readonly #session: Session;
  /** Reports that have been linked once: after that, an edit unlinks little. */
  readonly #linked = new WeakSet<Analysis>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** For features that need the document and what it refers to. A document that cannot be had is answered `otherwise`. */
  about<P extends OfDocument, R>(what: string, ask: Ask<P, R>, otherwise: R): Handler<P, R> {
    return this.#session.log.request(what, (params: P, token) => {
      return this.of(params.textDocument.uri, (context) => ask(context, params, token), otherwise);
    });
  }

  /** For features that must know every report of the workspace. */
  aboutAll<P extends OfDocument, R>(what: string, ask: Ask<P, R>, otherwise: R): Handler<P, R> {
    return this.#session.log.request(what, async (params: P, token, work?: WorkDoneProgressReporter) => {
      await this.everything(token, work);
      return this.of(params.textDocument.uri, (context) => ask(context, params, token), otherwise);
    });
  }

  /** What is to be said about a document. */
  async of<R>(uri: string, ask: (context: ServiceContext) => R | Promise<R>, otherwise: R): Promise<R> {
    const context = await this.#session.context(uri);
    return context === undefined ? otherwise : this.#session.uris.toClient(await ask(context));
  }

  /** Reads every report of the workspace and links those that use others, resting in between. */
  async everything(token: CancellationToken, work?: WorkDoneProgressReporter): Promise<void> {
    const session = this.#session;
    const { index } = session;
    const progress = new Progress(work, 'Reading reports');
    try {
      if (!(await index.load(token, progress.tell))) throw cancelled();
    } finally {
      progress.end();
    }
    const rest = new Rest();
    for (const analysis of index.analyses()) {
      if (analysis.otherPaths().length === 0 || this.#linked.has(analysis)) continue;
      for (const block of analysis.document.blocks) {
        if (await rest.cancelled(token)) throw cancelled();
        // Either may have changed during the rest.
        if (session.isRead(analysis.uri) && analysis.has(block)) analysis.linksOf(block);
      }
      this.#linked.add(analysis);
    }
  }
}

/** The items with what they will be recognised by when the editor gives one of them back. */
export function keptFor<T extends Item>(items: readonly T[], uri: string): T[] {
  return items.map((item) =>
    item.data === undefined ? item : { ...item, data: { of: canonicalUri(uri), is: item.data } },
  );
}

/** An item as it was made, and the document that it was made for. */
export function givenBack<T extends Item>(item: T): { readonly uri: string; readonly item: T } | undefined {
  const { data } = item;
  if (typeof data !== 'object' || data === null || !('of' in data) || !('is' in data)) return undefined;
  return typeof data.of === 'string' ? { uri: data.of, item: { ...item, data: data.is } } : undefined;
}

/** A service refuses by throwing a plain Error with the reason, which the editor shows. Any other error is a fault. */
export function refusing<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    throw new ResponseError(ErrorCodes.InvalidRequest, error.message);
  }
}
