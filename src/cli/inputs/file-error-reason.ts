const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOSPC: 'no space is left',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
};

/** Why a file could not be read or written, in words. */
export function reasonOfFileError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? (code || 'unknown reason');
}
