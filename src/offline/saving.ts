/** The page's side of saving: registers the worker, asks it, and says in words how far it is. */

import type { Message, Request } from './messages.ts';

/** What the page shows of saving. */
export type State =
  | Exclude<Message, { type: 'progress' }>
  | { type: 'saving'; done: number }
  | { type: 'update' }
  | { type: 'insecure' }
  | { type: 'asks' };

/** The words for a state. */
export function describe(state: State): string {
  switch (state.type) {
    case 'saved':
      return `All ${state.pages} pages, search and diagrams are saved on this device (${megabytes(state.bytes)}, ${day(state.savedAt)}).`;
    case 'unsaved':
      return 'The browser has removed the saved guide. Pages need a connection until it is saved again.';
    case 'saving':
      return `Saving the guide on this device: ${Math.round(state.done * 100)} %`;
    case 'failed':
      return `The guide is not saved on this device: ${state.reason}. Pages work while you are online.`;
    case 'tested':
      return state.bad === 0
        ? `Tested: all ${state.files} files are here and whole. The guide works without a network.`
        : `${state.bad} of ${state.files} files are missing or damaged.`;
    case 'update':
      return 'A new version of the guide is saved and ready.';
    case 'insecure':
      return 'Saving for offline use needs an address that begins with https.';
    case 'asks':
      return 'You have asked the browser to save data, so the guide is not saved for offline use yet.';
  }
}

/** What the reader can do about a state: the label of the button. */
export function action(state: State): string | undefined {
  switch (state.type) {
    case 'saved':
      return 'Test it';
    case 'tested':
      return state.bad === 0 ? undefined : 'Save again';
    case 'unsaved':
      return 'Save again';
    case 'failed':
      return 'Try again';
    case 'asks':
      return 'Save it';
    case 'update':
      return 'Update now';
    case 'saving':
    case 'insecure':
      return undefined;
  }
}

/** Asks a worker and waits for its answer; undefined when it does not understand, as one of an older release may not. */
export function ask(worker: ServiceWorker, request: Request, patience = 4000): Promise<Message | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(undefined), patience);
    port1.onmessage = ({ data }: MessageEvent<Message>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.postMessage(request, [port2]);
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** "23 Nov". Not by `toLocaleDateString`: the first date that a page formats takes 60 ms on a slow phone, while somebody reads. */
function day(time: number): string {
  // The form of this text is the language's, not the reader's: https://tc39.es/ecma262/#sec-todatestring
  const [, month = '', date] = new Date(time).toDateString().split(' ');
  return `${Number(date)} ${month}`;
}
