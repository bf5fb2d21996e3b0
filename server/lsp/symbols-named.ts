/** Things by name in the whole workspace, looked for in stretches so that a cancellation is heard. */
import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver';
import type { Analysis } from '../model/analysis.ts';
import { workspaceSymbols } from '../services/workspace-symbols.ts';
import { cancelled } from './log.ts';
import { Rest } from './rest.ts';
import type { Session } from './session.ts';

/** Longer lists are of no use to anybody. */
const MOST_SYMBOLS = 1000;

export async function symbolsNamed(
  query: string,
  session: Session,
  token: CancellationToken,
): Promise<WorkspaceSymbol[]> {
  await session.ready();
  const rest = new Rest(session.activity);
  const ranked: WorkspaceSymbol[][] = [[], [], []];
  for (const uri of session.atHand()) {
    if (await rest.cancelled(token)) throw cancelled();
    await session.preparing.read(uri, token);
    const analysis: Analysis | undefined = session.workspace.analysis(uri);
    const found = analysis === undefined ? [] : workspaceSymbols([analysis], query);
    session.preparing.tidy();
    for (const symbol of found) ranked[rankOf(symbol.name, query)]?.push(symbol);
  }
  return ranked.flat().slice(0, MOST_SYMBOLS);
}

/** As the service ranks them within a report: names that start with the letters, that hold them, and the others. */
function rankOf(name: string, query: string): 0 | 1 | 2 {
  const at = compact(name).indexOf(compact(query));
  return at === 0 ? 0 : at > 0 ? 1 : 2;
}

function compact(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}
