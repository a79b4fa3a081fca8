/** How what the reader writes is kept, and the words for it. Pure. */

/** How what is written now is kept. */
export type Status =
  /** On this device. `persistent`: whether the browser promised not to delete it by itself; undefined until it was asked. */
  | { type: 'kept'; persistent?: boolean }
  /** Only in this tab, until it closes. `unsaved`: how many entries would be lost then. */
  | { type: 'tab'; reason: TabReason; unsaved: number };

export type TabReason =
  /** The browser refuses storage, as some do in private windows. */
  | 'refused'
  /** The device or the browser's share of it is full. */
  | 'full'
  /** A newer version of the guide wrote the database; what it holds can be read. */
  | 'newer'
  /** Another tab runs a newer version of the guide and took the database over. */
  | 'replaced'
  /** Another tab with an older version keeps the database busy. */
  | 'blocked'
  /** Writing failed for another reason. */
  | 'failed';

/** What became of something that was written. Whatever it says, it can be read in this tab. */
export type Written =
  | { kept: true }
  /** Kept in this tab only, and tried again with the next thing that is written. */
  | { kept: false; reason: TabReason; message: string }
  /** Not taken at all: it is too long or of the wrong kind. */
  | { kept: false; reason: 'invalid'; message: string };

const because: Record<TabReason, string> = {
  refused: 'This browser keeps nothing for the guide, as in a private window or where site data is blocked.',
  full: 'There is no room left on this device for the guide.',
  newer: 'This device has been used with a newer version of the guide, and this page is of an older one.',
  replaced: 'The guide was updated in another tab.',
  blocked: 'Another tab shows an older version of the guide and keeps your entries busy.',
  failed: 'This browser could not write to its storage.',
};

const remedies: Record<TabReason, string> = {
  refused: 'Make a backup before you leave, or open the guide in an ordinary window.',
  full: 'Make a backup, then free some room: remove downloads, photos or apps that you do not need.',
  newer: 'Reload the page to get the newer one.',
  replaced: 'Copy what you have just written, then reload this page.',
  blocked: 'Close the other tabs of the guide.',
  failed: 'Make a backup before you leave, then reload the page.',
};

/** The words for a reason why something is kept in this tab only. */
export function explain(reason: TabReason): string {
  return `${because[reason]} What you change now stays only until this tab closes. ${remedies[reason]}`;
}

/** The words for a status. */
export function describeStatus(status: Status): string {
  if (status.type === 'tab') return explain(status.reason);
  return status.persistent === true
    ? 'What you write is kept on this device, in this browser only, until you delete it.'
    : 'What you write is kept on this device, in this browser only. The browser may delete it: when the device runs out of room, when you clear its data, and in Safari after seven days without a visit, unless the guide is on the home screen. A backup is safe from that.';
}
