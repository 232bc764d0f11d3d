import pg from "pg";

export const narrowRoles = [
  "rejoin_app",
  "rejoin_engine",
  "rejoin_auth",
  "rejoin_invite",
  "rejoin_job",
  "rejoin_rehearsal",
] as const;

const listed = (names: readonly string[]) => names.map((name) => pg.escapeLiteral(name)).join(", ");
const ours = listed([...narrowRoles, "rejoin_access"]);
const schemas = "('public'::regnamespace, 'access'::regnamespace, 'jobs'::regnamespace)";

/** What must not be, and the query that would find it. `login` is the login role's name, quoted. */
const faults = (login: string): Readonly<Record<string, string>> => ({
  "a table without row-level security, or whose owner is let off": `
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
      AND relname <> '_prisma_migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,

  "a view, a foreign table or a materialized view, which row-level security does not reach": `
    SELECT relname FROM pg_class WHERE relnamespace IN ${schemas}
      AND relkind IN ('v', 'm', 'f')`,

  "a narrow role or the login role that could get past the locks": `
    SELECT rolname FROM pg_roles WHERE rolname IN (${login}, ${ours})
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,

  "a narrow role that could log in": `
    SELECT rolname FROM pg_roles WHERE rolname IN (${ours}) AND rolcanlogin`,

  "something that a narrow role or the login role owns": `
    SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) IN (${login}, ${ours})
    UNION ALL SELECT nspname FROM pg_namespace WHERE pg_get_userbyid(nspowner) IN (${login}, ${ours})
    UNION ALL SELECT datname FROM pg_database WHERE pg_get_userbyid(datdba) IN (${login}, ${ours})
    UNION ALL SELECT proname FROM pg_proc WHERE pg_get_userbyid(proowner) IN (${login}, ${ours}) AND proowner <> 'rejoin_access'::regrole`,

  "a table that rejoin_access owns or may change": `
    SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND (relowner = 'rejoin_access'::regrole OR has_table_privilege('rejoin_access', oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))`,

  "a schema in which somebody but its owner may make things": `
    SELECT nspname || ' ' || rolname FROM pg_namespace, pg_roles WHERE pg_namespace.oid IN ${schemas}
      AND rolname IN (${login}, ${ours}) AND has_schema_privilege(rolname, nspname, 'CREATE')`,

  "something that is granted to everybody": `
    SELECT relname::text FROM pg_class, aclexplode(relacl) AS granted
      WHERE relnamespace IN ${schemas} AND granted.grantee = 0
    UNION ALL SELECT attrelid::regclass::text FROM pg_attribute, aclexplode(attacl) AS granted
      WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace IN ${schemas}) AND granted.grantee = 0
    UNION ALL SELECT nspname::text FROM pg_namespace, aclexplode(nspacl) AS granted
      WHERE oid IN ${schemas} AND granted.grantee = 0
    UNION ALL SELECT proname::text FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) AS granted
      WHERE pronamespace IN ${schemas} AND granted.grantee = 0`,

  "something of the job runner's that another role than that of jobs may use": `
    SELECT relname FROM pg_class, aclexplode(relacl) AS granted WHERE relnamespace = 'jobs'::regnamespace
      AND granted.grantee NOT IN (relowner, 'rejoin_job'::regrole)
    UNION ALL SELECT rolname FROM pg_roles WHERE rolname IN (${login}, ${ours}) AND rolname <> 'rejoin_job'
      AND has_schema_privilege(rolname, 'jobs', 'USAGE')`,

  "something that is granted to the login role itself": `
    SELECT relname FROM pg_class, aclexplode(relacl) AS granted WHERE granted.grantee = ${login}::regrole
    UNION ALL SELECT proname FROM pg_proc, aclexplode(proacl) AS granted WHERE granted.grantee = ${login}::regrole
    UNION ALL SELECT nspname FROM pg_namespace, aclexplode(nspacl) AS granted WHERE granted.grantee = ${login}::regrole`,

  "something that a role may pass on": `
    SELECT relname FROM pg_class, aclexplode(relacl) AS granted
    WHERE relnamespace IN ${schemas} AND granted.is_grantable`,

  "a function with its owner's rights that is not rejoin_access's, or that looks names up where its caller says": `
    SELECT proname FROM pg_proc WHERE pronamespace IN ${schemas} AND prosecdef
      AND (proowner <> 'rejoin_access'::regrole OR proconfig IS DISTINCT FROM ARRAY['search_path=""'])`,

  "a function with its owner's rights outside the schema of those functions": `
    SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace <> 'access'::regnamespace
      AND pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')`,

  "a log that somebody may rewrite": `
    SELECT relname || ' ' || rolname FROM pg_class, pg_roles
    WHERE relname IN ('audit_event', 'consent_entry', 'repair_event', 'private_event', 'command_receipt', 'rehearsal_event', 'rehearsal_receipt', 'trend_close', 'trend_sheet', 'trend_years')
      AND rolname IN (${ours}) AND (has_table_privilege(rolname, pg_class.oid, 'UPDATE, DELETE, TRUNCATE')
        OR has_any_column_privilege(rolname, pg_class.oid, 'UPDATE'))`,

  "a log of one alone that somebody may rewrite": `
    SELECT rolname FROM pg_roles WHERE rolname IN (${ours})
      AND (has_table_privilege(rolname, 'solo_event', 'UPDATE, TRUNCATE') OR has_any_column_privilege(rolname, 'solo_event', 'UPDATE'))`,

  "a table that somebody may empty, refer to or put a trigger on": `
    SELECT relname || ' ' || rolname FROM pg_class, pg_roles WHERE relnamespace IN ${schemas} AND relkind IN ('r', 'p')
      AND rolname IN (${ours}) AND has_table_privilege(rolname, pg_class.oid, 'TRUNCATE, REFERENCES, TRIGGER')`,

  "a counter that somebody may read or move": `
    SELECT relname || ' ' || rolname FROM pg_class, pg_roles
    WHERE relkind = 'S' AND rolname IN (${ours}) AND has_sequence_privilege(rolname, pg_class.oid, 'USAGE, SELECT, UPDATE')`,

  "a number that somebody may choose": `
    SELECT attrelid::regclass || ' ' || rolname FROM pg_attribute, pg_roles
    WHERE attidentity <> '' AND rolname IN (${ours}) AND has_column_privilege(rolname, attrelid, attnum, 'INSERT')`,

  "a policy that speaks to everybody": `
    SELECT policyname || ' on ' || tablename FROM pg_policies WHERE schemaname = 'public' AND 'public' = ANY (roles)`,
});

/** Every such fault that the database has, in words. */
export async function faultsOf(db: pg.Client, loginRole: string): Promise<string[]> {
  const found: string[] = [];
  for (const [fault, query] of Object.entries(faults(pg.escapeLiteral(loginRole)))) {
    const { rows } = await db.query<Record<string, string>>(query);
    found.push(...rows.map((row) => `${fault}: ${Object.values(row).join(" ")}`));
  }
  return found;
}
