import { removeRunFolder } from '../../run-folder.mjs';

// Runs in each worker of a test run. If the run was killed, it cannot remove its folder, because browsers still write into it. The
// worker that drives those browsers removes the folder instead, after they have ended.
const run = process.ppid;
process.once('disconnect', () => {
  // The driver's own exit listener was added earlier, so it has ended the browser by the time this one runs.
  process.once('exit', () => {
    if (process.ppid !== run) removeRunFolder();
  });
});
