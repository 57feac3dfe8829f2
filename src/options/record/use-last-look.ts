import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../../engine/types.ts';
import { type LastLook, useHost } from '../host/options-host.ts';

const NEVER: LastLook = { at: null, fresh: 0 };

/** Says that a record is open now, once, and gives what the reader had not seen of it. Where that is not known, nothing is new. */
export function useLastLook(entity: EntityId): LastLook {
  const host = useHost();
  const [last, setLast] = useState(NEVER);
  useEffect(() => {
    setLast(NEVER);
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
