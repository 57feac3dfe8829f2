import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';

/**
 * WebDriver BiDi itself, for what puppeteer has no words for. Its connection and its contexts' ids are public in
 * puppeteer's code but missing from its types, so that both are looked at before they are believed.
 */
export interface Bidi {
  readonly evaluate: (ask: Evaluate) => Promise<BidiValue>;
  readonly call: (ask: Call) => Promise<BidiValue>;
  /** Runs code in the browser's own window and gives what it comes to: a string, a boolean, or null for the rest. */
  readonly privileged: (code: string) => Promise<string | boolean | null>;
}

interface Evaluate {
  readonly expression: string;
  readonly context: string;
}

interface Call {
  readonly declaration: string;
  /** The node that is its argument, by its shared reference. */
  readonly node: string;
  readonly context: string;
}

const ShadowRoot = v.object({ sharedId: v.string(), value: v.object({ mode: v.optional(v.string()) }) });
const Node = v.object({ shadowRoot: v.nullish(ShadowRoot) });
const Window = v.object({ context: v.string() });
const Value = v.object({ type: v.string(), value: v.optional(v.unknown()) });
const Answer = v.variant('type', [
  v.object({ type: v.literal('success'), result: Value }),
  v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
]);
const Tree = v.object({ contexts: v.tupleWithRest([v.object({ context: v.string() })], v.unknown()) });

export type BidiValue = v.InferOutput<typeof Value>;

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

export function bidiOf(browser: Browser): Bidi {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('This puppeteer keeps its BiDi connection elsewhere.');
  const run = async (method: string, params: object): Promise<BidiValue> => {
    const answer = v.parse(Answer, (await connection.send(method, { awaitPromise: true, ...params })).result);
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  };
  return {
    evaluate: ({ expression, context }) =>
      run('script.evaluate', {
        expression,
        target: { context },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      }),
    call: ({ declaration, node, context }) =>
      run('script.callFunction', {
        functionDeclaration: declaration,
        arguments: [{ sharedId: node }],
        target: { context },
      }),
    async privileged(code) {
      const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
      const [{ context }] = v.parse(Tree, tree.result).contexts;
      const { value } = await run('script.evaluate', { expression: code, target: { context } });
      return typeof value === 'string' || typeof value === 'boolean' ? value : null;
    },
  };
}

/** The BiDi context of a page's top frame. */
export function contextOf(page: Page): string {
  return v.parse(v.string(), Reflect.get(page.mainFrame(), '_id'));
}

/** A reference to the closed shadow root that hangs on a node, if one does. */
export function closedRootOf({ value }: BidiValue): string | null {
  const node = v.safeParse(Node, value);
  const root = node.success ? node.output.shadowRoot : null;
  return root?.value.mode === 'closed' ? root.sharedId : null;
}

/** The context behind a frame's window. */
export function windowOf({ type, value }: BidiValue): string | null {
  return type === 'window' ? v.parse(Window, value).context : null;
}

const isConnection = (it: unknown): it is Connection =>
  typeof it === 'object' && it !== null && 'send' in it && typeof it.send === 'function';
