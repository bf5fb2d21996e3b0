/** Behind the lenses "used in 4 places": shows the places. The server gives them as the protocol writes them. */
import * as vscode from 'vscode';
import * as z from 'zod';
import { location, position } from '../../server/protocol/messages.ts';
import { toLocation, toPosition } from '../places.ts';

const given = z.tuple([z.string(), position, z.array(location)]);

export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand('crosscast.showReferences', async (...values: unknown[]) => {
    const [uri, at, places] = given.parse(values);
    await vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.parse(uri),
      toPosition(at),
      places.map(toLocation),
    );
  });
}
