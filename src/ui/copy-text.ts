/**
 * Puts a text on the clipboard, and says whether that worked. To be called while a click or a key press is handled. It copies from
 * a text field that it puts into `container` for a moment. The clipboard API would be shorter, but the card's frame has no secure
 * origin, where browsers refuse that API and write so into the page's console.
 */
export function copyText(text: string, container: HTMLElement): boolean {
  const before = focused(container.getRootNode()) ?? focused(document);
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'vh';
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  field.addEventListener('copy', (event) => {
    event.stopPropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  });
  container.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    before?.focus({ preventScroll: true });
  }
}

function focused(root: Node): HTMLElement | null {
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active instanceof HTMLElement ? active : null;
}
