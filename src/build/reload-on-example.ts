/** Vite knows a page's text by the page's own file: it does not see that a fence of it shows another one. */

import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { examplesFolder } from '../questions/example.ts';

/** Reads the pages anew and reloads the browser when an example is written, changed or removed; `then` is called after it. */
export function reloadOnExample(server: ViteDevServer, then: () => void): void {
  const folder = `${server.config.root}${sep}`.replaceAll(sep, '/').replace(/\/+$/, '/') + `${examplesFolder}/`;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.replaceAll(sep, '/').startsWith(folder)) return;
    for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
    server.environments.client.hot.send({ type: 'full-reload' });
    then();
  });
}
