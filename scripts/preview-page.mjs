// Bundles the page of the live preview, its program and its style: for the extension's webview, and for `crosscast preview`.

import { build } from 'esbuild';
import { projectFolder } from './install.mjs';

/** Makes `preview-page.js` and `preview-style.css`; they are only given back, and not written, when `write` is false. */
export function bundlePreviewPage({ folder, sourcemap = false, write = true }) {
  return build({
    absWorkingDir: projectFolder,
    entryPoints: { 'preview-page': 'client/preview/page/main.ts', 'preview-style': 'client/preview/page/preview.css' },
    outdir: folder,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    write,
    sourcemap,
    metafile: true,
    logLevel: 'warning',
  });
}
