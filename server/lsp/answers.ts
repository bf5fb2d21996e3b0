/**
 * How a language feature answers: it waits for its document, asks the service, and gives back what the service says with
 * the editor's own URIs. What goes wrong is logged, and is the answer to that one request.
 */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Position, WorkDoneProgressReporter } from 'vscode-languageserver';
import { definitionAt } from '../services/definition.ts';
import type { Steps } from '../model/steps.ts';
import type { ServiceContext } from '../services/service.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { cancelled } from './log.ts';
import { Progress } from './progress.ts';
import type { Session } from './session.ts';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Something that the editor gives back later, to have more of it worked out. */
interface Item {
  data?: unknown;
}

/** A place in a document, or the document as a whole. */
interface Place {
  readonly uri: string;
  readonly position?: Position;
}

type Ask<P, R> = (context: ServiceContext, params: P, token: CancellationToken) => R | Promise<R>;
type Handler<P, R> = (params: P, token: CancellationToken, work?: WorkDoneProgressReporter) => Promise<R>;

export class Answers {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** For features that need the document and what it refers to. A document that cannot be had is answered `otherwise`. */
  about<P extends OfDocument, R>(what: string, ask: Ask<P, R>, otherwise: R): Handler<P, R> {
    return this.#session.log.request(what, (params: P, token) => {
      return this.of(params.textDocument.uri, (context) => ask(context, params, token), otherwise, token);
    });
  }

  /** For features whose work is long in a large document. */
  inSteps<P extends OfDocument, R>(
    what: string,
    begin: (context: ServiceContext, params: P) => Steps<R>,
    otherwise: R,
  ): Handler<P, R> {
    const session = this.#session;
    return session.log.request(what, async (params: P, token) => {
      const answer = await session.inSteps(params.textDocument.uri, token, (context) => begin(context, params));
      return answer === undefined ? otherwise : session.uris.toClient(answer);
    });
  }

  /** For features that must also know every report which uses the document, or the one that the place leads to. */
  aboutAll<P extends OfDocument & { readonly position?: Position }, R>(
    what: string,
    ask: Ask<P, R>,
    otherwise: R,
  ): Handler<P, R> {
    return this.#session.log.request(what, (params: P, token, work?: WorkDoneProgressReporter) => {
      const { textDocument, position } = params;
      const place: Place = { uri: textDocument.uri, ...(position === undefined ? {} : { position }) };
      return this.ofAll(place, (context) => ask(context, params, token), otherwise, token, work);
    });
  }

  /** What is to be said about a document. */
  async of<R>(
    uri: string,
    ask: (context: ServiceContext) => R | Promise<R>,
    otherwise: R,
    token: CancellationToken,
  ): Promise<R> {
    const context = await this.#session.context(uri, token);
    return context === undefined ? otherwise : this.#session.uris.toClient(await ask(context));
  }

  /** What is to be said about a place when the reports that use its document, or the one it leads to, are known. */
  async ofAll<R>(
    { uri, position }: Place,
    ask: (context: ServiceContext) => R | Promise<R>,
    otherwise: R,
    token: CancellationToken,
    work?: WorkDoneProgressReporter,
  ): Promise<R> {
    const session = this.#session;
    await this.read(token, work);
    const alone = await session.context(uri, token);
    if (alone === undefined) return otherwise;
    const leadsTo = position === undefined ? [] : definitionAt(alone, position);
    const concerned = new Set([alone.analysis.uri, ...leadsTo.map(({ targetUri }) => targetUri)]);
    await session.linkUsers(concerned, token);
    const context = await session.context(uri, token, concerned);
    return context === undefined ? otherwise : session.uris.toClient(await ask(context));
  }

  /** Reads every report of the workspace that has not been read, resting in between. */
  async read(token: CancellationToken, work?: WorkDoneProgressReporter): Promise<void> {
    const progress = new Progress(work, 'Reading reports');
    try {
      if (!(await this.#session.index.load(token, progress.tell))) throw cancelled();
    } finally {
      progress.end();
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
