import "server-only";
import { NotFound } from "@/lib/domain/errors.ts";
import type { RehearsalStep } from "@/lib/domain/rehearsal/setting.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { type ActorTx, isId } from "./transaction.ts";
import { addWord, deleteWords, readWords } from "./words.ts";

const fields = ["title", "text", "goal"] as const;
type Words = Record<(typeof fields)[number], string>;

export interface StoredScenario extends Words {
  scenarioId: string;
  practiceId: string;
  authorId: string;
  steps: RehearsalStep[];
  version: number;
  createdAt: Date;
  editedAt: Date | null;
}

interface Writing {
  now: Date;
  newId: () => string;
}

async function toScenarios(tx: ActorTx, rows: Prisma.ScenarioGetPayload<object>[]): Promise<StoredScenario[]> {
  const authors = new Map(rows.map(({ id, authorId }) => [id, authorId]));
  const words = await readWords(tx, "scenario", [...authors.keys()], (rowId) => authors.get(rowId));
  return rows.map(({ id, steps, ...row }) => {
    const { title = "", text = "", goal = "" } = words.get(id) ?? {};
    // Nothing gets in but what the form's schema let through.
    return { scenarioId: id, ...row, steps: steps as RehearsalStep[], title, text, goal };
  });
}

/** A coach's own library, or the part of it that is for a step, the newest first. */
export async function findScenarios(tx: ActorTx, authorId: string, step?: RehearsalStep): Promise<StoredScenario[]> {
  const where = { authorId, ...(step === undefined ? {} : { steps: { has: step } }) };
  return toScenarios(tx, await tx.scenario.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "asc" }] }));
}

/** One scenario of the actor's own. Anybody else's doesn't exist here. */
export async function getScenario(tx: ActorTx, scenarioId: string): Promise<StoredScenario> {
  const row = isId(scenarioId) ? await tx.scenario.findUnique({ where: { id: scenarioId } }) : null;
  const [scenario] = row ? await toScenarios(tx, [row]) : [];
  if (!scenario) throw new NotFound("scenario");
  return scenario;
}

async function writeWords(tx: ActorTx, scenario: { scenarioId: string; authorId: string } & Words, writing: Writing) {
  const { scenarioId: rowId, authorId: ownerId } = scenario;
  const { now, newId } = writing;
  for (const field of fields) {
    const place = { ownerId, coupleId: null, subject: "scenario", field, rowId } as const;
    await addWord(tx, { id: newId(), ...place, text: scenario[field], now });
  }
}

type NewScenario = Omit<StoredScenario, "version" | "createdAt" | "editedAt">;

/** Adds a scenario to its author's library. False when there is one by that id already. */
export async function addScenario(tx: ActorTx, scenario: NewScenario, writing: Writing): Promise<boolean> {
  const { scenarioId: id, practiceId, authorId, steps } = scenario;
  const added = await tx.scenario.createMany({
    data: [{ id, practiceId, authorId, steps, createdAt: writing.now }],
    skipDuplicates: true,
  });
  if (added.count === 0) return false;
  await writeWords(tx, scenario, writing);
  return true;
}

/** Changes a scenario that is still at the given version. False when it has moved on. */
export async function changeScenario(
  tx: ActorTx,
  scenario: Omit<NewScenario, "practiceId"> & { version: number },
  writing: Writing,
): Promise<boolean> {
  const { scenarioId: id, steps, version } = scenario;
  const changed = await tx.scenario.updateMany({
    where: { id, version },
    data: { steps, version: version + 1, editedAt: writing.now },
  });
  if (changed.count === 0) return false;
  await deleteWords(tx, "scenario", id);
  await writeWords(tx, scenario, writing);
  return true;
}

/** Deletes a scenario and its words for good. What was made from it stays. */
export async function removeScenario(tx: ActorTx, scenarioId: string): Promise<void> {
  await deleteWords(tx, "scenario", scenarioId);
  await tx.scenario.deleteMany({ where: { id: scenarioId } });
}
