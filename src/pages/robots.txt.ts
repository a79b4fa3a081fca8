import type { APIRoute } from 'astro';
import { path } from '../questions/index.ts';

/** Everybody may read everything. Search engines look for this file at the root of a host only: below a path it says so to nobody. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(site ? ['', `Sitemap: ${new URL(path('/sitemap-index.xml'), site).href}`] : []),
    ].join('\n') + '\n',
  );
