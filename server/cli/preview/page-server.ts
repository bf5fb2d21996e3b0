/**
 * Serves the page of the preview to browsers on this machine, and sends them events. Nobody else gets an answer: it listens on
 * the loopback address alone, and a page of another site, which can reach that too, does not get past the check of the host.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Failure } from '../command.ts';

/** Everything comes from here, and nothing may be fetched from anywhere else or run that is not the page's own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HTML = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="preview-style.css">
</head>
<body>
<script src="preview-page.js"></script>
</body>
</html>
`;

/** A browser that has the page open. */
export interface Viewer {
  send(message: object): void;
}

export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** A page has been opened, or wants everything again. */
  readonly opened: (viewer: Viewer) => void;
  readonly closed: (viewer: Viewer) => void;
}

export class PageServer {
  readonly #parts: PageParts;
  readonly #server: Server;

  constructor(parts: PageParts) {
    this.#parts = parts;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Starts to listen; 0 is any port that is free. Gives the address. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => reject(portFailure(error, port)));
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Stops at once, with the pages that are open. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    this.#server.closeAllConnections();
    await closed;
  }

  get #port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  #answer({ url = '/', method, headers }: IncomingMessage, response: ServerResponse): void {
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-store');
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
      response.end(method === 'HEAD' ? '' : body);
    };
    if (!this.#isOwn(headers.host)) return send(421, 'text/plain', 'This is not the host that you asked for.\n');
    if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain', 'There is nothing to change here.\n');
    switch (url.replace(/\?.*$/, '')) {
      case '/':
        return send(200, 'text/html', HTML);
      case '/preview-page.js':
        return send(200, 'text/javascript', this.#parts.script);
      case '/preview-style.css':
        return send(200, 'text/css', this.#parts.style);
      case '/events':
        return this.#open(response);
      default:
        return send(404, 'text/plain', 'There is no such page.\n');
    }
  }

  #isOwn(host: string | undefined): boolean {
    return host === `127.0.0.1:${this.#port}` || host === `localhost:${this.#port}`;
  }

  #open(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    const viewer: Viewer = { send: (message) => void response.write(`data: ${JSON.stringify(message)}\n\n`) };
    response.on('close', () => this.#parts.closed(viewer));
    this.#parts.opened(viewer);
  }
}

function portFailure({ code, message }: NodeJS.ErrnoException, port: number): Failure {
  if (code === 'EADDRINUSE') return new Failure(`Port ${port} is in use. Choose another with --port, or leave it out.`);
  if (code === 'EACCES') return new Failure(`Port ${port} may not be used. Choose one above 1023 with --port.`);
  return new Failure(`The preview cannot be served: ${message}`);
}
