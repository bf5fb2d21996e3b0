/** Waiting for a server that does things by itself. */
import type { Editor } from './editor.ts';

/** Until whatever the server has to say unasked has been said. */
export function quiet(): Promise<void> {
  return pause(250);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** Until the server has asked to be told of changed files. */
export async function watching({ registered }: Editor): Promise<void> {
  await until(() => registered.some(({ method }) => method === 'workspace/didChangeWatchedFiles'));
}

/** Until something is so, which it must be soon. */
export async function until(isSo: () => boolean | Promise<boolean>, within = 5000): Promise<void> {
  const end = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not come to that within ${within} ms: ${isSo.toString()}`);
    await pause(5);
  }
}
