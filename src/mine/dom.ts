/** Makes elements from plain values. Text stays text: nothing here reads HTML. */

import { details, type Detail } from '../details.ts';
import type { Piece } from './markdown.ts';
import { address } from './address.ts';

/** An element with properties and children; `make('p', { className: 'note' }, 'Saved.')`. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Pick<HTMLElement, 'className' | 'id' | 'hidden'>> & Record<string, unknown> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

/** A button that does something. */
export function button(label: string, act: () => void, className = ''): HTMLButtonElement {
  const node = make('button', { type: 'button', className }, label);
  node.addEventListener('click', act);
  return node;
}

/** A field with its name above it. */
export function labelled(
  label: string,
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
): HTMLLabelElement {
  return make('label', { className: 'field' }, make('span', {}, label), field);
}

/** The words that stand for a detail that is not filled: `[notice period]`. */
export function blankOf(name: string): string | undefined {
  return Object.hasOwn(details, name) ? `[${details[name as Detail].blank}]` : undefined;
}

/** The elements of a piece of the reader's Markdown. */
export function toNodes(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('detail' in piece) {
      const detail = document.createElement('my-detail');
      detail.setAttribute('name', piece.detail);
      detail.append(make('a', { href: address(`/my-details/#${piece.detail}`) }, blankOf(piece.detail) ?? ''));
      return detail;
    }
    const node = document.createElement(piece.tag);
    if (piece.href !== undefined) {
      node.setAttribute('href', piece.href);
      node.setAttribute('rel', 'noreferrer');
    }
    if (piece.start !== undefined) node.setAttribute('start', String(piece.start));
    node.append(...toNodes(piece.children));
    return node;
  });
}
