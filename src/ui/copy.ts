/**
 * Puts a text on the clipboard; true when it is there. Insecure pages have no clipboard API and some pages forbid it in
 * their frames, so a text field of our own (inside `near`, out of the page's reach) is copied from instead. Needs a click
 * or a key press to be under way.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, near);
  }
}

function copyFromField(text: string, near: HTMLElement): boolean {
  const before = focused(near.getRootNode()) ?? focused(document);
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'vh';
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  // The field's own listener answers, so that a page's "read more at" handlers, further up, do not get to.
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
