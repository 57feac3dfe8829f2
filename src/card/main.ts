import { CardPortClient } from './card-port-client.ts';
import { CardVisibility } from './card-visibility.ts';
import { HeldKey } from './held-key.ts';
import { keepInFrame } from './keep-in-frame.ts';
import { mountCard } from './mount-card.tsx';

// The card's entry. It runs in a frame that holds nothing else. The page's script hands it a port, through which it is told what to
// show, and through which it asks for everything.

window.addEventListener(
  'message',
  ({ ports: [port] }) => {
    if (port) begin(port);
  },
  { once: true },
);

function begin(port: MessagePort): void {
  const visibility = new CardVisibility();
  const client = new CardPortClient(port);
  const heldKey = new HeldKey();
  keepInFrame(() => client.say({ say: 'left' }));
  client.onSeen = (isSeen) => visibility.noteSeen(isSeen);
  client.scheme = (scheme) => {
    document.documentElement.style.colorScheme = scheme;
  };
  client.show = ({ subject, keyboard, room }) => {
    document.documentElement.lang = 'en';
    const card = mountCard(document, {
      subject,
      keyboard,
      ask: (entity) => client.ask(entity),
      close: () => heldKey.whenReleased(() => client.say({ say: 'close' })),
      openOptions: (at) => client.say({ say: 'openOptions', at }),
      askHere: (entity) => client.askHere(entity),
      goTo: (start) =>
        new Promise((resolve) => {
          client.went = resolve;
          client.say({ say: 'goTo', start });
        }),
      keep: () =>
        new Promise((resolve, reject) => {
          client.kept = (outcome) => (outcome ? resolve(outcome) : reject(new Error('The page could not be kept.')));
          client.say({ say: 'keep' });
        }),
      pinned: (pinned) => client.say({ say: 'pinned', pinned }),
      isSeenLongEnough: () => visibility.isSeenLongEnough,
    });
    card.fitFrame(room, (height) => client.say({ say: 'height', height }));
    client.room = card.setRoom;
    client.focus = card.focus;
  };
}
