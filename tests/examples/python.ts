/** Python by Ruff, and what it prints by Pyodide: CPython as WebAssembly, so that no Python need be installed. */

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
    source,
    `import ast, sys
found = set()
for node in ast.walk(ast.parse(source)):
    if isinstance(node, ast.Import):
        found.update(name.name.split(".")[0] for name in node.names)
    elif isinstance(node, ast.ImportFrom):
        found.add((node.module or "").split(".")[0])
sorted(found - set(sys.stdlib_module_names))`,
  );
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
  (pyodide.globals as Globals).set('source', source);
  pyodide.runPython(
    `import sys
exec(compile(source, "example.py", "exec"), {"__name__": "__main__"})
sys.stdout.flush()`,
  );
  return lines.map((line) => `${line}\n`).join('');
}

async function ask(source: string, program: string): Promise<string[]> {
  const pyodide = await python();
  (pyodide.globals as Globals).set('source', source);
  const answer = pyodide.runPython(program) as { toJs: () => string[]; destroy: () => void };
  const names = answer.toJs();
  answer.destroy();
  return names;
}

interface Globals {
  set: (name: string, value: string) => void;
}
