/** The part of Pagefind's browser API that the search uses. https://pagefind.app/docs/api/ */

import { trustOwnScripts } from '../offline/trusted.ts';

export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  meta: { title: string; answer: string; subject: string };
  sub_results: { title: string; url: string }[];
}

/** Fetches Pagefind and the head of its index. Rejects when they are not there or cut off. */
export async function loadPagefind(base: string): Promise<Pagefind> {
  trustOwnScripts(base);
  const bundle = `${base.replace(/\/$/, '')}/pagefind/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  return pagefind;
}
