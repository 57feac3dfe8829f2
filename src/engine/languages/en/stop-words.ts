import { CLOSED_CLASSES } from './closed-classes.ts';

/**
 * English words that say nothing of a passage's subject: for search and relevance. Folded (see text/fold.ts). The verbs of
 * saying are among them: nearly every sentence around a quotation has one.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    ...Object.values(CLOSED_CLASSES),
    'along aren away became become came come couldn didn doesn don done down either else gave get give given go going good',
    'got hadn hasn haven hers indeed isn kept know least less let likely little ll long look made make makes making mean',
    'mine more mr mrs ms much need new none otherwise ours out own part per put re really recent s same say saying says said',
    'see seen shouldn sure t take taken tell telling theirs thereby thing things think time told took up ve want wasn way went',
    'weren wouldn yes yours added according noted stressed stated reportedly',
  ].flatMap((words) => words.split(' ')),
);
