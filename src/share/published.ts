/**
 * Reads an answer from the published file of a page. Never from the page that is shown: there the reader's details are filled in and the
 * reader's own answer stands beside it, and neither may leave the device.
 */

import type { Piece, PublicAnswer } from './words.ts';

/** The answer of the page at an address, as everybody gets it. Rejects when the file cannot be had or holds no answer. */
export async function readPublished(address: string): Promise<PublicAnswer> {
  const page = await load(address);
  const answer = page.querySelector('[data-part=answer]');
  const title = page.querySelector('h1')?.textContent.trim();
  if (answer === null || title === undefined) throw new Error('The page has no answer.');
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.getAttribute('href');
  return {
    title,
    answer: piecesOf(answer, address),
    url: canonical ?? address,
    guide: page.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '',
  };
}

/** The file as a document whose scripts never run. Not by `DOMParser`: where Trusted Types are in force, it takes no text. */
function load(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.responseXML !== null) resolve(request.responseXML);
      else reject(new Error(`status ${request.status}`));
    });
    request.addEventListener('error', () => reject(new Error('no connection')));
    request.send();
  });
}

/** Elements with nothing to say in words. */
const silent = 'script, style, noscript, button, svg, figcaption, my-answer, .sr-only';

function piecesOf(element: Element, address: string): Piece[] {
  return [...element.childNodes].flatMap((node): Piece[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
    if (!isElement(node) || node.matches(silent)) return [];
    // A blank is words, whatever is in it.
    if (node.localName === 'my-detail') return [node.textContent];
    const href = node.localName === 'a' ? node.getAttribute('href') : null;
    const children = piecesOf(node, address);
    return [{ tag: node.localName, children, ...(href === null ? {} : { href: new URL(href, address).href }) }];
  });
}

/** Not by `instanceof`: the node is of another document. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
