import { keepAndShowBadge } from '../keep-menus.ts';
import type { RequestHandler } from '../request-handler.ts';

/** Keeps the article of the page whose card asks for it. */
export const keepPage: RequestHandler<'keepPage'> = (_ask, { tabId }) => keepAndShowBadge(tabId, 'article');
