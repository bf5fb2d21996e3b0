/** Runs a suite against both entries of the server: the Node process over stdio, and the browser's worker. */
import { ServerWorker } from './browser-server.ts';
import { Editor } from './editor.ts';
import type { EditorOptions } from './editor.ts';
import { ClientFiles, DiskFiles } from './files.ts';
import { ServerProcess } from './node-server.ts';

export type ServerKind = 'Node' | 'browser';

/** An editor with a server of its own, stopped after the test. */
export type Start = (options?: EditorOptions) => Promise<Editor>;

export interface Suite {
  readonly kind: ServerKind;
  readonly start: Start;
  /** An editor that all tests of the suite share, for those that only ask. */
  shared(options: EditorOptions, prepare?: (editor: Editor) => void): () => Editor;
}

/** Loading and bundling on a busy machine. */
const STARTING = 30_000;

export function onBothServers(title: string, tests: (suite: Suite) => void): void {
  for (const kind of ['Node', 'browser'] as const) onServer(kind, title, tests);
}

export function onServer(kind: ServerKind, title: string, tests: (suite: Suite) => void): void {
  describe(`${title} (${kind})`, () => {
    const running: Editor[] = [];
    const start: Start = async (options) => {
      const editor = await newEditor(kind);
      running.push(editor);
      await editor.start(options);
      return editor;
    };
    afterEach(async () => {
      for (const editor of running.splice(0)) await editor.stop();
    });
    tests({ kind, start, shared: (options, prepare) => sharedEditor(kind, options, prepare) });
  });
}

/** An editor with a server that has not been told anything yet. */
export async function newEditor(kind: ServerKind): Promise<Editor> {
  if (kind === 'Node') return new Editor(await ServerProcess.start(), new DiskFiles());
  return new Editor(await ServerWorker.start(), new ClientFiles());
}

function sharedEditor(kind: ServerKind, options: EditorOptions, prepare?: (editor: Editor) => void): () => Editor {
  let editor: Editor | undefined;
  before(async function () {
    this.timeout(STARTING);
    editor = await newEditor(kind);
    await editor.start(options);
    prepare?.(editor);
  });
  after(() => editor?.stop());
  return () => {
    if (editor === undefined) throw new Error('The editor has not been started.');
    return editor;
  };
}
