import type { Route } from "next";
import type { FormAction } from "@/components/ui/action-form.tsx";
import type { JournalSetting } from "@/lib/domain/journal/audience.ts";
import type { JournalEntry, JournalRepair } from "@/lib/domain/journal/entry.ts";
import { type JournalQuery, journalSearch } from "@/lib/domain/journal/journal-query.ts";

/** Everything the page of a journal is drawn from. */
export interface JournalView extends JournalSetting {
  coupleId: string;
  practiceName: string;
  isOver: boolean;
  /** The ways on this page are for one journal among several. */
  isOneOfSeveral: boolean;
  query: JournalQuery;
  /** What was just done. */
  news: string | null;
  entries: readonly JournalEntry[];
  repairs: readonly JournalRepair[];
  repair: JournalRepair | null;
  older: JournalQuery["older"];
  newId: () => string;
  takeBack: FormAction;
  remove: FormAction;
}

/** The address of a couple's journal, narrowed and turned to a page. */
export const journalHref = (coupleId: string, query: Partial<JournalQuery> = {}): Route =>
  `/journal/${coupleId}${journalSearch(query)}` as Route;
