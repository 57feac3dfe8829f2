import { matches, rootOf } from './page-nodes.ts';

/** Whether the page says that it is in another language than English. Many pages say nothing. */
export const isPageForeign = (): boolean => matches(rootOf(document), '[lang]:not([lang=""],[lang|=en i])');
