export { spellingKey } from './en/spelling-key.ts';
