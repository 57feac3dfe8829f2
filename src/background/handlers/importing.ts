import type { OwnPageRequests } from '../../messages/own-page-requests.ts';
import { showImporting } from '../show-importing.ts';

/** Shows how far an import is: the offscreen document has heard it from the writer. */
export async function importing({ percent }: OwnPageRequests['importing']['ask']): Promise<null> {
  showImporting(percent);
  return null;
}
