/** What training needs. */
export { chain } from './chain';
export { exponentials } from './exponential';
export { adam, difference, dropMask, scale, seed, spreadRows, squares, sumRows } from './learning';
export { addRows, multiply, pack, packTransposed, repeat, sumOfRows, transpose } from './matrix';
export { recur, recurBack } from './recurrence';
export { multiplySteps, packSteps } from './steps';
