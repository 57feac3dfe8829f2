import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';

/**
 * WebDriver BiDi, for commands that puppeteer has no method for. Puppeteer's connection and the ids of its contexts are public in
 * its code but missing from its types, so their shape is checked before they are used.
 */
export interface Bidi {
  readonly evaluate: (ask: Evaluate) => Promise<BidiValue>;
  readonly call: (ask: Call) => Promise<BidiValue>;
  /** Runs code in the browser's own window and returns its value where that is a string or a boolean, else null. */
  readonly privileged: (code: string) => Promise<string | boolean | null>;
}

interface Evaluate {
  readonly expression: string;
  readonly context: string;
}

interface Call {
  readonly declaration: string;
  /** The argument: a node, by its shared reference. */
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

/** A reference to the closed shadow root of a node, if it has one. */
export function closedRootOf({ value }: BidiValue): string | null {
  const node = v.safeParse(Node, value);
  const root = node.success ? node.output.shadowRoot : null;
  return root?.value.mode === 'closed' ? root.sharedId : null;
}

/** The BiDi context of a frame, from its window. */
export function windowOf({ type, value }: BidiValue): string | null {
  return type === 'window' ? v.parse(Window, value).context : null;
}

const isConnection = (it: unknown): it is Connection =>
  typeof it === 'object' && it !== null && 'send' in it && typeof it.send === 'function';
