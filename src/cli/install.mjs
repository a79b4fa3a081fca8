// Installs the packages when they are missing or older than the lock file. Plain JavaScript, and no imports besides
// Node's own: it runs on whatever Node the system has, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [major] = process.versions.node.split('.').map(Number);

if ((major ?? 0) < 20) {
  console.error(`Node ${process.versions.node} is too old to install the guide's packages. Install Node 20 or newer.`);
  process.exit(1);
}

const installed = `${root}node_modules/.package-lock.json`;
const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;

if (!fresh) {
  console.log('Installing packages (once) …');
  // `npm_execpath` is the npm that runs this script.
  const npm = process.env['npm_execpath'];
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Not `npm ci`: it refuses a lock file that does not name the builds of a native package for every other platform, and
  // npm leaves those out that its registry does not have.
  const { status } = spawnSync(
    command,
    [...first, 'install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (status !== 0) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry, and run the command again.',
    );
    process.exit(status ?? 1);
  }
}
