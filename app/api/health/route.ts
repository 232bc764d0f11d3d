import { readHealth } from "@/lib/use-cases/health/read-health.ts";

export const dynamic = "force-dynamic";

/** For whoever watches over the server: 200 when all is well, 503 when it isn't. */
export async function GET() {
  const health = await readHealth();
  return Response.json(health, { status: health.ok ? 200 : 503 });
}
