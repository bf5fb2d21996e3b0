/** Packs an extension that keeps files in memory, for a workspace that is on no disk. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { cacheFolder, projectFolder } from './folders.ts';

/** `texts` by their paths, each under `/`: what is at `memory:/path`. Gives the package. */
export async function packMemoryFiles(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(cacheFolder, 'memory-files');
  mkdirSync(folder, { recursive: true });
  cpSync(join(projectFolder, 'test', 'vscode', 'window', 'memory-files'), folder, { recursive: true });
  writeFileSync(join(folder, 'files.json'), JSON.stringify(texts));
  const packagePath = `${folder}.vsix`;
  const options = { allowMissingRepository: true, skipLicense: true, dependencies: false };
  await createVSIX({ cwd: folder, packagePath, ...options });
  return packagePath;
}
