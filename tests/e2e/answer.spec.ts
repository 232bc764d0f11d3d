import { expect } from "@playwright/test";
import { steady } from "./answer.ts";
import { test } from "./test.ts";

// The comparison that non-interference rests on: blind to how a page was streamed, and to nothing that it tells.

const page = (pieces: readonly string[], words = "Hello") =>
  `<p>${words}</p>${pieces.map((piece) => `<script nonce="${Math.random()}">self.__next_f.push([1,${JSON.stringify(piece)}])</script>`).join("")}`;
const long = "Ü, longer than a line:\nand told by its bytes";
const text = (id: string) => `${id}:T${Buffer.byteLength(long).toString(16)},${long}`;

const quiet = [
  '0:["$","main",null,{"children":[["$","p",null,{"children":"1f"}],["$","$L1",null,{"action":"$h2","words":"$3"}]]}]\n',
  `1:I[17,["/a.js"],"Form"]\n2:{"id":"60","bound":null}\n${text("3")}`,
  "4:X\n4:C\n",
];

test("the same page, streamed otherwise by a busy machine, is the same", () => {
  const busy = [
    `${text("a")}a1:I[17,["/a.js"],"Form"]\n0:["$","main",null,{"children":"$b"}]\nb:["$Lc","$L`,
    'd"]\nd:["$","$La1",null,{"action":"$h33","words":"$a"}]\nc:["$","p",null,{"children":"1f"}]\n',
    '33:{"bound":null,"id":"60"}\n4:X\n4:C\n',
  ];
  expect(steady(page(busy))).toBe(steady(page(quiet)));
});

for (const [what, said, otherwise] of [
  ["a word that a component is told", "1f", "2f"],
  ["a word in a long text", "longer", "LONGER"],
  ["one more thing told", '["$","p"', '["$","b",null,{}],["$","p"'],
  ["what a form does", '"60"', '"61"'],
] as const)
  test(`${what} makes it another page`, () => {
    const other = quiet.map((piece) => piece.replace(said, otherwise));
    expect(other).not.toEqual(quiet);
    expect(steady(page(other))).not.toBe(steady(page(quiet)));
  });

test("a word that is drawn makes it another page", () => {
  expect(steady(page(quiet, "Hullo"))).not.toBe(steady(page(quiet)));
});
