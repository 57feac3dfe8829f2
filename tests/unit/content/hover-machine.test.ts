import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  step,
} from '../../../src/content/interaction/hover/hover-machine.ts';

/** A mention is only ever compared: here its name. */
type Name = 'Ada' | 'Bo';

/** Runs the machine as its owner does: with one timer, which is set anew after every event. */
class Run {
  now = 1000;
  readonly told: string[] = [];
  state: HoverState<Name> = CLOSED;
  #wake: number | null = null;

  send(event: HoverEvent<Name>): this {
    const { state, effects, wake } = step(this.state, event, this.now);
    this.state = state;
    this.#wake = wake;
    for (const effect of effects) this.told.push(words(effect));
    return this;
  }

  /** Lets time pass; the timer rings when it is due. */
  wait(ms: number): this {
    const end = this.now + ms;
    while (this.#wake !== null && this.#wake <= end) {
      this.now = Math.max(this.now, this.#wake);
      this.send({ kind: 'time' });
    }
    this.now = end;
    return this;
  }

  point(on: Name | null, { x = 0, safe = false } = {}): this {
    return this.send({ kind: 'pointer', at: { x, y: 0 }, on, safe, since: this.now });
  }

  /** The card of a name opened by the pointer, its beginnings forgotten. */
  opened(name: Name): this {
    this.point(name).wait(400);
    this.told.length = 0;
    return this;
  }
}

const words = (effect: HoverEffect<Name>): string =>
  effect.do === 'open'
    ? `open ${effect.target} by ${effect.by}`
    : 'target' in effect
      ? `prepare ${effect.target}`
      : effect.do;

describe('a pointer that rests on a name', () => {
  it('has its card prepared after 100 ms and opened after 400', () => {
    const run = new Run().point('Ada').wait(99);
    expect(run.told).toEqual([]);
    run.wait(1);
    expect(run.told).toEqual(['prepare Ada']);
    run.wait(299);
    expect(run.told).toEqual(['prepare Ada']);
    run.wait(1);
    expect(run.told).toEqual(['prepare Ada', 'open Ada by pointer']);
  });

  it('is counted from when it came, not from when it was looked at', () => {
    const run = new Run();
    const since = run.now;
    run.wait(100).send({ kind: 'pointer', at: { x: 0, y: 0 }, on: 'Ada', safe: false, since });
    expect(run.told).toEqual(['prepare Ada']);
    expect(run.wait(300).told).toEqual(['prepare Ada', 'open Ada by pointer']);
  });

  it('may tremble by less than 4 px', () => {
    const run = new Run().point('Ada').wait(200).point('Ada', { x: 3 }).wait(200);
    expect(run.told).toEqual(['prepare Ada', 'open Ada by pointer']);
  });

  it('begins again when it moves on, and has one name’s card prepared once', () => {
    const run = new Run().point('Ada').wait(390).point('Ada', { x: 4 }).wait(390);
    expect(run.told).toEqual(['prepare Ada']);
    expect(run.wait(10).told).toEqual(['prepare Ada', 'open Ada by pointer']);
  });

  it.each<HoverEvent<Name>>([{ kind: 'unrest' }, { kind: 'escape' }, { kind: 'clicked-elsewhere' }])(
    'opens nothing after $kind, and discards the prepared card',
    (event) => {
      expect(new Run().point('Ada').wait(200).send(event).wait(5000).told).toEqual(['prepare Ada', 'discard']);
    },
  );

  it('opens nothing when it leaves the name', () => {
    expect(new Run().point('Ada').wait(200).point(null).wait(5000).told).toEqual(['prepare Ada', 'discard']);
  });
});

describe('a card that is open', () => {
  it('closes 300 ms after the pointer left', () => {
    const run = new Run().opened('Ada').point(null).wait(299);
    expect(run.told).toEqual([]);
    expect(run.wait(1).told).toEqual(['close']);
  });

  it('stays when the pointer was gone for less', () => {
    expect(new Run().opened('Ada').point(null).wait(290).point('Ada').wait(5000).told).toEqual([]);
  });

  it('stays while the pointer is on it or on its way, however long', () => {
    const run = new Run().opened('Ada').point(null, { safe: true }).wait(5000);
    expect(run.told).toEqual([]);
  });

  it('closes no sooner when the pointer goes on moving outside', () => {
    const run = new Run().opened('Ada').point(null).wait(200).point(null, { x: 50 }).wait(99);
    expect(run.told).toEqual([]);
    expect(run.wait(1).told).toEqual(['close']);
  });

  it('is replaced when the pointer has rested on another name for 150 ms', () => {
    const run = new Run().opened('Ada').point('Bo').wait(149);
    expect(run.told).toEqual(['prepare Bo']);
    expect(run.wait(1).told).toEqual(['prepare Bo', 'open Bo by pointer']);
  });

  it.each<HoverEvent<Name>>([{ kind: 'escape' }, { kind: 'gone' }, { kind: 'close' }, { kind: 'clicked-elsewhere' }])(
    'closes on $kind, and the same name opens again only after it was left',
    (event) => {
      const run = new Run().opened('Ada').send(event);
      expect(run.told).toEqual(['close']);
      expect(run.point('Ada', { x: 9 }).wait(5000).told).toEqual(['close']);
      expect(run.point(null).point('Ada').wait(400).told).toEqual(['close', 'prepare Ada', 'open Ada by pointer']);
    },
  );

  it('stays on a scroll: it closes only when its name goes out of view', () => {
    expect(new Run().opened('Ada').send({ kind: 'unrest' }).wait(5000).told).toEqual([]);
  });
});

describe('a pinned card', () => {
  const pinned = () => new Run().opened('Ada').send({ kind: 'pin', pinned: true });

  it('stays when the pointer leaves, rests on another name, or clicks elsewhere', () => {
    const run = pinned().point(null).wait(5000).point('Bo').wait(5000).send({ kind: 'clicked-elsewhere' });
    expect(run.told).toEqual([]);
  });

  it('closes on Escape', () => {
    expect(pinned().send({ kind: 'escape' }).told).toEqual(['close']);
  });

  it('closes as any other once it is unpinned', () => {
    expect(pinned().send({ kind: 'pin', pinned: false }).point(null).wait(300).told).toEqual(['close']);
  });
});

describe('a card opened by keyboard', () => {
  const byKey = () => new Run().send({ kind: 'keyboard', target: 'Ada' });

  it('opens at once', () => {
    expect(byKey().told).toEqual(['open Ada by keyboard']);
  });

  it('stays wherever the pointer is, and is replaced when that rests on another name', () => {
    const run = byKey().point(null).wait(5000);
    expect(run.told).toEqual(['open Ada by keyboard']);
    expect(run.point('Bo').wait(150).told.slice(1)).toEqual(['prepare Bo', 'open Bo by pointer']);
  });

  it('opens also for a dismissed name', () => {
    const run = byKey().send({ kind: 'escape' }).send({ kind: 'keyboard', target: 'Ada' });
    expect(run.told).toEqual(['open Ada by keyboard', 'close', 'open Ada by keyboard']);
  });
});

describe('a card opened by a tap', () => {
  const tapped = () => new Run().send({ kind: 'tap', target: 'Ada' });

  it('opens at once and stays wherever a pointer is, until a click elsewhere', () => {
    const run = tapped().point(null).wait(5000);
    expect(run.told).toEqual(['open Ada by tap']);
    expect(run.send({ kind: 'clicked-elsewhere' }).told.slice(1)).toEqual(['close']);
  });

  it('opens also for a dismissed name, and is replaced by another’s', () => {
    const run = tapped().send({ kind: 'escape' }).send({ kind: 'tap', target: 'Ada' });
    expect(run.told.slice(1)).toEqual(['close', 'open Ada by tap']);
    expect(run.send({ kind: 'tap', target: 'Bo' }).told.slice(3)).toEqual(['open Bo by tap']);
  });
});

describe('whatever happens', () => {
  const name = fc.constantFrom<Name>('Ada', 'Bo');
  const event = fc.oneof<fc.Arbitrary<(run: Run) => Run>[]>(
    fc.tuple(fc.option(name), fc.boolean(), fc.integer({ min: 0, max: 12 })).map(
      ([on, safe, x]) =>
        (run) =>
          run.point(on, { safe, x }),
    ),
    fc
      .constantFrom<HoverEvent<Name>>(
        { kind: 'unrest' },
        { kind: 'escape' },
        { kind: 'clicked-elsewhere' },
        { kind: 'gone' },
        { kind: 'close' },
        { kind: 'pin', pinned: true },
        { kind: 'pin', pinned: false },
        { kind: 'keyboard', target: 'Bo' },
        { kind: 'tap', target: 'Ada' },
      )
      .map((one) => (run) => run.send(one)),
    fc.integer({ min: 1, max: 500 }).map((ms) => (run) => run.wait(ms)),
  );

  it('effects agree with the state: no card is closed that is not open, and none is left open', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const run = new Run();
        for (const one of events) one(run);
        let open: string | null = null;
        for (const told of run.told) {
          if (told === 'close') expect(open).not.toBeNull();
          if (told === 'close') open = null;
          else if (told.startsWith('open ')) open = told.split(' ')[1] ?? null;
        }
        expect(open).toBe(run.state.kind === 'open' ? run.state.target : null);
      }),
    );
  });

  it('a prepared card is opened or discarded: none is left once the pointer is gone', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const run = new Run();
        for (const one of events) one(run);
        run.point(null, { x: 999 });
        let prepared: string | null = null;
        for (const told of run.told) {
          if (told.startsWith('prepare ')) prepared = told.slice('prepare '.length);
          else if (told === 'discard') expect(prepared).not.toBeNull();
          if (told === 'discard' || told.startsWith('open ')) prepared = null;
        }
        expect(prepared).toBeNull();
      }),
    );
  });

  it('Escape leaves nothing open and nothing pending', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const run = new Run();
        for (const one of events) one(run);
        run.send({ kind: 'escape' });
        run.told.length = 0;
        expect(run.wait(5000).told).toEqual([]);
        expect(run.state.kind).toBe('closed');
      }),
    );
  });
});
