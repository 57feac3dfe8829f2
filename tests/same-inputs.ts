import fc from 'fast-check';

// Before each test file: properties try the same inputs in every run, so that what fails is what has changed. Others are tried with
// `SEED=… npm run test:unit`, which a page of a browser knows nothing of.
const USUAL_SEED = 20_261_130;

fc.configureGlobal({ seed: Number(globalThis.process?.env?.SEED ?? USUAL_SEED) });
