import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownPages } from '../questions/machine.ts';

/** Each question, round and subject as Markdown, at the address of its page with `.md` for the last slash. */
export const getStaticPaths: GetStaticPaths = () =>
  [...markdownPages(undefined).keys()].map((page) => ({ params: { page } }));

export const GET: APIRoute = ({ params, site }) => {
  pages ??= markdownPages(site);
  return new Response(pages.get(params['page'] ?? ''));
};

let pages: ReadonlyMap<string, string> | undefined;
