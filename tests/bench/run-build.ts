/** Runs `astro build` in a folder and watches what it takes. */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildRun {
  status: number | null;
  output: string;
  seconds: number;
  /** Most memory that the build and its child processes held at once; undefined where there is no `/proc`. */
  peakBytes: number | undefined;
  /** Seconds of processor time of all its processes: says more than `seconds` on a machine with other work. */
  processorSeconds: number | undefined;
}

/** Builds the site whose configuration and packages lie in `folder`. */
export async function runAstroBuild(folder: string): Promise<BuildRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));

  let peak = 0;
  const processor = new Map<number, number>();
  const timer = setInterval(() => {
    const processes = child.pid === undefined ? [] : processTree(child.pid);
    const held = processes.reduce((sum, { bytes }) => sum + bytes, 0);
    peak = Math.max(peak, held, ...processes.map(({ peakBytes }) => peakBytes));
    for (const { pid, seconds } of processes) processor.set(pid, seconds);
  }, 200);

  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  clearInterval(timer);
  return {
    status,
    output,
    seconds: (performance.now() - started) / 1000,
    peakBytes: peak === 0 ? undefined : peak,
    processorSeconds: processor.size === 0 ? undefined : [...processor.values()].reduce((sum, time) => sum + time, 0),
  };
}

interface ProcessUse {
  pid: number;
  bytes: number;
  peakBytes: number;
  seconds: number;
}

/** A process and all that it started, from Linux's `/proc`; empty elsewhere. */
function processTree(first: number): ProcessUse[] {
  const children = new Map<number, number[]>();
  try {
    for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
      const parent = Number(statOf(pid)[1]);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
  } catch {
    return [];
  }
  const tree = [first];
  // Grows while it is walked: the children of a child come later.
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree.flatMap((pid) => useOf(pid) ?? []);
}

function useOf(pid: number): ProcessUse | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const bytesOf = (field: string): number =>
      Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
    const stat = statOf(pid);
    // User and system time, in hundredths of a second.
    const seconds = (Number(stat[11]) + Number(stat[12])) / 100;
    return { pid, bytes: bytesOf('VmRSS'), peakBytes: bytesOf('VmHWM'), seconds };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/** The fields of `/proc/<pid>/stat` after the name, which may itself hold spaces. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
