import { removeRunFolder } from '../../run-folder.mjs';

// A run that was killed cannot take its folder away for as long as browsers write into it: who drives them does, then.
const run = process.ppid;
process.once('disconnect', () => {
  // By now the browser's own listener stands before this one, and has ended it.
  process.once('exit', () => {
    if (process.ppid !== run) removeRunFolder();
  });
});
