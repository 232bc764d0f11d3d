/** The last thing on a page: what is older comes on the next. */
export interface Cursor {
  at: Date;
  id: string;
}

/** What the address of a journal says: which repair it is narrowed to, and from where on it is read. */
export interface JournalQuery {
  repairId: string | null;
  older: Cursor | null;
}

/** What was just done, said once at the top. */
export const journalNews = {
  written: "Your note is here. Only you can see it.",
  toCoach: "Sent. It is here too, for you and your coach alone.",
  takenBack: "Taken back. Your own copy stays here.",
  deleted: "Deleted for good.",
} as const;
export type JournalNews = keyof typeof journalNews;

type Asked = Readonly<Record<string, string | string[] | undefined>>;

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const idShape = new RegExp(`^${id}$`);
const cursorShape = new RegExp(`^(\\d{1,14})\\.(${id})$`);

const oneOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** Reads an address; whatever it says that makes no sense is left out. */
export function parseJournalQuery({ repair, older }: Asked): JournalQuery {
  const cursor = cursorShape.exec(oneOf(older));
  return {
    repairId: idShape.test(oneOf(repair)) ? oneOf(repair) : null,
    older: cursor?.[1] && cursor[2] ? { at: new Date(Number(cursor[1])), id: cursor[2] } : null,
  };
}

/** The news that an address brings, if any. */
export const newsIn = ({ news }: Asked): string | null =>
  Object.hasOwn(journalNews, oneOf(news)) ? journalNews[oneOf(news) as JournalNews] : null;

/** The part of an address that says it again; "" for the newest of everything. */
export function journalSearch({ repairId, older }: Partial<JournalQuery>, news?: JournalNews): string {
  const search = new URLSearchParams();
  if (repairId) search.set("repair", repairId);
  if (older) search.set("older", `${older.at.getTime()}.${older.id}`);
  if (news) search.set("news", news);
  return search.size ? `?${search}` : "";
}
