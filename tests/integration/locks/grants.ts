import type pg from "pg";

/** What each role may do with each table, as one line a table: "SELECT, UPDATE (name)". */
export async function grantsOf(db: pg.Client): Promise<Record<string, Record<string, string>>> {
  const { rows } = await db.query<{ role: string; name: string; rights: string }>(`
    WITH granted AS (
      SELECT c.oid, g.grantee, g.privilege_type, NULL AS attname
        FROM pg_class c, aclexplode(c.relacl) g WHERE c.relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace)
      UNION ALL SELECT c.oid, g.grantee, g.privilege_type, a.attname
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) g
        WHERE c.relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace)
    ), rights AS (
      SELECT grantee, oid, privilege_type
        || coalesce(' (' || string_agg(attname, ', ' ORDER BY attname) || ')', '') AS rights
      FROM granted WHERE pg_get_userbyid(grantee) LIKE 'rejoin\\_%' GROUP BY grantee, oid, privilege_type
    )
    SELECT pg_get_userbyid(grantee) AS role, replace(oid::regclass::text, '"', '') AS name, string_agg(rights, ', ' ORDER BY rights) AS rights
    FROM rights GROUP BY grantee, oid ORDER BY 1, 2`);
  const grants: Record<string, Record<string, string>> = {};
  for (const { role, name, rights } of rows) grants[role] = { ...grants[role], [name]: rights };
  return grants;
}
