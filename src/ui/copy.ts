/**
 * Puts a text on the clipboard; true when it is there. Needs a click or a key press to be under way. Not by the clipboard API:
 * the card's frame has no secure origin, and a browser that is asked for it there writes into the page's console. A text field,
 * put into `near` for the moment, is copied from.
 */
export function copyText(text: string, near: HTMLElement): boolean {
  const before = focused(near.getRootNode()) ?? focused(document);
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
  near.append(field);
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
