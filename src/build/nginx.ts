/** nginx's configuration for the built guide, made from what the build wrote for other hosts: `_headers` and `_redirects`. Pure. */

export interface NginxOptions {
  /** Text of the built `_headers` and `_redirects`; the latter is empty when no question has moved. */
  headers: string;
  redirects: string;
  /** Path of the home page: `/`, or `/guide/`. */
  base: string;
  /** Folder that holds the site at its base path. */
  www: string;
  port: number;
  /** The one folder that is written to. */
  temp: string;
}

/** Types by the ending of a file. nginx's own list lacks some, and is not at the same place everywhere. */
const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  wasm: 'application/wasm',
};

/** Those that get smaller: pictures and what is packed already do not. */
const compressed = Object.values(types).filter((type) => type !== 'text/html' && !/png|webp/.test(type));

/** The whole `nginx.conf`. Needs no root rights and writes to one temporary folder only. */
export function nginxConfig({ headers, redirects, base, www, port, temp }: NginxOptions): string {
  const rules = readHeaders(headers);
  const everywhere = rules.find(({ path }) => path === '/*')?.headers ?? [];
  const folders = rules.filter(({ path }) => path !== '/*');
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `# Written by src/cli/nginx.ts from the built guide: build anew rather than edit.
daemon off;
pid ${temp}/nginx.pid;
error_log stderr warn;
worker_processes auto;
events {
  worker_connections 1024;
}
http {
${temps.map((name) => `  ${name}_temp_path ${temp}/${name};`).join('\n')}
  # Nobody's address is kept.
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  default_type application/octet-stream;
  types {
${Object.entries(types)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
  }
  charset utf-8;
  charset_types ${compressed.filter((type) => !/wasm|svg|json/.test(type)).join(' ')};
  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_min_length 512;
  gzip_types ${compressed.join(' ')};
  server {
    listen ${port};
    root ${www};
    # The server may be known under another name and port than it sees.
    absolute_redirect off;
    # A folder without a page of its own is no address either.
    error_page 403 404 =404 ${base}404.html;
    location = /healthz {
      default_type text/plain;
      return 200 "ok\\n";
    }
    # Only other hosts read these.
    location ~ ^${base}_(headers|redirects)$ {
      return 404;
    }
${readRedirects(redirects)
  .map(({ from, to }) => `    location = ${from} {\n      return 301 ${to};\n    }\n`)
  .join('')}${folders
    .map(({ path, headers }) => location(`^~ ${path.replace(/\*$/, '')}`, merged(everywhere, headers)))
    .join('')}${location('/', everywhere)}  }
}
`;
}

type Header = readonly [name: string, value: string];

/** The rules of a `_headers` file: a path, and below it its headers. */
export function readHeaders(text: string): { path: string; headers: Header[] }[] {
  const rules: { path: string; headers: Header[] }[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+):\s*(.*)$/.exec(line);
    if (header !== null) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

function readRedirects(text: string): { from: string; to: string }[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => {
      const [from = '', to = ''] = line.split(/\s+/);
      return { from, to };
    });
}

/** nginx takes headers from one place only: what stands in an inner block replaces all of the outer one. */
function location(match: string, headers: readonly Header[]): string {
  const lines = headers.map(([name, value]) => `      add_header ${name} "${value.replaceAll('"', '\\"')}" always;\n`);
  return `    location ${match} {\n${lines.join('')}      try_files $uri $uri/ =404;\n    }\n`;
}

function merged(outer: readonly Header[], inner: readonly Header[]): Header[] {
  const names = new Set(inner.map(([name]) => name.toLowerCase()));
  return [...outer.filter(([name]) => !names.has(name.toLowerCase())), ...inner];
}
