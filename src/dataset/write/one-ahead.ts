/** The same items, each asked for while the one before is worked on: what is read from the database comes meanwhile. */
export async function* oneAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  for (let next = items.next(); ; ) {
    const { value, done } = await next;
    if (done) return;
    next = items.next();
    // Where the work fails first, nobody waits for it any more.
    next.catch(() => {});
    yield value;
  }
}
