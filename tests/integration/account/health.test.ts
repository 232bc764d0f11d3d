import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route.ts";
import { asOwner } from "@/tests/setup/couple-world.ts";

const answer = async () => {
  const response = await GET();
  return { status: response.status, ...((await response.json()) as object) };
};

test("a migrated database without a practice is well, and waits to be set up", async () => {
  expect(await answer()).toEqual({ status: 200, ok: true, database: true, migrations: true, awaitingSetup: true });
  await asOwner("INSERT INTO practice (id, name, created_at) VALUES (gen_random_uuid(), 'Harbour', now())");
  expect(await answer()).toMatchObject({ status: 200, ok: true, awaitingSetup: false });
});

test("a migration that is missing, unknown or unfinished isn't well", async () => {
  const ill = { status: 503, ok: false, database: true, migrations: false };
  await asOwner("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%_locks'");
  expect(await answer()).toMatchObject(ill);
  await asOwner("UPDATE _prisma_migrations SET rolled_back_at = NULL");
  expect(await answer()).toMatchObject({ ok: true });
  await asOwner(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', '', '20990101000000_newer', now())",
  );
  expect(await answer()).toMatchObject(ill);
  await asOwner("DELETE FROM _prisma_migrations WHERE id = '1'");
  await asOwner("UPDATE _prisma_migrations SET finished_at = NULL");
  expect(await answer()).toMatchObject(ill);
});

test("a database that doesn't answer isn't well, and nothing is said about it", async () => {
  vi.stubEnv("RUNTIME_DATABASE_URL", "postgresql://secret:secret@127.0.0.1:1/secret");
  expect(await answer()).toEqual({
    status: 503,
    ok: false,
    database: false,
    migrations: false,
    awaitingSetup: false,
  });
  vi.unstubAllEnvs();
});
