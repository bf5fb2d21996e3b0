/** Files through the editor; also for a server that cannot reach them itself: in a browser, or in a virtual workspace. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type * as z from 'zod/mini';
import { listFolderRequest, readFileRequest, statFileRequest } from '../server/protocol/file-requests.ts';
import type { Message } from '../server/protocol/message.ts';
import { base64Of } from '../server/protocol/base64.ts';

export function answerFileRequests(client: BaseLanguageClient): void {
  answer(client, readFileRequest, async ({ uri, limit }) => {
    try {
      const file = vscode.Uri.parse(uri, true);
      // A file system need not say the size of a file before it has been read.
      if ((await vscode.workspace.fs.stat(file)).size > limit) return { fault: 'too-large' };
      const bytes = await vscode.workspace.fs.readFile(file);
      return bytes.length > limit ? { fault: 'too-large' } : { content: base64Of(bytes) };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  });
  answer(client, statFileRequest, async ({ uri }) => {
    try {
      const { type, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
      return { kind: kindOf(type), size };
    } catch {
      return {};
    }
  });
  answer(client, listFolderRequest, async ({ uri }) => {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri, true));
      return { entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  });
}

export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function answer<P extends z.ZodMiniType, R extends z.ZodMiniType>(
  client: BaseLanguageClient,
  { method, params }: Message<P, R>,
  work: (params: z.output<P>) => Promise<z.input<R>>,
): void {
  client.onRequest(method, (given: unknown) => work(params.parse(given)));
}

/** A link to a file or a folder has both bits. One to a folder could lead back to where it is, and is not followed. */
function kindOf(type: vscode.FileType): 'file' | 'directory' | 'link' | 'other' {
  const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
  if ((type & vscode.FileType.File) !== 0) return 'file';
  if (isLink) return 'link';
  return type === vscode.FileType.Directory ? 'directory' : 'other';
}

/** The server's word for why a file could not be read. */
function faultOf(error: unknown): string {
  if (!(error instanceof vscode.FileSystemError)) return 'other';
  const faults: Readonly<Record<string, string>> = {
    FileNotFound: 'missing',
    FileIsADirectory: 'directory',
    FileNotADirectory: 'missing',
    NoPermissions: 'denied',
  };
  return faults[error.code] ?? 'other';
}
