/** A file system in memory under the scheme `memory`. What it starts with stands in files.json: texts by their paths. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');

const texts = JSON.parse(readFileSync(join(__dirname, 'files.json'), 'utf8'));

/** @param {import('vscode').ExtensionContext} context */
exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  /** @type {Map<string, Uint8Array | undefined>} A folder has no bytes. */
  const entries = new Map([['/', undefined]]);
  const parentOf = (path) => path.slice(0, path.lastIndexOf('/')) || '/';
  const put = (path, bytes) => {
    for (let at = parentOf(path); !entries.has(at); at = parentOf(at)) entries.set(at, undefined);
    entries.set(path, bytes);
  };
  for (const [path, text] of Object.entries(texts)) put(path, Buffer.from(text));
  const at = (uri) => {
    if (!entries.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    return entries.get(uri.path);
  };
  const tell = (type, uri) => changed.fire([{ type, uri }]);
  const files = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => {
      const bytes = at(uri);
      const type = bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
    },
    readDirectory: (uri) => {
      at(uri);
      return [...entries]
        .filter(([path]) => path !== '/' && parentOf(path) === uri.path)
        .map(([path, bytes]) => [
          path.slice(path.lastIndexOf('/') + 1),
          bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File,
        ]);
    },
    readFile: (uri) => {
      const bytes = at(uri);
      if (bytes === undefined) throw vscode.FileSystemError.FileIsADirectory(uri);
      return bytes;
    },
    writeFile: (uri, bytes) => {
      const isNew = !entries.has(uri.path);
      put(uri.path, bytes);
      tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
    },
    createDirectory: (uri) => put(uri.path, undefined),
    delete: (uri) => {
      for (const path of entries.keys()) if (`${path}/`.startsWith(`${uri.path}/`)) entries.delete(path);
      tell(vscode.FileChangeType.Deleted, uri);
    },
    rename: (from, to) => {
      put(to.path, at(from));
      entries.delete(from.path);
      tell(vscode.FileChangeType.Deleted, from);
      tell(vscode.FileChangeType.Created, to);
    },
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }));
};
