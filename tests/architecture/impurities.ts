import { type Node, parse, walk } from "./walk.ts";

/** What reaches outside: the clock, randomness, the process, the network, the device. */
const outsideWorld = new Set([
  "console",
  "crypto",
  "fetch",
  "globalThis",
  "localStorage",
  "Math",
  "performance",
  "process",
  "queueMicrotask",
  "sessionStorage",
  "setImmediate",
  "setInterval",
  "setTimeout",
  "Temporal",
]);

/** A name that is a label rather than a reference: `step.process`, `{ process: 1 }`. */
function isLabel(node: Node, parent: Node | null): boolean {
  if (!parent) return false;
  if (parent.type === "MemberExpression") return parent.property === node && !parent.computed;
  if (parent.type === "Property" && parent.shorthand) return false;
  if ("key" in parent) return parent.key === node && !("computed" in parent && parent.computed);
  return parent.type === "TSTypeReference" || parent.type === "ExportSpecifier";
}

const memberOf = (node: Node, parent: Node | null) =>
  parent?.type === "MemberExpression" &&
  parent.object === node &&
  !parent.computed &&
  parent.property.type === "Identifier"
    ? parent.property.name
    : null;

/** `new Date(instant)`, `Date.UTC(…)`, `Date.parse(…)` and `x instanceof Date` say what they mean; all else may ask the clock. */
function isPureDate(node: Node, parent: Node | null): boolean {
  const member = memberOf(node, parent);
  if (member) return member === "UTC" || member === "parse";
  if (parent?.type === "NewExpression" && parent.callee === node) return parent.arguments.length > 0;
  return parent?.type === "BinaryExpression" && parent.operator === "instanceof";
}

const isPureMath = (node: Node, parent: Node | null) => (memberOf(node, parent) ?? "random") !== "random";

/** The places where a file could give two answers to one question, or be noticed by the world. */
export function impuritiesOf(path: string, text: string): string[] {
  const found = new Set<string>();
  walk(parse(path, text), (node, parent) => {
    if (node.type !== "Identifier" || isLabel(node, parent)) return;
    const { name } = node;
    if (
      name === "Date" ? isPureDate(node, parent) : name === "Math" ? isPureMath(node, parent) : !outsideWorld.has(name)
    )
      return;
    const line = text.slice(0, node.start).split("\n").length;
    found.add(`${path}:${line} uses ${name}${name === "Math" ? ".random" : ""}`);
  });
  return [...found];
}
