import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import type { StepId } from "@/lib/domain/protocol/protocol.ts";
import { grouped } from "@/lib/domain/trends/grouped.ts";
import { ratesAt } from "@/lib/domain/trends/rates-at.ts";
import { closePeriods } from "@/lib/use-cases/trend/close-periods.ts";
import { shippedProtocols } from "@/tests/setup/shipped-protocols.ts";
import { trendWorld } from "@/tests/setup/trend-world.ts";
import { publishedCsv, truthCsv } from "@/tests/setup/world/world-csv.ts";

// Both files of a made-up world, read as somebody outside would who has nothing else.

type Line = Readonly<Record<string, string>>;
let truth: Line[];
let published: Line[];

/** No cell of these has a comma or a quote, but for the rule that hides a number. */
function linesOf(csv: string): Line[] {
  const [head = "", ...lines] = csv.trimEnd().split("\n");
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}

const names = new Map(shippedProtocols.map(({ id, version }) => [id, `${id}@${version}`]));
const asked = (key: string, step: string) => {
  const protocol = shippedProtocols.find(({ id }) => id === key);
  return protocol ? ratesAt(protocol, step as StepId) : { before: false, after: false };
};

/** Both files of the world of this size. */
async function filesOf(size: Parameters<typeof trendWorld>[0]): Promise<[string, string]> {
  const world = await trendWorld(size);
  await closePeriods({ now: world.closesAt });
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  const files: [string, string] = [truthCsv(world, names), await publishedCsv(owner, world, asked)];
  await owner.end();
  return files;
}

const size = { couples: 330, coaches: 12, practices: 3, quarters: 2, seed: 6 };
let files: [string, string];
beforeAll(async () => {
  files = await filesOf(size);
  [truth, published] = [linesOf(files[0]), linesOf(files[1])];
}, 60_000);

test("the same words give the same files", { timeout: 60_000 }, async () => {
  expect(await filesOf(size)).toEqual(files);
});

test("they say who did what, and all that is shown and hidden of it", () => {
  expect(files.map((file) => file.slice(0, file.indexOf("\n")))).toEqual([
    "practice,coach,couple,period,protocol,step,started,completed,mean_before,mean_after,consented,coach_sees",
    "scope,viewer,practice,coach,period,protocol,dimension,member,step,metric,value,band",
  ]);
  const kinds = (column: string, lines: readonly Line[]) => [...new Set(lines.map((line) => line[column]))].toSorted();
  expect(kinds("scope", published)).toEqual(["community", "practice", "quiet"]);
  expect(kinds("dimension", published)).toEqual(["activation", "gap", "moves", "rehearsed", "round", "total"]);
  expect(kinds("period", published)).toEqual(kinds("period", truth));
  for (const column of ["consented", "coach_sees", "completed"])
    expect(kinds(column, truth)).toEqual(["false", "true"]);
  // A number or the rule that hides it, for everybody alike.
  for (const { value, band } of published) expect(band).toMatch(value === "" ? /^Hidden: / : /^\d+(–\d+|\+)$/);
  const readers = grouped(published, ({ scope, viewer }) => `${scope} ${viewer}`);
  expect([...readers]).toHaveLength(size.practices + size.coaches + 1);
  for (const scope of ["practice", "quiet"]) {
    const counts = [...readers].flatMap(([key, lines]) => (key.startsWith(scope) ? [lines.length] : []));
    expect(new Set(counts).size).toBe(1);
  }
});

const metricColumns = { before: "mean_before", after: "mean_after", completed: "completed" } as const;
type Metric = keyof typeof metricColumns;

/** Who is behind a number, by the truth alone. */
function behind(line: Line, metric: Metric): Line[] {
  return truth.filter(
    (row) =>
      row.consented === "true" &&
      ["period", "protocol", "step"].every((column) => row[column] === line[column]) &&
      (line.scope === "community" || row.practice === line.practice) &&
      (line.scope !== "quiet" || (row.coach === line.coach && row.coach_sees === "false")) &&
      row[metricColumns[metric]] !== "",
  );
}

test("whoever counts again finds each number, of enough couples who agreed", () => {
  const told = published.filter(
    ({ value, dimension }) => value !== "" && ["total", "activation"].includes(dimension ?? ""),
  );
  expect(new Set(told.map(({ scope }) => scope))).toEqual(new Set(["practice", "community", "quiet"]));
  for (const line of told) {
    const metric = line.metric as Metric;
    const rows = behind(line, metric);
    const couples = new Set(rows.map(({ couple }) => couple));
    expect(couples.size).toBe(rows.length);
    const counts = (column: string) =>
      [...grouped(rows, (row) => row[column] ?? "").values()].map(({ length }) => length);
    if (line.scope === "quiet") expect(rows.length).toBeGreaterThanOrEqual(5);
    else {
      expect(counts("coach").length).toBeGreaterThanOrEqual(3);
      expect(rows.length - Math.max(...counts("coach"))).toBeGreaterThanOrEqual(11);
    }
    if (line.scope === "community") {
      expect(counts("practice").length).toBeGreaterThanOrEqual(3);
      expect(rows.length - Math.max(...counts("practice"))).toBeGreaterThanOrEqual(11);
    }
    const values = rows.map((row) =>
      metric === "completed" ? 100 * Number(row.completed === "true") : Number(row[metricColumns[metric]]),
    );
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const [unit, value] = [metric === "completed" ? 10 : 0.5, Number(line.value)];
    expect(Math.abs(value - mean)).toBeLessThanOrEqual(unit / 2 + 1e-5);
    expect(value % unit).toBe(0);
    const [least, most] = (line.band ?? "").split("–").map((bound) => Number.parseInt(bound, 10));
    expect(rows.length).toBeGreaterThanOrEqual(least ?? 0);
    expect(rows.length).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
  }
});
