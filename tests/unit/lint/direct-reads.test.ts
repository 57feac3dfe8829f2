import { expect, test } from 'vitest';
import { faults } from '../../lint/direct-reads.mjs';

const DIRECT = [
  'export const of = (node: Node) => node.parentElement;',
  'export const of = (form: HTMLFormElement) => form.elements;',
  'export const of = (node: Node | null) => node?.parentElement;',
  "export const of = (node: Element) => node['localName'];",
  'export const of = (node: Element, name: keyof Element) => node[name];',
  'export const of = (node: Text | Range) => (node instanceof Range ? null : node.data);',
  "export const of = (one: Text | Element | string) => typeof one !== 'string' && one.nextSibling;",
  'export const of = ({ parentElement }: Node) => parentElement;',
  'export const of = (nodes: Iterable<Text>) => { for (const { data } of nodes) console.log(data); };',
  'export const of = ({ node: { data } }: { node: Text }) => data;',
  'export const of = (nodes: Element[]) => nodes.map(({ localName }) => localName);',
  'export function of(node: Element) { let id: string; ({ id } = node); return id; }',
  "export function of(nodes: Element[]) { let id = ''; for ({ id } of nodes); return id; }",
  'export const of = (node: Node) => ({ ...node });',
  'export const of = <T extends Element>(node: T) => node.id;',
  'export const of = (node: Element & { ours: true }) => node.ours;',
  "export const of = (node: Element) => node.matches('p');",
  'export const of = () => document.body;',
  'export const of = () => window.document.hidden;',
  "export const of = ({ target }: Event) => target?.addEventListener('click', () => {});",
  "export const of = ({ target }: Event) => target instanceof Element && target.closest('a');",
  'export const of = (node: Element) => { node.scrollTop = 1; };',
  'export const of = (node: Element) => node.id; // biome-ignore lint: it is only one',
];

const SAFE = [
  'export const of = (one: { readonly node: Node }) => one.node;',
  'export const of = ({ target, addedNodes }: MutationRecord) => [target, addedNodes.length];',
  'export const of = (range: Range) => range.startContainer;',
  'export const of = (root: ShadowRoot) => root.activeElement;',
  'export const of = ({ width }: DOMRect) => width;',
  'export const of = () => [window.innerHeight, location.href, window.document];',
  'export const of = (event: MouseEvent) => event.clientX;',
  "export const of = (signal: AbortSignal) => signal.addEventListener('abort', () => {});",
  'export const of = (node: Node) => [node instanceof Text, Node.COMMENT_NODE, node === document];',
  'interface Node { name: string } export const of = (node: Node) => node.name;',
  'export const of = (node: Node) => ({ node });',
  'export const of = (list: NodeList) => [...list].length;',
];

const planted = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(lines.map((line, n) => [`src/content/reading/text/planted-${n}.ts`, `${line}\nexport {};\n`]));

test('every way to read a node directly is found, and what reads none is not', () => {
  const found = faults(planted([...DIRECT, ...SAFE]));
  const of = (n: number): string[] =>
    found.filter((fault) => fault.startsWith(`src/content/reading/text/planted-${n}.ts:`));
  expect(DIRECT.filter((_, n) => of(n).length === 0)).toEqual([]);
  expect(SAFE.flatMap((_, n) => of(DIRECT.length + n))).toEqual([]);
});
