// Imported before what is tested: the platform's interfaces, for where there are none. Nodes are then any objects that a test
// makes, each with what is read of it.

const own = (name: string | symbol): PropertyDescriptor => ({
  configurable: true,
  value(this: Readonly<Record<string | symbol, unknown>>, ...args: unknown[]) {
    const it = this[name];
    return typeof it === 'function' ? Reflect.apply(it, this, args) : it;
  },
});

const prototype = new Proxy({}, { getOwnPropertyDescriptor: (_, name) => own(name) });

for (const name of ['Node', 'CharacterData', 'Element', 'HTMLElement', 'HTMLSlotElement', 'Document']) {
  const made = Object.assign(() => {}, { prototype });
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: made });
}
