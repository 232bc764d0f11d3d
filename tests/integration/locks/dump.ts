import pg from "pg";

/** Every row of every table as text, as a dump of the database would hold it; bytes are in hexadecimal. */
export async function dump(): Promise<string> {
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  const tables = await owner.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
  );
  const each = tables.rows.map(({ name }) => `SELECT t::text || ' ' || to_jsonb(t)::text AS row FROM ${name} t`);
  const { rows } = await owner.query<{ row: string }>(each.join(" UNION ALL "));
  await owner.end();
  return rows.map(({ row }) => row).join("\n");
}

/** Base64 of a text wherever in a longer one it begins, without the ends that its neighbours decide. */
const base64Of = (bytes: Buffer): string[] =>
  [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "")
      .slice(shift && 4, -4),
  );

/** What a sentence could look like in a dump: in clear, escaped, in hexadecimal or base64, whole or its longest word. */
export function formsOf(sentence: string): string[] {
  const words = sentence.match(/[A-Za-z]{7,}/g) ?? [];
  const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? sentence;
  return [sentence, longest].flatMap((text) =>
    (["utf8", "utf16le"] as const).flatMap((encoding) => {
      const bytes = Buffer.from(text, encoding);
      const base64 = base64Of(bytes);
      const urlSafe = base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"));
      return [text, JSON.stringify(text).slice(1, -1), bytes.toString("hex"), ...base64, ...urlSafe];
    }),
  );
}
