/** Links to the place where the guide's files are kept: to edit a page there, and to say what is wrong with it. Pure. */

export interface Repository {
  /** `https://github.com/owner/name` */
  url: string;
  branch: string;
  /** Which software the host runs: its addresses differ. */
  host: 'github' | 'gitlab' | 'forgejo';
}

/** What of a page is edited or wrong. */
export interface PageFile {
  /** Path from the project's root. */
  path: string;
  title: string;
  /** Whole address of the page, or its path where nobody has said where the guide is published. */
  url: string;
  /** Names the text that the reader saw: see `fileVersion` in build/file-version.ts. */
  version: string;
  /** The day of the last check. */
  verified: string;
}

const editors = { github: '/edit/', gitlab: '/-/edit/', forgejo: '/_edit/' } as const;

/** The host's editor with a page's file in it. */
export function editLink({ url, branch, host }: Repository, { path }: Pick<PageFile, 'path'>): string {
  return `${url.replace(/\/$/, '')}${editors[host]}${encodeURI(branch)}/${encodeURI(path)}`;
}

/** A new issue with the page and its version filled in. */
export function wrongLink({ url, host }: Repository, page: PageFile): string {
  const title = `Wrong: ${page.title}`;
  const text = [
    'What is wrong, and what backs that?',
    '',
    '',
    '---',
    `Page: ${page.url}`,
    `File: ${page.path}`,
    `Version: ${page.version} (checked ${page.verified})`,
    '',
  ].join('\n');
  const query = host === 'gitlab' ? { 'issue[title]': title, 'issue[description]': text } : { title, body: text };
  return `${url.replace(/\/$/, '')}${host === 'gitlab' ? '/-' : ''}/issues/new?${new URLSearchParams(query).toString()}`;
}
