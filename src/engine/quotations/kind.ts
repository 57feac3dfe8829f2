import type { QuotationKind } from '../types.ts';
import { endOf, quotedAt, type Range, type Scene } from './scene.ts';

const GLUE = new Set(['that', 'and', 'or', 'but', 'then']);

/** direct: all in marks but for a joining word; mixed: some; indirect: none. */
export function kindOf(scene: Scene, spans: readonly Range[]): QuotationKind {
  let inside = 0;
  let outside = 0;
  for (const { first, last } of spans)
    for (let i = first; i <= last; i++) {
      const quoted = quotedAt(scene, i);
      if (quoted) {
        inside++;
        i = Math.min(endOf(quoted), last);
      } else if (scene.words.type(i).shape !== 'punct' && !GLUE.has(scene.words.lower(i))) outside++;
    }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
}
