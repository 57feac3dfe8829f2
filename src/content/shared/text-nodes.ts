import { treeIn } from './page-nodes.ts';

/** A walker over the text nodes in a node, in document order: in XML also those of CDATA sections. */
export const textNodesIn = (top: Node): TreeWalker =>
  treeIn(document, top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
