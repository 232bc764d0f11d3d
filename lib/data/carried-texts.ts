import "server-only";
import { Conflict } from "@/lib/domain/errors.ts";
import { longestText } from "@/lib/domain/repair/draft.ts";
import { type DraftPlace, findDrafts, putDraft } from "./drafts.ts";
import type { ActorTx, EngineTx } from "./transaction.ts";
import { addWord, deleteWords, readWords } from "./words.ts";

interface Writing {
  now: Date;
  newId: () => string;
}

/** Adds sentences to one's own draft at a step, below what is there. False where there is no more room for them. */
export async function addToDraft(tx: ActorTx, place: DraftPlace, text: string, writing: Writing): Promise<boolean> {
  const { userId, repairId, step, round } = place;
  // Held until this is over, so that nothing else written at once is lost, or takes the place of these.
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM draft
    WHERE user_id = ${userId}::uuid AND repair_id = ${repairId}::uuid AND step = ${step} AND round = ${round} FOR UPDATE`;
  const drafts = await findDrafts(tx, userId, [repairId]);
  const draft = drafts.find((each) => each.step === step && each.round === round);
  const whole = draft?.text ? `${draft.text.trimEnd()}\n${text}` : text;
  if (whole.length > longestText) return false;
  const version = await putDraft(tx, place, { text: whole, version: draft?.version ?? 0, ...writing });
  if (version !== null) return true;
  if (held.length > 0) throw new Conflict("draft");
  // Its first words came from elsewhere just now: these go below them.
  return addToDraft(tx, place, text, writing);
}

/** Keeps sentences for oneself until a repair has a draft to put them into. */
export async function keepCarried(
  tx: ActorTx,
  carried: { practiceId: string; coupleId: string; userId: string; step: string; text: string },
  { now, newId }: Writing,
): Promise<void> {
  const { text, ...row } = carried;
  const id = newId();
  await tx.carriedText.createMany({ data: [{ id, ...row, carriedAt: now }] });
  const { userId: ownerId, coupleId } = row;
  const place = { ownerId, coupleId, subject: "carried_text", field: "text", rowId: id } as const;
  await addWord(tx, { id: newId(), ...place, text, now });
}

/**
 * Puts what somebody carried along into their own drafts of a repair, in the order they did. What a draft has no room for
 * goes on waiting. Of two pages that do this at once, one does.
 */
export async function placeCarried(
  tx: ActorTx,
  place: Omit<DraftPlace, "step">,
  steps: readonly string[],
  writing: Writing,
): Promise<void> {
  const { userId, coupleId } = place;
  const waiting = await tx.carriedText.findMany({
    where: { userId, coupleId, step: { in: [...steps] } },
    orderBy: [{ carriedAt: "asc" }, { id: "asc" }],
  });
  if (waiting.length === 0) return;
  const words = await readWords(
    tx,
    "carried_text",
    waiting.map(({ id }) => id),
  );
  for (const { id, step } of waiting) {
    const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM carried_text WHERE id = ${id}::uuid FOR UPDATE`;
    const text = words.get(id)?.text;
    if (held.length === 0 || text === undefined) continue;
    if (!(await addToDraft(tx, { ...place, step }, text, writing))) continue;
    await deleteWords(tx, "carried_text", id);
    await tx.carriedText.deleteMany({ where: { id } });
  }
}

/** Lets go of what both of a couple carried along, without reading it: there is no repair to come. */
export async function dropCarried(tx: EngineTx, coupleId: string): Promise<void> {
  await tx.word.deleteMany({ where: { coupleId, subject: "carried_text" } });
  // Without a condition, since to name a column is to read it: the policy keeps it to the couple that is served.
  await tx.$executeRaw`DELETE FROM carried_text`;
}
