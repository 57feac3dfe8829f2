import { useEffect, useState } from 'preact/hooks';
import type { EntityId } from '../messages/dataset-ids.ts';
import type { EntityCount } from '../messages/tab-requests.ts';
import type { PopupHost } from './popup-host.ts';

export type News = Readonly<Record<EntityId, number>>;

/** How many quotations are new in the records of those whom the page names; nobody's until that is known. */
export function useNews(host: PopupHost, counts: readonly EntityCount[]): News {
  const [news, setNews] = useState<News>({});
  const ids = counts.filter(({ quotations }) => quotations > 0).map(({ entity }) => entity);
  useEffect(() => {
    if (ids.length === 0) return;
    let isOver = false;
    host.newOnRecord(ids).then(
      (found) => {
        if (!isOver) setNews(found);
      },
      // The popup says the rest without.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [host, ids.join(' ')]);
  return news;
}
