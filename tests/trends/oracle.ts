import type { Cell } from "@/lib/domain/trends/cell.ts";
import type { Contribution } from "@/lib/domain/trends/contribution.ts";
import type { Slice } from "@/lib/domain/trends/slice.ts";

// The rules once more, couple by couple and from docs/privacy.md alone. Shares nothing with lib/domain/trends but the form of
// what goes in and comes out.

type Values = ReadonlyMap<Contribution, number>;

const hasRated = (couple: Contribution, { rates }: Slice): boolean =>
  (["before", "after"] as const).some((moment) => rates[moment] && couple[moment] !== null);

function couplesOf(cell: Cell, slice: Slice): Contribution[] {
  return slice.contributions.filter((couple) => {
    if (!couple.agreed) return false;
    const { scope, practice, coach, dimension, member } = cell;
    const isTheirs =
      scope === "community"
        ? slice.community.has(couple.practice)
        : couple.practice === practice && (scope === "practice" || (couple.coach === coach && !couple.seen));
    const isMember =
      (dimension !== "round" || couple.round === member) &&
      (dimension !== "rehearsed" || (couple.rehearsed ? "yes" : "no") === member);
    const isCounted = ["total", "moves"].includes(dimension) || hasRated(couple, slice);
    return isTheirs && isMember && isCounted;
  });
}

/** What a cell must show: for each of its metrics the couples behind it and their values. */
function valuesOf(cell: Cell, slice: Slice): Record<string, Values> {
  const couples = couplesOf(cell, slice);
  const rated = (moment: "before" | "after"): Values =>
    new Map(
      couples.flatMap((each) => {
        const mean = each[moment];
        return mean === null ? [] : [[each, mean]];
      }),
    );
  const did = (what: (couple: Contribution) => boolean): Values =>
    new Map(couples.map((each) => [each, what(each) ? 1 : 0]));
  if (cell.dimension === "moves")
    return { share: did((each) => (cell.member === "paused" ? each.paused : each.notYet)) };
  if (cell.dimension === "total") return { completed: did((each) => each.completed) };
  return {
    ...(slice.rates.before ? { before: rated("before") } : {}),
    ...(slice.rates.after ? { after: rated("after") } : {}),
  };
}

const sum = (values: Values): number => [...values.values()].reduce((all, value) => all + value, 0);
const coachesOf = (values: Values): Set<string> => new Set([...values.keys()].map(({ coach }) => coach));
const without = (values: Values, coach: string): Values =>
  new Map([...values].filter(([couple]) => couple.coach !== coach));

function isExtreme(metric: string, values: Values): boolean {
  const mean = sum(values) / values.size;
  if (metric === "before" || metric === "after") return mean < 1.5 - 1e-6 || mean > 9.5 + 1e-6;
  const fewer = Math.min(sum(values), values.size - sum(values));
  return fewer < 2 || mean <= 0.05 + 1e-9 || mean >= 0.95 - 1e-9;
}

/** What is wrong with knowing a number of these couples. */
function faultsOf(metric: string, values: Values, isQuiet: boolean): string[] {
  if (isQuiet) return [...(values.size < 5 ? ["few"] : []), ...(isExtreme(metric, values) ? ["extreme"] : [])];
  const coaches = [...coachesOf(values)];
  return [
    ...(values.size < 11 ? ["few"] : []),
    ...(coaches.length < 3 ? ["coaches"] : []),
    ...(isExtreme(metric, values) ? ["extreme"] : []),
    ...coaches.flatMap((coach) => {
      const left = without(values, coach);
      return [
        ...(left.size < 11 ? ["few without one"] : []),
        ...(isExtreme(metric, left) ? ["extreme without one"] : []),
      ];
    }),
  ];
}

/** What else is wrong with it for practices that read their own number beside it. */
function communityFaults(couples: readonly Contribution[], exact: Record<string, Values>): string[] {
  const practices = [...new Set(couples.map(({ practice }) => practice))];
  const shares = Object.entries(exact).filter(([metric]) => metric === "completed" || metric === "share");
  const telling = shares.flatMap(([metric, values]) =>
    practices.filter((known) => isExtreme(metric, new Map([...values].filter(([{ practice }]) => practice !== known)))),
  );
  const few = Object.values(exact).filter((values) =>
    practices.some((known) => {
      const left = [...values.keys()].filter(({ practice }) => practice !== known);
      return left.some(({ coach }) => left.filter((each) => each.coach !== coach).length < 11);
    }),
  );
  return [
    ...(practices.length < 3 ? ["practices"] : []),
    ...few.map(() => "few without a practice"),
    ...telling.map((known) => `extreme without ${known}`),
  ];
}

