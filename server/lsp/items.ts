/**
 * The features whose answers are lists of items that the editor gives back one by one, to have more of them worked out:
 * completion, code actions and code lenses. Each item says which document it is for.
 */
import { MarkupContent } from 'vscode-languageserver';
import type { CompletionItem } from 'vscode-languageserver';
import { codeActions, resolveCodeAction } from '../services/code-actions.ts';
import { codeLenses, resolveCodeLens } from '../services/code-lens.ts';
import { complete, resolveCompletion } from '../services/completion.ts';
import type { CompletionOptions } from '../services/completion.ts';
import { inPlainText } from '../services/hover/plain-text.ts';
import { parentUri, relativePath } from '../workspace/uri.ts';
import { givenBack, keptFor } from './answers.ts';
import type { Answers } from './answers.ts';
import type { Session } from './session.ts';

export function registerItems(session: Session, answers: Answers): void {
  registerCompletion(session, answers);
  registerActions(session, answers);
  registerLenses(session, answers);
}

function registerCompletion(session: Session, answers: Answers): void {
  const { connection, abilities, index, log, commands } = session;
  connection.onCompletion(
    answers.about(
      'completion',
      async (context, { position, context: asked }) => {
        let wantsReports = false;
        const trigger = asked?.triggerCharacter;
        const options: CompletionOptions = {
          snippets: abilities.snippets,
          insertReplace: abilities.insertReplace,
          asideInLabel: !abilities.labelDetails,
          listReports: (from) => {
            wantsReports = true;
            return reportPaths(session, from);
          },
          ...(trigger === undefined ? {} : { trigger }),
          ...(commands.askAgain === undefined ? {} : { askAgain: commands.askAgain }),
        };
        let list = complete(context, position, options);
        if (wantsReports && !index.isComplete) {
          await index.uris();
          list = complete(context, position, options);
        }
        return { ...list, items: keptFor(list.items, context.analysis.uri) };
      },
      null,
    ),
  );
  const documented = (item: CompletionItem): CompletionItem =>
    abilities.documentationMarkdown || !MarkupContent.is(item.documentation)
      ? item
      : { ...item, documentation: inPlainText(item.documentation) };
  connection.onCompletionResolve(
    log.request('completion item', (item, token) => {
      const back = givenBack(item);
      if (back === undefined) return item;
      return answers.of(back.uri, (context) => documented(resolveCompletion(context, back.item)), item, token);
    }),
  );
}

function registerActions({ connection, abilities, log, commands }: Session, answers: Answers): void {
  connection.onCodeAction(
    answers.about(
      'code actions',
      (context, { range, context: asked }) => {
        const actions = codeActions(context, range, asked, commands);
        // Not every editor asks for an edit later.
        if (!abilities.resolveActions) return actions.map((action) => resolveCodeAction(context, action));
        return keptFor(actions, context.analysis.uri);
      },
      [],
    ),
  );
  connection.onCodeActionResolve(
    log.request('code action', (action, token) => {
      const back = givenBack(action);
      if (back === undefined) return action;
      return answers.of(back.uri, (context) => resolveCodeAction(context, back.item), action, token);
    }),
  );
}

function registerLenses({ connection, log, commands }: Session, answers: Answers): void {
  connection.onCodeLens(
    answers.about('lenses', (context) => keptFor(codeLenses(context, commands), context.analysis.uri), []),
  );
  connection.onCodeLensResolve(
    log.request('lens', (lens, token) => {
      const back = givenBack(lens);
      if (back === undefined) return lens;
      return answers.ofAll(back, (context) => resolveCodeLens(context, back.item, commands), lens, token);
    }),
  );
}

/** The other reports at hand, as the author of a report would write their paths. */
function* reportPaths({ index, documents }: Session, from: string): Generator<string> {
  const folder = parentUri(from);
  if (folder === undefined) return;
  for (const uri of new Set([...documents.uris(), ...index.found()])) {
    const path = uri === from ? uri : relativePath(folder, uri);
    // What is on another system has no path from here, only its URI.
    if (path !== uri) yield path;
  }
}
