import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../../engine/types.ts';
import { useHost } from '../host/options-host.ts';

/** Says that a record is open now, once, and gives when the reader last opened it before; null: never, or not known. */
export function useLastLook(entity: EntityId): string | null {
  const host = useHost();
  const [last, setLast] = useState<string | null>(null);
  useEffect(() => {
    setLast(null);
    let isOver = false;
    host.look(entity).then(
      (before) => {
        if (!isOver) setLast(before);
      },
      // Then nothing is called new, here and elsewhere.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [host, entity]);
  return last;
}
