/** What reading needs. */
export { chain } from './chain';
export { exponentials } from './exponential';
export { multiply, pack, repeat, sumOfRows } from './matrix';
export { recur } from './recurrence';
export { multiplySteps, packSteps } from './steps';
