/**
 * Which elements of a page have a title in them (`h1`): a region that has one is no menu and no list, whatever its name. That is asked
 * for element after element, and looking through each would take the square of a page's size.
 */

const holders = new WeakMap<Document, ReadonlySet<Element>>();

/** Looks for the titles of a page. Whoever reads one calls it before anything else, as a page may have changed since. */
export function noteTitles(document: Document): void {
  const around = new Set<Element>();
  for (const title of document.querySelectorAll('h1'))
    for (let one = title.parentElement; one && !around.has(one); one = one.parentElement) around.add(one);
  holders.set(document, around);
}

/** Whether an element has a title in it, by what `noteTitles` has found. */
export function holdsTitle(element: Element): boolean {
  const known = holders.get(element.ownerDocument);
  return known ? known.has(element) : element.querySelector('h1') !== null;
}
