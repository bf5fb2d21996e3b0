/** How the page talks to its host: to VS Code, or to `crosscast preview`, whose pages are shown by a browser. */
import type { PageState, ToHost, ToPage } from '../messages.ts';

export interface Channel {
  post(message: ToHost): void;
  listen(listener: (message: ToPage) => void): void;
  /** What was kept from before the page was loaded again. */
  state(): Partial<PageState>;
  keep(state: PageState): void;
  /** Whether the host can show the source, and print. */
  readonly inEditor: boolean;
}

interface EditorApi {
  readonly postMessage: (message: ToHost) => void;
  getState(): Partial<PageState> | undefined;
  setState(state: PageState): void;
}

declare global {
  /** VS Code's own, where the page is in VS Code. */
  var acquireVsCodeApi: (() => EditorApi) | undefined;
}

/** Only the host sends messages to the page, and they are what it says. */
function isToPage(given: unknown): given is ToPage {
  return typeof given === 'object' && given !== null && 'type' in given;
}

function isState(given: unknown): given is Partial<PageState> {
  return typeof given === 'object' && given !== null;
}

export function openChannel(): Channel {
  return typeof acquireVsCodeApi === 'function' ? editorChannel(acquireVsCodeApi()) : browserChannel();
}

function editorChannel(api: EditorApi): Channel {
  const { postMessage } = api;
  return {
    post: postMessage,
    listen: (listener) => {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isToPage(data)) listener(data);
      });
    },
    state: () => api.getState() ?? {},
    keep: (state) => api.setState(state),
    inEditor: true,
  };
}

const KEPT = 'crosscast-preview';
const LOST: ToPage = {
  type: 'notice',
  text: 'crosscast preview has ended. This is the report as it last was; start it again to go on.',
};

/** The server sends events, and asks nothing of the page; what the page needs it asks for by connecting again. */
function browserChannel(): Channel {
  let events: EventSource | undefined;
  let tell: (message: ToPage) => void = () => undefined;
  const connect = (): void => {
    events?.close();
    events = new EventSource('events');
    events.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const message: unknown = JSON.parse(data);
      if (isToPage(message)) tell(message);
    });
    events.addEventListener('error', () => tell(LOST));
  };
  return {
    post: ({ type }) => {
      if (type === 'ready' || type === 'lost') connect();
    },
    listen: (listener) => {
      tell = listener;
    },
    state: () => {
      const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
      return isState(kept) ? kept : {};
    },
    keep: (state) => sessionStorage.setItem(KEPT, JSON.stringify(state)),
    inEditor: false,
  };
}
