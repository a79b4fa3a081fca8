/** Takes the pages out of the sitemap that ask search engines to leave them out: a sitemap that names them contradicts them. */

import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Mends the sitemap of a built site, if it has one, and returns how many pages were taken out. `site` is its address. */
export function mendSitemap(dist: string, site: string): number {
  let removed = 0;
  for (const file of globSync('sitemap-[0-9]*.xml', { cwd: dist })) {
    const xml = readFileSync(join(dist, file), 'utf8');
    const mended = xml.replace(/<url><loc>([^<]*)<\/loc>.*?<\/url>/gs, (entry, address: string) => {
      const page = join(dist, address.startsWith(site) ? address.slice(site.length) : '', 'index.html');
      if (!existsSync(page) || !readFileSync(page, 'utf8').includes('<meta name="robots" content="noindex"'))
        return entry;
      removed++;
      return '';
    });
    writeFileSync(join(dist, file), mended);
  }
  return removed;
}
