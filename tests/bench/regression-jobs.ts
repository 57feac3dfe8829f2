// What regression.test.ts bundles: the jobs that are watched, and how they are measured.
import { provideFilesFromDisk } from '../../src/cli/provide-files.ts';

export { watchedJobs } from './jobs.ts';
export { watch } from './watch.ts';

// The bundle has a copy of its own of what reading articles needs.
provideFilesFromDisk();
