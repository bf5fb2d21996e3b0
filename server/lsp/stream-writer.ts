/**
 * Writes messages to the editor, each in one piece. The protocol's library writes the header and waits before it writes the
 * rest, so that an editor is woken twice for every answer.
 */
import type { Writable } from 'node:stream';
import { AbstractMessageWriter } from 'vscode-languageserver';
import type { Message, MessageWriter } from 'vscode-languageserver';

export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: Writable;
  #errors = 0;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  /** Resolves when the message has been handed to the system; rejects when it cannot be. */
  write(message: Message): Promise<void> {
    const body = JSON.stringify(message);
    const text = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    return new Promise((resolve, reject) => {
      this.#output.write(text, (error) => {
        if (!error) {
          resolve();
          return;
        }
        this.fireError(error, message, ++this.#errors);
        reject(error);
      });
    });
  }

  end(): void {
    this.#output.end();
  }
}
