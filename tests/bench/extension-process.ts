import { readdirSync, readFileSync } from 'node:fs';

/**
 * The most memory that a Chromium below a process has used for an extension's pages and workers so far, in bytes; null where there
 * is none, and where the system does not tell.
 */
export function largestOf(ancestor: number): number | null {
  const peaks = processes().flatMap(({ id, command }) =>
    command.includes('--extension-process') && isBelow(id, ancestor) ? [peakOf(id)] : [],
  );
  return peaks.length > 0 ? Math.max(...peaks) : null;
}

function processes(): { readonly id: number; readonly command: string }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ id: Number(name), command: read(`/proc/${name}/cmdline`) }));
  } catch {
    return [];
  }
}

function isBelow(id: number, ancestor: number): boolean {
  for (let at = id; at > 1; at = Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${at}/status`))?.[1] ?? 0))
    if (at === ancestor) return true;
  return false;
}

const peakOf = (id: number): number => Number(/^VmHWM:\s*(\d+) kB/m.exec(read(`/proc/${id}/status`))?.[1] ?? 0) * 1024;

/** A file of /proc; '' where its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
