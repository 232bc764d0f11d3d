import { withActor } from "@/lib/data/transaction.ts";
import { asOwner, type CoupleWorld } from "./couple-world.ts";

const readable = await asOwner<{ name: string }>(
  `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
     AND has_any_column_privilege('rejoin_app', c.oid, 'SELECT') ORDER BY 1`,
);
const counting = readable.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}"`);

/** How many rows of every table somebody's own queries could count. */
export async function rowsFor(world: CoupleWorld, userId: string): Promise<unknown> {
  const { actor } = await world.as(userId);
  return withActor(actor, (tx) => tx.$queryRawUnsafe(counting.join(" UNION ALL ")));
}

const joint = ["couple_state", "clearance", "assignment", "repair", "repair_event", "private_event", "check_in"];
const stored = joint.map(
  (name) => `SELECT '${name}' AS name, to_jsonb(t) AS row FROM "${name}" t WHERE couple_id = $1`,
);

/** What is stored of the couple's work together, whoever may read it. */
export const storedTogether = ({ coupleId }: CoupleWorld) =>
  asOwner(`${stored.join(" UNION ALL ")} ORDER BY 1, 2`, [coupleId]);
