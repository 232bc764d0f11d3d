import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DataTable, type DataTableColumn } from "./data-table.tsx";
import { readTableQuery, type TableQuery, type TableQueryShape, tableHref } from "./table-query.ts";

interface Row {
  id: string;
  label: string;
  step: number;
}

const shape: TableQueryShape = {
  sortable: ["label", "step"],
  defaultSort: { by: "label", direction: "asc" },
  filters: { state: ["held"] },
};
const columns: DataTableColumn<Row>[] = [
  { id: "label", header: "Couple", cell: (row) => row.label, sortable: true },
  { id: "step", header: "Step", cell: (row) => row.step, sortable: true, firstDirection: "desc", align: "end" },
  { id: "note", header: "Note", cell: () => <b>quiet</b> },
];
const rows: Row[] = [
  { id: "2", label: "Bea & Tom", step: 4 },
  { id: "1", label: "Ana & Lu", step: 7 },
];

function render(query: TableQuery): string {
  return renderToStaticMarkup(
    <DataTable
      caption="Your couples"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => `/?couple=${row.id}`}
      query={query}
      hrefFor={(next) => tableHref("/", next, shape)}
    />,
  );
}

/** The heads: their sort state and the address each leads to. */
function heads(html: string) {
  return [...html.matchAll(/<th scope="col"([^>]*)>(.*?)<\/th>/g)].map(([, attributes = "", content = ""]) => ({
    sort: /aria-sort="(\w+)"/.exec(attributes)?.[1] ?? null,
    href: /href="([^"]*)"/.exec(content)?.[1]?.replaceAll("&amp;", "&") ?? null,
  }));
}

describe("DataTable", () => {
  test("a head leads to the next order, from the first page, with the filters kept", () => {
    const query = readTableQuery({ sort: "step", state: "held", page: "3", q: "a" }, shape);
    expect(heads(render(query))).toEqual([
      { sort: null, href: "/?q=a&state=held" },
      { sort: "ascending", href: "/?q=a&state=held&sort=-step" },
      { sort: null, href: null },
    ]);
  });

  test("an unsorted column first asks for the direction that it prefers", () => {
    expect(heads(render(readTableQuery({}, shape)))[1]).toEqual({ sort: null, href: "/?sort=-step" });
  });

  test("rows keep the server's order, and each is named by its link", () => {
    const html = render(readTableQuery({}, shape));
    expect([...html.matchAll(/<th scope="row"><a href="([^"]*)">([^<]*)</g)].map((match) => match.slice(1))).toEqual([
      ["/?couple=2", "Bea &amp; Tom"],
      ["/?couple=1", "Ana &amp; Lu"],
    ]);
  });

  test("a cell carries its column's name, for when the table is narrow", () => {
    expect(render(readTableQuery({}, shape))).toContain('<td data-label="Step" data-align="end">4</td>');
  });
});
