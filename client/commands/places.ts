/** Commands that the server's answers call: they show places, put the cursor somewhere, and start a rename. */
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { location, position } from '../../server/protocol/messages.ts';
import { toLocation, toPosition } from '../places.ts';

const place = z.tuple([z.string(), position]);
const places = z.tuple([z.string(), position, z.array(location)]);

/** What the server is told that it may call. */
export const commandsForServer = {
  placeCursor: 'crosscast.placeCursor',
  rename: 'crosscast.renameAt',
  askAgain: 'editor.action.triggerSuggest',
  showReferences: 'crosscast.showReferences',
};

export function registerPlaceCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandsForServer.showReferences, async (...given: unknown[]) => {
      const [uri, at, found] = places.parse(given);
      const show = 'editor.action.showReferences';
      await vscode.commands.executeCommand(show, vscode.Uri.parse(uri), toPosition(at), found.map(toLocation));
    }),
    vscode.commands.registerCommand(commandsForServer.placeCursor, async (...given: unknown[]) => {
      await placeCursor(...place.parse(given));
    }),
    vscode.commands.registerCommand(commandsForServer.rename, async (...given: unknown[]) => {
      await placeCursor(...place.parse(given));
      await vscode.commands.executeCommand('editor.action.rename');
    }),
  );
}

async function placeCursor(uri: string, at: z.infer<typeof position>): Promise<void> {
  const there = toPosition(at);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(there, there) });
}
