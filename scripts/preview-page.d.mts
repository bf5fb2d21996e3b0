import type { BuildResult } from 'esbuild';

export function bundlePreviewPage(options: {
  readonly folder: string;
  readonly sourcemap?: boolean;
  readonly write?: boolean;
}): Promise<BuildResult>;
