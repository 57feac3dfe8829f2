/**
 * Shows on the toolbar button how much of an import is read. In Firefox the call also keeps the event page, and so the writer in
 * it, from being ended as idle, so that an import continues after its tab is closed.
 * @param percent how much is read; null when no import is being read any more
 */
export function showImporting(percent: number | null): void {
  // A browser without a toolbar, as on a phone, refuses.
  void chrome.action.setBadgeText({ text: percent === null ? '' : `${percent}%` }).catch(() => {});
}
