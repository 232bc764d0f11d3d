import { posix } from "node:path";
import { type Node, parse, walk } from "./walk.ts";

/** An import whose target is only known when it runs: no check can follow it. */
const unknowable = "<computed>";

function targetOf(node: Node): string | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return node.source.value;
    case "ExportNamedDeclaration":
      return node.source?.value ?? null;
    case "ImportExpression":
      return stringIn(node.source);
    case "TSImportType":
      return stringIn(node.source);
    case "TSExternalModuleReference":
      return stringIn(node.expression);
    case "CallExpression":
      return node.callee.type === "Identifier" && node.callee.name === "require" ? stringIn(node.arguments[0]) : null;
    default:
      return null;
  }
}

const stringIn = (node: Node | undefined) =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : unknowable;

/** Everything a file imports: at load or later, values or types, re-exports included. Our own files are paths from the root. */
export function importsOf(path: string, text: string): string[] {
  const found = new Set<string>();
  walk(parse(path, text), (node) => {
    const target = targetOf(node);
    if (target !== null) found.add(resolve(path, target));
  });
  return [...found];
}

function resolve(from: string, target: string): string {
  if (target.startsWith("@/")) return `/${target.slice(2)}`;
  if (target.startsWith(".")) return `/${posix.join(posix.dirname(from), target)}`;
  return target;
}
