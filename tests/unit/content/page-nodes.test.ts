import { afterEach, describe, expect, it } from 'vitest';
import * as nodes from '../../../src/content/shared/page-nodes.ts';
import { put, the } from './made-page.ts';

/** What a node has under its own name, as any script of a page reads it. */
const NAMES =
  'parentElement parentNode firstChild nextSibling previousSibling isConnected textContent childNodes contains getRootNode compareDocumentPosition localName firstElementChild nextElementSibling previousElementSibling hasAttribute matches closest querySelector getBoundingClientRect scrollIntoView checkVisibility clientWidth append focus isContentEditable attributes children id style';

/** A form between two others, with a field of each name: its own property of that name is the field then. */
const FORM = `<main><i>Before</i><form id="form">Ada${NAMES.split(' ')
  .map((name) => `<input name="${name}">`)
  .join('')}</form><i>After</i></main>`;

const form = (): HTMLElement => {
  put(FORM);
  return the('main > :nth-child(2)');
};

describe('a form whose fields have the names of its properties', () => {
  it('shadows them where they are read directly', () => {
    const clobbered: unknown = Reflect.get(form(), 'parentElement');
    expect(clobbered).toBeInstanceOf(HTMLInputElement);
  });

  it('has its type and place read all the same', () => {
    const it = form();
    const main = the('main');
    expect(nodes.parentElementOf(it)).toBe(main);
    expect(nodes.parentNodeOf(it)).toBe(main);
    expect(nodes.previousSiblingOf(it)).toBe(main.firstChild);
    expect(nodes.nextSiblingOf(it)).toBe(main.lastChild);
    expect(nodes.previousElementOf(it)).toBe(main.firstChild);
    expect(nodes.nextElementOf(it)).toBe(main.lastChild);
    expect(nodes.rootNodeOf(it)).toBe(document);
    expect(nodes.isConnected(it)).toBe(true);
    expect(nodes.localNameOf(it)).toBe('form');
    expect(nodes.compareOrder(main, it) & Node.DOCUMENT_POSITION_CONTAINED_BY).toBeTruthy();
  });

  it('has its content read', () => {
    const it = form();
    const [text, field] = nodes.childNodesOf(it);
    expect(text && nodes.textContentOf(text)).toBe('Ada');
    expect(nodes.textContentOf(it)).toBe('Ada');
    expect(nodes.firstChildOf(it)).toBe(text);
    expect(nodes.firstElementOf(it)).toBe(field);
    expect(nodes.contains(it, field ?? null)).toBe(true);
    expect(nodes.firstMatchIn(it, 'input')).toBe(field);
  });

  it('has its methods called', () => {
    const it = form();
    expect(nodes.hasAttribute(it, 'id')).toBe(true);
    expect(nodes.matches(it, 'main > form')).toBe(true);
    expect(nodes.closest(it, 'main')).toBe(the('main'));
    expect(nodes.isRendered(it)).toBe(true);
    expect(nodes.isContentEditable(it)).toBe(false);
    expect(nodes.rectOf(it).width).toBe(nodes.clientWidthOf(it));
    nodes.scrollIntoView(it);
    const added = document.createElement('button');
    nodes.appendTo(it, added);
    expect(nodes.parentElementOf(added)).toBe(it);
    nodes.focusOn(added);
    expect(nodes.focusedIn(document)).toBe(added);
  });
});

describe('a document whose pictures have the names of its properties', () => {
  const OF_DOCUMENT =
    'body documentElement createElement querySelectorAll elementFromPoint fullscreenElement getSelection hidden contentType designMode readyState activeElement hasFocus getElementsByTagName createTreeWalker caretPositionFromPoint elementsFromPoint';
  const body = document.body;

  afterEach(() => {
    body.replaceChildren();
  });

  it('shadows them where they are read directly, but not here', () => {
    put(
      `<p style="margin: 0">Ada</p>${OF_DOCUMENT.split(' ')
        .map((name) => `<img alt="" name="${name}">`)
        .join('')}`,
    );
    const paragraph = body.firstElementChild;
    const clobbered: unknown = Reflect.get(document, 'body');
    expect(clobbered).toBeInstanceOf(HTMLImageElement);
    expect(nodes.bodyOf(document)).toBe(body);
    expect(nodes.rootOf(document)).toBe(body.parentNode);
    expect(nodes.createElement(document, 'b').localName).toBe('b');
    expect([...nodes.allMatchesIn(document, 'p')]).toEqual([paragraph]);
    expect([...nodes.elementsByTag(document, 'p')]).toEqual([paragraph]);
    expect(nodes.fullscreenIn(document)).toBeNull();
    expect(nodes.selectionIn(document)).toBeInstanceOf(Selection);
    expect([nodes.isHidden(document), nodes.contentTypeOf(document), nodes.designModeOf(document)]).toEqual([
      false,
      'text/html',
      'off',
    ]);
    expect(nodes.readyStateOf(document)).toMatch(/interactive|complete/);
    expect(nodes.focusedIn(document)).toBe(body);
    expect(typeof nodes.hasFocus(document)).toBe('boolean');
    expect(nodes.treeIn(document, body).root).toBe(body);
    const [x, y] = [body.offsetLeft + 2, body.offsetTop + 4];
    expect(nodes.elementAt(document, x, y)).toBe(paragraph);
    expect(nodes.elementsAt(document, x, y)[0]).toBe(paragraph);
    expect(nodes.caretAt(document, x, y)?.offsetNode).toBe(paragraph?.firstChild);
  });
});

describe('a page’s own scripts', () => {
  it('do not change what is called here, though they overwrite the prototypes', () => {
    const own = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild');
    if (!own) throw new Error('There is none.');
    put('<p>Ada</p>');
    try {
      Object.defineProperty(Node.prototype, 'firstChild', { configurable: true, get: () => null });
      expect(nodes.firstChildOf(the('p'))).toBeInstanceOf(Text);
    } finally {
      Object.defineProperty(Node.prototype, 'firstChild', own);
    }
  });
});
