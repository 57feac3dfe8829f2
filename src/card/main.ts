import { CardLink } from './card-link.ts';
import { keepInFrame } from './keep-in-frame.ts';
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
  keepInFrame(() => link.say({ say: 'left' }));
  let held: string | null = null;
  window.addEventListener(
    'keydown',
    ({ key }) => {
      held = key;
    },
    true,
  );
  window.addEventListener(
    'keyup',
    () => {
      held = null;
    },
    true,
  );
  link.sight = (isSeen) => sight.note(isSeen);
  link.show = ({ subject, keyboard, room }) => {
    document.documentElement.lang = 'en';
    const card = mount(document, {
      subject,
      keyboard,
      ask: (entity) => link.ask(entity),
      close: () => link.say({ say: 'close', held }),
      openOptions: (at) => link.say({ say: 'openOptions', at }),
      pinned: (pinned) => link.say({ say: 'pinned', pinned }),
      isClear: () => sight.isClear,
    });
    card.framed(room, (height) => link.say({ say: 'height', height }));
    link.room = card.setRoom;
    link.focus = card.focus;
  };
}
