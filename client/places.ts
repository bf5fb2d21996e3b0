/** Places as the protocol writes them, as the editor has them. */
import * as vscode from 'vscode';
import type { Place, Range, Position } from '../server/protocol/messages.ts';

export function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

export function toLocation({ uri, range }: Place): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange(range));
}

/** One spelling for each document, whoever wrote its URI. */
export function uriKey(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
