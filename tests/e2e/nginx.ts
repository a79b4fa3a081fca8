/** The server of the container without the container: nginx with the configuration that the project writes, where nginx is installed. */

import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nginxConfig } from '../../src/build/nginx.ts';

/** Path of nginx on this machine, or of the one that `NGINX` names; undefined when there is none. */
export function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  const places = [process.env['NGINX'] ?? '', ...folders.map((folder) => join(folder, 'nginx'))];
  return places.find((place) => place !== '' && existsSync(place));
}

/** Starts it for a built site, and resolves once it answers. */
export async function startNginx(
  nginx: string,
  dist: string,
  base: string,
  port: number,
): Promise<{ stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const read = (name: string): string => (existsSync(join(dist, name)) ? readFileSync(join(dist, name), 'utf8') : '');
  const www = join(folder, 'www');
  mkdirSync(dirname(join(www, base)), { recursive: true });
  symlinkSync(dist, join(www, base).replace(/\/$/, ''));
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    nginxConfig({ headers: read('_headers'), redirects: read('_redirects'), base, www, port, temp: folder }),
  );
  // Only as root does it change its user, to one that cannot read this project's folder.
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  const running = spawn(nginx, ['-c', config, '-p', folder, '-e', 'stderr', ...user], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  running.stderr.on('data', (data) => (said += String(data)));
  for (let tries = 0; ; tries++) {
    const isUp = await fetch(`http://localhost:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
    if (running.exitCode !== null || tries > 50) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { stop: () => stop(running, folder) };
}

async function stop(running: ChildProcess, folder: string): Promise<void> {
  if (running.exitCode === null) {
    running.kill('SIGTERM');
    await new Promise((resolve) => running.once('exit', resolve));
  }
  rmSync(folder, { recursive: true, force: true });
}
