/** What the server does once the editor is ready for it: asks for settings and for word of changes, and reads the reports. */
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { ShownWork } from './progress.ts';
import type { Session } from './session.ts';

export async function startSession(session: Session): Promise<void> {
  const { connection, abilities, index, log } = session;
  if (abilities.folders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) index.removeFolder(uri);
      for (const { uri } of added) index.addFolder(uri);
      session.foldersChanged();
    });
  }
  if (abilities.watchSettings) {
    log.atWill(
      'asking for word of settings',
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'crosscast' }),
    );
  }
  if (abilities.watchFiles) {
    log.atWill(
      'asking for word of files',
      // A configuration may extend any JSON file.
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          { globPattern: '**/*.council' },
          { globPattern: '**/*.json' },
          // What tables come from.
          { globPattern: '**/*.{xlsx,xlsm,csv,tsv}' },
        ],
      }),
    );
  }
  if (abilities.configuration) await session.readSettings();
  await readReports(session);
}

/** Reads all reports beforehand, resting in between, so that the first question about them all is answered at once. */
async function readReports(session: Session): Promise<void> {
  const { connection, abilities, index, log } = session;
  const shown = new ShownWork('Reading reports', async () => {
    if (!abilities.progress) return undefined;
    const created = connection.window.createWorkDoneProgress();
    log.atWill('showing progress', created);
    return created.catch(() => undefined);
  });
  try {
    await index.load(shown.token, shown.tell);
  } finally {
    shown.end();
    session.watchFiles(index.found());
  }
}
