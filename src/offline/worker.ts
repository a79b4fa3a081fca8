/**
 * The service worker: saves one edition of the guide when it is installed, and then answers from it alone. A newer worker
 * saves the newer edition beside it and waits until the reader applies it, so that a page never mixes two versions.
 */

/// <reference lib="webworker" />
import type { EditionLink } from './edition.ts';
import type { Message, Request } from './messages.ts';
import { cacheName, cachePrefix, editionBytes, readSaved, saveEdition, testSaved } from './save.ts';
import type { SavedEdition, Surroundings } from './save.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by `build/offline.ts`. */
declare const __EDITION__: EditionLink;

const base = self.registration.scope;
const surroundings: Surroundings = {
  caches,
  fetch: (url, init) => fetch(url, init),
  base,
  now: () => Date.now(),
  progress: throttled((done) => void tellAll({ type: 'progress', done })),
};

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(base)) event.respondWith(answer(event.request));
});

self.addEventListener('message', (event) => {
  const request = event.data as Request;
  const reply = (message: Message): void => event.ports[0]?.postMessage(message);
  if (request.type === 'apply') event.waitUntil(self.skipWaiting());
  else event.waitUntil(handle(request).then(reply, (error: unknown) => reply(failure(error))));
});

async function install(): Promise<void> {
  try {
    const saved =
      (await readSaved(surroundings, __EDITION__.version)) ?? (await saveEdition(surroundings, __EDITION__));
    // Nobody uses an older version: take over at once.
    if (self.registration.active === null) await self.skipWaiting();
    await tellAll(savedMessage(saved));
  } catch (error) {
    await tellAll(failure(error));
    throw error;
  }
}

async function handle(request: Exclude<Request, { type: 'apply' }>): Promise<Message> {
  const saved = await readSaved(surroundings, __EDITION__.version);
  switch (request.type) {
    case 'status':
      return saved === undefined ? { type: 'unsaved' } : savedMessage(saved);
    case 'save':
      return savedMessage(await saveEdition(surroundings, __EDITION__));
    case 'test':
      return saved === undefined ? { type: 'unsaved' } : { type: 'tested', ...(await testSaved(surroundings, saved)) };
  }
}

/** The saved file, else what the network says, else the page that says there is none. */
async function answer(request: globalThis.Request): Promise<Response> {
  const cache = await caches.open(cacheName(base, __EDITION__.version));
  // Pagefind asks with `?ts=<now>`, and servers that send `Vary` would make scripts miss.
  const find = (url: string) => cache.match(url, { ignoreSearch: true, ignoreVary: true });
  const kept = await find(request.url.split('#')[0] ?? '');
  if (kept !== undefined) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const notFound = request.mode === 'navigate' ? await find(`${base}404.html`) : undefined;
    if (notFound === undefined) throw error;
    return new Response(notFound.body, { status: 404, headers: notFound.headers });
  }
}

/** Takes away every other version's cache. */
async function removeOthers(): Promise<void> {
  const current = cacheName(base, __EDITION__.version);
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)) && name !== current);
  await Promise.all(names.map((name) => caches.delete(name)));
}

function savedMessage({ edition, savedAt }: SavedEdition): Message {
  return { type: 'saved', pages: edition.pages, bytes: editionBytes(edition), savedAt };
}

function failure(error: unknown): Message {
  return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
}

async function tellAll(message: Message): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
    client.postMessage(message);
}

/** Calls at most ten times a second, and always for the end. */
function throttled(call: (done: number) => void): (done: number) => void {
  let last = 0;
  return (done) => {
    if (done < 1 && Date.now() - last < 100) return;
    last = Date.now();
    call(done);
  };
}
