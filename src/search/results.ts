/** What the list below the search field holds: found pages, or what this device remembers. Builds elements, never HTML from text. */

import type { Memory } from './memory.ts';
import type { FoundPage } from './pagefind.ts';
import { hasAll, mark, snippet } from './snippet.ts';

/** A result: the question, the lines of its answer with the match, its subject. A match in the depth opens its section. */
export function resultItem(page: FoundPage, typed: readonly string[], marks: readonly string[]): HTMLLIElement {
  const { url, title, answer, subject, sections } = page;
  const inAnswer = hasAll(`${title} ${answer}`, typed);
  const section = inAnswer
    ? undefined
    : sections.find(({ url: place, found }) => place.includes('#') && hasAll(found, typed));
  const link = create('a');
  link.href = section?.url ?? url;
  link.append(
    marked('strong', title, marks),
    marked('p', snippet(answer, marks), marks),
    create('small', section === undefined ? subject : `${subject} · ${section.title}`),
  );
  return item(link);
}

/** The way to further results: how many there are, and what fetches them. */
export function moreItem(count: number, show: () => Promise<void>): HTMLLIElement {
  return item(button(`Show more (${count} left)`, () => void show()));
}

/** What to do with a memory: search for a query again, and forget. */
export interface MemoryActions {
  search: (query: string) => void;
  copyMissed: () => void;
  forgetRecent: () => void;
  forgetMissed: () => void;
}

/** The last searches and the ones that found nothing. Empty when there is nothing to remember. */
export function memoryItems({ recent, missed }: Memory, actions: MemoryActions): HTMLLIElement[] {
  const items: HTMLLIElement[] = [];
  if (recent.length > 0) {
    items.push(heading('Your last searches', [['Clear', actions.forgetRecent]]));
    items.push(...recent.map((query) => item(button(query, () => actions.search(query)))));
  }
  if (missed.length > 0) {
    const tools: [string, () => void][] = [
      ['Copy', actions.copyMissed],
      ['Clear', actions.forgetMissed],
    ];
    items.push(heading('Looked for, not found', tools));
    items.push(...missed.slice(0, 10).map(({ query, day }) => item(create('span', `${query} (${day})`))));
  }
  return items;
}

/** Links to go on with where nothing was found. */
export function suggestionItems(links: readonly { label: string; href: string }[]): HTMLLIElement[] {
  return links.map(({ label, href }) => {
    const link = create('a');
    link.href = href;
    link.append(create('strong', label));
    return item(link);
  });
}

function heading(text: string, tools: readonly [label: string, act: () => void][]): HTMLLIElement {
  const line = item(create('span', text), ...tools.map(([label, act]) => button(label, act)));
  line.className = 'heading';
  return line;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const node = create('button', label);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

function item(...children: Node[]): HTMLLIElement {
  const node = create('li');
  node.append(...children);
  return node;
}

/** An element with a text in which what was searched for is marked. */
export function marked(tag: 'strong' | 'p', text: string, marks: readonly string[]): HTMLElement {
  const node = create(tag);
  node.append(...mark(text, marks).map((piece) => (piece.match ? create('mark', piece.text) : piece.text)));
  return node;
}

function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
