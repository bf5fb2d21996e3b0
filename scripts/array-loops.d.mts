import type { Plugin } from 'esbuild';

export const arrayLoops: Plugin;
export function byIndex(configFile: string, files: RegExp): Map<string, string>;
