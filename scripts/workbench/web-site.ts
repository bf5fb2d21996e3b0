/**
 * VS Code with no machine behind it, as on vscode.dev: the window's files of code-server, the extension and a suite from one static
 * site. Extensions run in a web worker of the browser.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize } from 'node:path';
import type { Settings } from './profile.ts';

export interface WebSite {
  readonly url: string;
  close(): void;
}

interface Served {
  /** The folder of the npm package code-server. */
  readonly codeServer: string;
  readonly extension: string;
  /** The bundled suite. */
  readonly suite: string;
  readonly settings: Settings;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** VS Code runs a suite in the host of the extension whose folder it is in. */
const suiteFolder = '/extension/suite';

/** The window's program, and the two places where code-server has changed it to rely on its server. */
const windowProgram = '/out/vs/code/browser/workbench/workbench.js';
const undone: readonly (readonly [string, string])[] = [
  [',remoteAuthority:location.host}', '}'],
  ['.with({scheme:J.vscodeRemote}),"User")', '.with({scheme:J.vscodeUserData}),"User")'],
];

export async function serveWeb(served: Served): Promise<WebSite> {
  const vscode = join(served.codeServer, 'lib', 'vscode');
  const program = withoutServer(readFileSync(join(vscode, windowProgram), 'utf8'));
  const folders: Readonly<Record<string, string>> = {
    '/static/': vscode,
    [`${suiteFolder}/`]: dirname(served.suite),
    '/extension/': served.extension,
  };
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    // Webviews and the extension host have origins of their own.
    response.setHeader('access-control-allow-origin', '*');
    if (pathname === '/') return answer(response, '.html', page(port(), served));
    if (pathname === `/static${windowProgram}`) return answer(response, '.js', program);
    const path = normalize(decodeURIComponent(pathname));
    const top = Object.keys(folders).find((name) => path.startsWith(name));
    if (top === undefined) return answer(response, '', undefined);
    const file = join(folders[top] ?? '', path.slice(top.length));
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      // VS Code's own extensions come without their code for browsers.
      return answer(response, '.js', pathname.startsWith('/static/extensions/') ? '' : undefined);
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  // A server that listens on a port has no other kind of address.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const port = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port()}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(response: ServerResponse, ending: string, content: string | undefined): void {
  if (content === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': types[ending] }).end(content);
}

function withoutServer(program: string): string {
  return undone.reduce((text, [before, after]) => {
    const parts = text.split(before);
    if (parts.length !== 2) throw new Error(`workbench.js of this code-server does not have ${before} once.`);
    return parts.join(after);
  }, program);
}

/** The start page, as vscode.dev writes it: the options of the workbench, then its program. */
function page(port: number, { suite, settings }: Served): string {
  const uri = (path: string): object => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path });
  const webviews = `http://{{uuid}}.localhost:${port}/static/out/vs/workbench/contrib/webview/browser/pre/`;
  const options = {
    // The folder is in memory.
    folderUri: { scheme: 'tmp', path: '/workspace' },
    configurationDefaults: settings,
    developmentOptions: {
      extensions: [uri('/extension')],
      extensionTestsPath: uri(`${suiteFolder}/${basename(suite)}`),
    },
    webviewEndpoint: webviews.slice(0, -1),
    productConfiguration: {
      nameShort: 'Code Web',
      nameLong: 'Code Web',
      applicationName: 'code-web',
      dataFolderName: '.code-web',
      enableTelemetry: false,
      webviewContentExternalBaseUrlTemplate: webviews,
    },
    // Asked for by code-server's changes.
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const attribute = JSON.stringify(options).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/static/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/static/out/';</script>
<script type="module" src="/static/out/nls.messages.js"></script>
<script type="module" src="/static${windowProgram}"></script>
</html>`;
}
