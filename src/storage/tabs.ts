/** What open tabs tell each other of changes. Only names and keys are told: each tab reads the values itself. */

import type { Keys } from './entries.ts';

export interface News {
  keys: Keys;
  /** Whether everything was deleted, by the reader's wish. */
  deleted: boolean;
}

export interface Tabs {
  tell: (news: News) => void;
  close: () => void;
}

/** Joins the tabs of this site. Where a browser cannot tell tabs of each other, they see changes when they are loaded anew. */
export function joinTabs(name: string, hear: (news: News) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);
  return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
}
