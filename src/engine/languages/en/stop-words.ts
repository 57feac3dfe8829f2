/**
 * English words that say nothing of what a passage is about: for search and relevance. Folded (see text/fold.ts). The verbs
 * of saying are among them: nearly every sentence around a quotation has one.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after afterwards again against ago all almost along already also although always am amid among an ' +
    'and another any anyone anything are aren around as at away back be became because become been before being below ' +
    'between beyond both but by came can cannot come could couldn day days despite did didn do does doesn doing don done ' +
    'down during each either else even ever every everyone everything few first for from further gave get give given go ' +
    'going good got had hadn half has hasn have haven having he her here hers herself him himself his how however i if in ' +
    'including indeed instead into is isn it its itself just kept know last later least less let like likely little ll long ' +
    'look made make makes making many may maybe me mean meanwhile might mine more moreover most mr mrs ms much must my ' +
    'myself near need neither never new next no nobody none nor not nothing now of off often on once one only onto or other ' +
    'others otherwise our ours ourselves out over own part per perhaps put quite rather re really recent recently s same ' +
    'say saying says said see seen several shall she should shouldn since so some somebody someone something soon still ' +
    'such sure t take taken tell telling than that the their theirs them themselves then there thereby therefore these they ' +
    'thing things think this those though through throughout thus time to today together told tomorrow too took toward ' +
    'towards two under until up upon us ve very via want was wasn way we well went were weren what whatever when whenever ' +
    'where whether which while who whom whose why will with within without would wouldn yes yesterday yet you your yours ' +
    'yourself added according noted stressed stated reportedly monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
