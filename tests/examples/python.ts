/** Python by Ruff, and what it prints by Pyodide: CPython as WebAssembly, so that no Python need be installed. */

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs';
import { loadPyodide, type PyodideAPI } from 'pyodide';

/** Errors, undefined and unused names, likely bugs and outdated syntax; `zip` of two equal lists may stay short. A page is narrower than PEP 8's 79 columns. */
const workspace = new Workspace(
  {
    'target-version': 'py312',
    'line-length': 76,
    lint: { select: ['E', 'W', 'F', 'B', 'UP', 'PLE', 'ASYNC', 'AIR3'], ignore: ['B905'] },
  },
  PositionEncoding.Utf16,
);

/** What Ruff says of a program. */
export function lintPython(source: string): string[] {
  return (workspace.check(source) as { code: string | null; message: string; start_location: { row: number } }[]).map(
    ({ code, message, start_location }) => `${start_location.row}: ${code ?? 'syntax'} ${message}`,
  );
}

let interpreter: Promise<PyodideAPI> | undefined;

/** The interpreter: started once, with nothing but the standard library. */
export function python(): Promise<PyodideAPI> {
  const indexURL = createRequire(import.meta.url)
    .resolve('pyodide/package.json')
    .replace(/package\.json$/, '');
  interpreter ??= loadPyodide({ indexURL });
  return interpreter;
}

/** The modules outside the standard library that a program imports. */
export async function foreignModules(source: string): Promise<string[]> {
  return ask(
    `import ast, sys
found = set()
for node in ast.walk(ast.parse(${literal(source)})):
    if isinstance(node, ast.Import):
        found.update(name.name.split(".")[0] for name in node.names)
    elif isinstance(node, ast.ImportFrom):
        found.add((node.module or "").split(".")[0])
sorted(found - set(sys.stdlib_module_names))`,
  );
}

/** Whether a program needs threads or an event loop, which WebAssembly has not: only an installed Python can run it. */
export function needsThreads(source: string): boolean {
  return /\bimport (?:asyncio|threading|multiprocessing)\b|\bfrom concurrent\b|\basyncio\.run\b/.test(source);
}

/** Whether this machine has a Python to run those with. */
export const hasInstalledPython =
  spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0;

/** What a program prints in the Python of this machine. */
export function runInstalledPython(source: string): string {
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-'], {
    input: source,
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Whether a program prints something when it runs, as far as its text shows. */
export function prints(source: string): boolean {
  return /^\s*print\(/m.test(source);
}

/** What a program prints, run on its own as `__main__`. */
export async function runPython(source: string): Promise<string> {
  const lines: string[] = [];
  const pyodide = await python();
  pyodide.setStdout({ batched: (line) => lines.push(line) });
  pyodide.setStderr({ batched: () => undefined });
  pyodide.runPython(
    `import sys
exec(compile(${literal(source)}, "example.py", "exec"), {"__name__": "__main__"})
sys.stdout.flush()`,
  );
  return lines.map((line) => `${line}\n`).join('');
}

async function ask(program: string): Promise<string[]> {
  const pyodide = await python();
  const answer = pyodide.runPython(program) as {
    toJs: () => string[];
    destroy: () => void;
  };
  const names = answer.toJs();
  answer.destroy();
  return names;
}

/** A text as Python writes it: JSON writes texts the same way. */
function literal(text: string): string {
  return JSON.stringify(text);
}
