import { provideFilesFromDisk } from '../../src/cli/provide-files.ts';

// Before each test file: most that read articles know nothing of what reading needs.
provideFilesFromDisk();
