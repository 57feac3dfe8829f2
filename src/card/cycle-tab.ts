/**
 * Moves the focus from the card's last control to its first one, or back with Shift. Left to the browser, Tab would go on into the
 * page, and the next arrow key would scroll that away under the card.
 * @returns false where the key is left to the browser
 */
export function cycleTab(event: KeyboardEvent, card: HTMLElement): boolean {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return false;
  const controls = [...card.querySelectorAll<HTMLElement>('button, a[href]')];
  const [from] = event.composedPath();
  const [first, last] = [controls[0], controls.at(-1)];
  const isAtEnd = event.shiftKey ? from === first || from === card : from === last;
  const to = event.shiftKey ? last : first;
  if (!isAtEnd || !to) return false;
  to.focus();
  return true;
}
