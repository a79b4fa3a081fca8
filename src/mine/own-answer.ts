/** Shows the reader's own answer first and the guide's below it, folded. */

import { countWords, speakingSeconds } from '../questions/speech.ts';
import { blankOf, make, toNodes } from './dom.ts';
import { readMarkdown, spokenText } from './markdown.ts';

/**
 * Puts the reader's text before the guide's answer in a place that holds it, and folds the guide's. Without a text the guide's
 * answer stands as it was.
 */
export function showOwnFirst(place: HTMLElement, text: string): void {
  const guides = place.querySelector<HTMLElement>('[data-part="answer"]');
  if (guides === null) return;
  place.querySelector('.own-answer')?.remove();
  const folded = guides.closest<HTMLElement>('.guides-answer');
  if (text.trim() === '') {
    folded?.replaceWith(guides);
    return;
  }
  const pieces = readMarkdown(text);
  const own = make(
    'section',
    { className: 'own-answer', ariaLabel: 'My answer' },
    make('p', { className: 'about' }, `My answer · ${describeLength(spokenText(pieces))}`),
    ...toNodes(pieces),
  );
  if (folded !== null) {
    folded.before(own);
    return;
  }
  const fold = make('details', { className: 'guides-answer' }, make('summary', {}, 'The guide’s answer'));
  guides.replaceWith(own, fold);
  fold.append(guides);
}

/** "84 words · 34 seconds to say" */
export function describeLength(text: string): string {
  const count = countWords(text);
  return `${count} word${count === 1 ? '' : 's'} · ${speakingSeconds(count)} seconds to say`;
}

/** The guide's answer as Markdown to begin with: its paragraphs, with a blank for each detail. */
export function guidesAnswerAsText(place: HTMLElement): string {
  const answer = place.querySelector('[data-part="answer"]')?.cloneNode(true);
  if (!(answer instanceof HTMLElement)) return '';
  return blocksOf(answer).join('\n\n');
}

function blocksOf(parent: Element): string[] {
  return [...parent.children].flatMap((block) => {
    if (block.matches('ul, ol')) {
      const items = [...block.children].map(
        (item, index) => `${block.matches('ol') ? `${index + 1}.` : '-'} ${inline(item)}`,
      );
      return [items.join('\n')];
    }
    return block.matches('p, h3, h4, blockquote') ? [inline(block)] : [];
  });
}

function inline(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (!(child instanceof Element)) return child.textContent ?? '';
      if (child.localName === 'my-detail') return blankOf(child.getAttribute('name') ?? '') ?? child.textContent;
      if (child.localName === 'strong') return `**${inline(child)}**`;
      if (child.localName === 'code') return `\`${child.textContent}\``;
      return inline(child);
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
