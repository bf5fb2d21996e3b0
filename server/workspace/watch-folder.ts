/** Watches folders of the disk, by Node. */
import { watch } from 'node:fs';
import { pathOfUri } from './uri.ts';

/**
 * Calls `changed` with the name of whatever is changed, made or removed in the folder, and `gone` when the folder cannot be
 * watched, or no longer. It does not keep the process alive.
 */
export function watchFolder(folder: string, changed: (name: string) => void, gone: () => void): void {
  if (!folder.startsWith('file:')) return;
  try {
    const watcher = watch(pathOfUri(folder, process.platform === 'win32'), { persistent: false }, (_event, name) => {
      if (name !== null) changed(name);
    });
    watcher.on('error', () => {
      watcher.close();
      gone();
    });
  } catch {
    gone();
  }
}