/** How far what is shown is from what it is, where that is further than rounding takes it. */
function misstated(metric: string, shown: number, values: Values): string[] {
  const step = metric === "before" || metric === "after" ? 0.5 : 10;
  const exact = (sum(values) / values.size) * (step === 10 ? 100 : 1);
  const isRounded = Math.abs(shown / step - Math.round(shown / step)) < 1e-9;
  return isRounded && Math.abs(shown - exact) <= step / 2 + 1e-6 ? [] : [`shows ${shown} for ${exact}`];
}

function isInBand(count: number, band: string): boolean {
  const [least = 0, most = Number.POSITIVE_INFINITY] = band.split(/[–+]/).flatMap((end) => (end ? [Number(end)] : []));
  return least <= count && count <= most;
}

const isInside = (inner: Values, outer: Values): boolean => [...inner.keys()].every((couple) => outer.has(couple));
const less = (outer: Values, inner: Values): Values => new Map([...outer].filter(([couple]) => !inner.has(couple)));

/** Everything that is wrong with what was published of a slice. */
export function problemsIn(slice: Slice, cells: readonly Cell[]): string[] {
  const shown = cells.flatMap((cell) => {
    const { value } = cell;
    return value.hidden === null ? [{ cell, ...value, exact: valuesOf(cell, slice) }] : [];
  });
  const name = ({ scope, practice, coach, dimension, member }: Cell): string =>
    [scope, practice, coach, dimension, member].join(" ");
  const alone = shown.flatMap(({ cell, couples, metrics, exact }) => {
    const few = cell.scope === "community" ? communityFaults(couplesOf(cell, slice), exact) : [];
    const faults = Object.entries(exact).flatMap(([metric, values]) => [
      ...faultsOf(metric, values, cell.scope === "quiet"),
      ...misstated(metric, metrics[metric as keyof typeof metrics] ?? Number.NaN, values),
    ]);
    const asked = Object.keys(metrics).filter((metric) => metrics[metric as keyof typeof metrics] !== null);
    const extra = asked.filter((metric) => !(metric in exact)).map((metric) => `shows ${metric}`);
    const band = isInBand(couplesOf(cell, slice).length, couples) ? [] : [`is not of ${couples}`];
    return [...few, ...faults, ...extra, ...band].map((fault) => `${name(cell)}: ${fault}`);
  });
  const beside = shown.flatMap((outer) =>
    shown.flatMap((inner) => {
      if (outer === inner || (outer.cell.dimension === "moves") !== (inner.cell.dimension === "moves")) return [];
      if (outer.cell.dimension === "moves" && outer.cell.member !== inner.cell.member) return [];
      return Object.entries(outer.exact).flatMap(([metric, values]) => {
        const part = inner.exact[metric];
        if (!part || !isInside(part, values)) return [];
        const left = less(values, part);
        const faults = left.size === 0 ? [] : faultsOf(metric, left, outer.cell.scope === "quiet");
        return faults.map((fault) => `${name(outer.cell)} less ${name(inner.cell)}: ${fault}`);
      });
    }),
  );
  const parts = shown.flatMap(({ cell, exact }) =>
    (["round", "rehearsed"] as const).flatMap((dimension) => {
      if (cell.dimension !== "activation") return [];
      const place = (each: Cell) =>
        each.scope === cell.scope && each.practice === cell.practice && each.coach === cell.coach;
      const of = cells.filter((each) => each.dimension === dimension && place(each));
      const hidden = of.filter(({ value }) => value.hidden !== null);
      if (hidden.length === 0 || hidden.length === of.length) return [];
      const one = hidden.length === 1 ? [`${name(cell)}: hides one ${dimension}`] : [];
      const nobody = Object.keys(exact).every((metric) =>
        hidden.every((each) => (valuesOf(each, slice)[metric]?.size ?? 0) === 0),
      );
      return [...one, ...(nobody ? [`${name(cell)}: hides nobody by ${dimension}`] : [])];
    }),
  );
  return [...alone, ...beside, ...parts];
}
