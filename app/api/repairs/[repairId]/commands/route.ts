import type { NextRequest } from "next/server";
import { respond } from "@/lib/delivery/respond.ts";
import { actInRepair, actInRepairSchema } from "@/lib/use-cases/repair/act-in-repair.ts";

/** A command in a repair from something that isn't a form: what was held back, and is sent once there is a signal. */
export async function POST(request: NextRequest, { params }: RouteContext<"/api/repairs/[repairId]/commands">) {
  return respond({ request, address: await params, schema: actInRepairSchema, verb: actInRepair });
}
