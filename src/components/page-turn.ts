/**
 * Turns from question to question without loading the page anew. Fetched once the guide is saved: the next page then comes from the device,
 * and what keeps a reader waiting is the browser that starts a document from nothing. Question pages have the same styles and
 * scripts; only their text and the menu differ. Browsers without the Navigation API load pages, as does everything that is no question.
 * https://developer.mozilla.org/docs/Web/API/Navigation_API
 */

import { leavePage, showPage } from './shown-page.ts';

/** Pages kept ready: those that the reader is most likely to open next. */
const most = 4;

/** What differs between two questions outside the text: what a browser's own share sheet reads, for one. */
const told = 'link[rel="canonical"], link[rel="alternate"], meta[name="description"], meta[property^="og:"]';

const ready = new Map<string, Promise<Document>>();
const own = filesOf(document);

/** Begins to turn pages, where the browser can and the page is a question. Returns whether it does. */
export function turnPages(): boolean {
  if (!('navigation' in window) || !isQuestion(document)) return false;
  navigation.addEventListener('navigate', (event) => {
    const { pathname } = new URL(event.destination.url);
    const isLoad = event.hashChange || event.downloadRequest !== null || event.formData !== null;
    if (!event.canIntercept || isLoad || event.navigationType === 'reload' || pathname === shownPath) return;
    if (!maybeQuestion(pathname)) return;
    event.intercept({ handler: () => turnTo(pathname), focusReset: 'manual' });
  });
  return true;
}

/** Fetches a page that the reader is about to open, so that it is there at the tap. */
export function prepare(pathname: string): void {
  if (pathname !== shownPath && maybeQuestion(pathname)) void pageAt(pathname);
}

/** The page at an address: the one that is kept ready, or else fetched and kept. */
function pageAt(pathname: string): Promise<Document> {
  const kept = ready.get(pathname);
  if (kept !== undefined) return kept;
  const page = fetchPage(pathname);
  // What cannot be had now is asked for again at the tap.
  page.catch(() => ready.delete(pathname));
  ready.set(pathname, page);
  for (const old of [...ready.keys()].slice(0, -most)) ready.delete(old);
  return page;
}

let shownPath = location.pathname;

async function turnTo(pathname: string): Promise<void> {
  try {
    const page = await pageAt(pathname);
    ready.delete(pathname);
    // Another edition of the guide, or a page of another kind: the address is there already, so load it.
    if (!isQuestion(page) || filesOf(page) !== own) location.reload();
    // The reader may have gone on while it was fetched.
    else if (location.pathname === pathname) put(page, pathname);
  } catch {
    location.reload();
  }
}

function put(page: Document, pathname: string): void {
  leavePage();
  shownPath = pathname;
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('body > dialog[open]')) dialog.close();
  const menu = document.querySelector<HTMLElement>('#menu');
  if (menu?.matches(':popover-open')) menu.hidePopover();

  document.title = page.title;
  for (const old of document.head.querySelectorAll(told)) old.remove();
  document.head.append(...page.head.querySelectorAll(told));
  document.documentElement.toggleAttribute('data-has-toc', page.documentElement.hasAttribute('data-has-toc'));
  // What says whether the guide is saved goes on with what it does.
  const status = document.querySelector('offline-status');
  if (status !== null) page.querySelector('offline-status')?.replaceWith(status);
  for (const part of ['#menu', '.main-frame']) {
    document.querySelector(part)?.replaceChildren(...(page.querySelector(part)?.childNodes ?? []));
  }
  showPage();
  // A screen reader reads the question, and the next Tab goes on from there.
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/** Reads a page as a document of its own, in which nothing runs. `fetch` would give text, which Trusted Types let nobody parse. */
function fetchPage(pathname: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', pathname);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const { status, responseXML } = request;
      if (status === 200 && responseXML !== null) resolve(responseXML);
      else reject(new Error(`${pathname} was answered with status ${String(status)}.`));
    });
    request.addEventListener('error', () => reject(new Error(`${pathname} could not be fetched.`)));
    request.send();
  });
}

function isQuestion(page: Document): boolean {
  return page.querySelector('.content[data-question]') !== null;
}

/** Whether an address has the form of a question's, `/subject/name/`. The page itself says for certain. */
function maybeQuestion(pathname: string): boolean {
  const { BASE_URL } = import.meta.env;
  return pathname.startsWith(BASE_URL) && /^[^/]+\/[^/]+\/$/.test(pathname.slice(BASE_URL.length));
}

/** What a page is made of besides its text: its scripts, and its styles. */
function filesOf(page: Document): string {
  const scripts = [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'));
  // What is for browsers without scripts is an element only in a page that runs none, as the fetched one.
  const styles = [...page.querySelectorAll('style:not(noscript *)')].map(({ textContent }) => textContent);
  return JSON.stringify([scripts, styles]);
}
