import { type Node, parseSync, visitorKeys } from "oxc-parser";

export type { Node };

/** Parses a file; one that does not parse cannot be checked, so it is an error. */
export function parse(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return program;
}

type Visit = (node: Node, parent: Node | null) => void;

/** Calls `visit` for a node and all beneath it, outermost first. */
export function walk(node: Node, visit: Visit, parent: Node | null = null): void {
  visit(node, parent);
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | (Node | null)[] | null>)[key];
    for (const next of Array.isArray(child) ? child : [child]) if (next) walk(next, visit, node);
  }
}
