import { reasonOfFileError } from './inputs/file-error-reason.ts';

/** The exit code of a program whose reader has gone, as shells know it: 128 and the number of SIGPIPE. */
const READER_GONE = 141;

/**
 * Ends this program quietly when the program that reads its output ends, such as `head`; or with a message when the output cannot
 * be written, as on a full disk.
 */
export function exitWhenOutputCloses(): void {
  process.stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'EPIPE') process.exit(READER_GONE);
    process.stderr.write(`the output cannot be written (${reasonOfFileError(error)})\n`);
    process.exit(1);
  });
  // The reader of standard error may end first: the output is still wanted.
  process.stderr.on('error', () => {});
}

/** Makes an interrupted program exit in the usual way, so that its temporary files are deleted. */
export function endWhenInterrupted(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}

/** Writes to standard output at once; waits if the program at the other end of a pipe is slower. */
export function print(text: string): Promise<void> | undefined {
  if (process.stdout.write(text)) return undefined;
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Writes a line to standard error. */
export const printError = (line: string): void => void process.stderr.write(`${line}\n`);
