import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const run = fileURLToPath(new URL('../../../src/cli/run.mjs', import.meta.url));

/** What a command has done by its end. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command of the terminal. @param heapMb the most that JavaScript's heap may take, in MB */
export function start(args: readonly string[], heapMb?: number): ChildProcessWithoutNullStreams {
  const env = { ...process.env, ...(heapMb && { NODE_OPTIONS: `--max-old-space-size=${heapMb}` }) };
  return spawn('node', [run, ...args], { env });
}

/** Waits for a command's end. */
export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  const out: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (part) => out.push(part));
  child.stderr.on('data', (part) => complaints.push(part));
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(complaints).toString() }),
    ),
  );
}

/** Runs a command to its end. @param input what is on its standard input */
export function runCommand(args: readonly string[], input?: string): Promise<Finished> {
  const child = start(args);
  child.stdin.end(input ?? '');
  return finished(child);
}
