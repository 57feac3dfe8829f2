import { CardLink } from './card-link.ts';
import { keepInFrame } from './keep-in-frame.ts';
import { KeyHeld } from './key-held.ts';
import { mount } from './mount.tsx';
import { Sight } from './sight.ts';

// Runs in a frame of its own, in which there is nothing else: what it is to show comes through the port it is handed.

window.addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (port) begin(port);
  },
  { once: true },
);

function begin(port: MessagePort): void {
  const sight = new Sight();
  const link = new CardLink(port);
  const key = new KeyHeld();
  keepInFrame(() => link.say({ say: 'left' }));
  link.sight = (isSeen) => sight.note(isSeen);
  link.show = ({ subject, keyboard, room }) => {
    document.documentElement.lang = 'en';
    const card = mount(document, {
      subject,
      keyboard,
      ask: (entity) => link.ask(entity),
      close: () => key.afterwards(() => link.say({ say: 'close' })),
      openOptions: (at) => link.say({ say: 'openOptions', at }),
      pinned: (pinned) => link.say({ say: 'pinned', pinned }),
      isClear: () => sight.isClear,
    });
    card.framed(room, (height) => link.say({ say: 'height', height }));
    link.room = card.setRoom;
    link.focus = card.focus;
  };
}
