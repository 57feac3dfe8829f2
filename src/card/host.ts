/** Keys and clicks inside the card are the card's: none reaches the page's own listeners. */
const KEPT =
  'keydown keyup keypress beforeinput input change copy cut paste focusin focusout click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove pointerover pointerout touchstart touchmove touchend wheel'.split(
    ' ',
  );

/** What the page and the browser have for a popover, margins and all, is undone by the first. */
const STYLE = 'all:initial;position:fixed;inset:0 auto auto 0;width:max-content;height:max-content';

/** The one element we ever put into a page: a closed shadow host in the top layer, there while a card is open. */
export function addHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  host.style.cssText = STYLE.replaceAll(/;|$/g, '!important;');
  host.popover = 'manual';
  for (const type of KEPT) host.addEventListener(type, (event) => event.stopPropagation());
  // A modal dialog makes all else inert: there the card is one of its own.
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  (dialog ?? document.documentElement).append(host);
  host.showPopover();
  // What a page zooms itself by would make it larger, and move it.
  host.style.setProperty('zoom', `${1 / host.currentCSSZoom}`, 'important');
  // `all: initial` would show it after hiding; from here on its place is all that changes.
  host.style.setProperty('display', 'block', 'important');
  return { host, root };
}

export function moveTo(host: HTMLElement, { left, top }: { left: number; top: number }): void {
  host.style.setProperty('left', `${left}px`, 'important');
  host.style.setProperty('top', `${top}px`, 'important');
}

/** How high the card may be, for its own styles: the one thing that `all: initial` lets through. */
export function setRoom(host: HTMLElement, room: number): void {
  host.style.setProperty('--room', `${room}px`);
}
