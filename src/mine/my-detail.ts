/** Fills every `<my-detail>` of the page with what this device holds, now and whenever that changes. */

import { details, type Detail } from '../details.ts';
import type { Details } from './shown.ts';

const onPage = new Set<MyDetail>();
let shown: Details = {};

/** Shows these values; a detail without one stands as its blank. */
export function fillDetails(values: Details): void {
  shown = values;
  for (const element of onPage) element.fill();
}

class MyDetail extends HTMLElement {
  connectedCallback() {
    onPage.add(this);
    this.fill();
  }

  disconnectedCallback() {
    onPage.delete(this);
  }

  fill() {
    const name = this.getAttribute('name') ?? '';
    if (!Object.hasOwn(details, name)) return;
    const { blank, label } = details[name as Detail];
    const value = shown[name as Detail];
    const place = this.querySelector('a') ?? this;
    const text = value ?? `[${blank}]`;
    if (place.textContent !== text) place.textContent = text;
    this.toggleAttribute('data-filled', value !== undefined);
    if (value === undefined) place.removeAttribute('title');
    else place.setAttribute('title', `${label}: yours. Tap to edit.`);
  }
}

customElements.define('my-detail', MyDetail);
