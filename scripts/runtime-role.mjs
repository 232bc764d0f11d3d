// The login role that the product runs under. It owns nothing and inherits nothing: each transaction takes on one of the narrow
// roles, so that row-level security always has the last word.
import { createHash, createHmac } from "node:crypto";
import pg from "pg";
import { versionOf, withConnection } from "./connection.mjs";
import { Refusal } from "./run.mjs";

/** The narrow roles. Migrations make them; they belong to the cluster, so its databases share them. */
const narrowRoles = ["rejoin_app", "rejoin_engine", "rejoin_auth", "rejoin_invite", "rejoin_job", "rejoin_rehearsal"];
/** Migrations make this one too. It owns functions, and nobody may become it; a migration hands them over to it. */
const functionsRole = "rejoin_access";
const setupLock = 72707370;
const insufficientPrivilege = "42501";

/** Login roles belong to the cluster too: the database's name keeps those of several databases apart. @param {string} database */
export const roleFor = (database) =>
  `rejoin_${createHash("sha256").update(`${database}/login`).digest("hex").slice(0, 12)}`;

const passwordFor = (role, secret) => createHmac("sha256", secret).update(role).digest("base64url");

/** The same database, seen by another role. */
function urlAs(ownerUrl, user, password) {
  const url = new URL(ownerUrl);
  if (url.host) Object.assign(url, { username: user, password });
  // The address of a socket has no place for a user before the host: there it is a parameter.
  else for (const [name, value] of Object.entries({ user, password })) url.searchParams.set(name, value);
  return url.href;
}

/** What keeps a role from being a safe and sufficient runtime role, in words. @returns {Promise<string[]>} */
async function faultsOf(db, role, version) {
  const { rows } = await db.query("SELECT * FROM pg_roles WHERE rolname = $1", [role]);
  const [found] = rows;
  if (!found) return ["does not exist"];
  const faults = [];
  if (!found.rolcanlogin) faults.push("cannot log in");
  if (found.rolsuper) faults.push("is a superuser");
  if (found.rolbypassrls) faults.push("bypasses row-level security");
  if (found.rolcreaterole) faults.push("may make roles");
  if (found.rolcreatedb) faults.push("may make databases");
  if (found.rolreplication) faults.push("may replicate");
  const owned = await db.query("SELECT 1 FROM pg_class WHERE relowner = $1 LIMIT 1", [found.oid]);
  if (owned.rowCount) faults.push("owns tables");
  const inherits = version >= 160000 ? "inherit_option" : "$2::boolean";
  const mayTakeOn = version >= 160000 ? "set_option" : "true";
  const members = await db.query(
    `SELECT pg_get_userbyid(roleid) AS name, ${inherits} AS inherits, ${mayTakeOn} AS takes_on
     FROM pg_auth_members WHERE member = $1 ${version >= 160000 ? "AND $2::boolean IS NOT NULL" : ""}`,
    [found.oid, found.rolinherit],
  );
  for (const name of narrowRoles)
    if (!members.rows.some((row) => row.name === name && row.takes_on)) faults.push(`is not a member of ${name}`);
  for (const row of members.rows) {
    if (!narrowRoles.includes(row.name)) faults.push(`is a member of ${row.name}`);
    if (row.inherits) faults.push(`inherits ${row.name}`);
  }
  const connect = await db.query("SELECT has_database_privilege($1::name, current_database(), 'CONNECT') AS may", [
    role,
  ]);
  if (!connect.rows[0].may) faults.push("may not connect to this database");
  // The narrow roles belong to the cluster: the login role of another of its databases could take them on in here.
  const open = await db.query(
    `SELECT has_database_privilege('public', current_database(), 'CONNECT, TEMPORARY') AS to_all`,
  );
  if (open.rows[0].to_all) faults.push("shares its database with every role of the cluster");
  return faults;
}

const membershipOptions = (version) => (version >= 160000 ? " WITH INHERIT FALSE, SET TRUE" : "");

/** What an administrator runs where the owner of the database may not make roles. Safe to run again. */
function administratorSql({ database, owner, role, password, version }) {
  const [quotedRole, literalRole] = [pg.escapeIdentifier(role), pg.escapeLiteral(role)];
  return `DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY[${[...narrowRoles, functionsRole].map(pg.escapeLiteral).join(", ")}] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', name); END IF;
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${literalRole}) THEN CREATE ROLE ${quotedRole}; END IF;
END $$;
ALTER ROLE ${quotedRole} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
  PASSWORD ${pg.escapeLiteral(password)};
GRANT ${narrowRoles.join(", ")} TO ${quotedRole}${membershipOptions(version)};
GRANT ${functionsRole} TO ${pg.escapeIdentifier(owner)} WITH ADMIN OPTION;
${closingSql(database, role)}`;
}

async function loginOf(db, secret) {
  const { rows } = await db.query("SELECT current_database() AS database, current_user AS owner");
  const role = roleFor(rows[0].database);
  return { ...rows[0], role, password: passwordFor(role, secret), version: await versionOf(db) };
}

const logsIn = (url) => withConnection(url, () => true).catch(() => false);

/** Lets this role into the database, and none but superusers, its owner and those it was granted to besides. */
const closingSql = (database, role) =>
  `REVOKE CONNECT, TEMPORARY ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC; ` +
  `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${pg.escapeIdentifier(role)};`;

/** Makes or mends the role with what the owner may do. */
async function mend(db, { database, role, password, version }) {
  const [name, literal] = [pg.escapeIdentifier(role), pg.escapeLiteral(password)];
  const exists = await db.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  // An owner that is no superuser may not even mention some of these attributes when it alters a role.
  await db.query(
    exists.rowCount
      ? `ALTER ROLE ${name} LOGIN NOINHERIT PASSWORD ${literal}`
      : `CREATE ROLE ${name} LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${literal}`,
  );
  await db.query(`GRANT ${narrowRoles.join(", ")} TO ${name}${membershipOptions(version)}`);
  await db.query(closingSql(database, role));
}

/**
 * Sees to it that the migrated database has its login role, and returns the address the product uses. Its name comes from the
 * database's and its password from the session secret, so nothing needs keeping.
 * @param {string} ownerUrl @param {string} secret @returns {Promise<string>}
 */
export const ensureRuntimeRole = (ownerUrl, secret) =>
  withConnection(ownerUrl, async (db) => {
    const login = await loginOf(db, secret);
    const runtimeUrl = urlAs(ownerUrl, login.role, login.password);
    await db.query("SELECT pg_advisory_lock($1)", [setupLock]);
    const isWell = async () => !(await faultsOf(db, login.role, login.version)).length && (await logsIn(runtimeUrl));
    if (await isWell()) return runtimeUrl;
    /** @type {unknown} */
    let refused;
    await mend(db, login).catch((error) => {
      refused = error;
    });
    if (await isWell()) return runtimeUrl;
    const faults = await faultsOf(db, login.role, login.version);
    throw new Refusal(
      `The role ${login.role}, which Rejoin runs under, is not ready${faults.length ? `: it ${faults.join(", ")}` : ""}` +
        `${refused ? ` (${refused.message})` : ""}.\n${askAdministrator(login)}`,
    );
  });

const askAdministrator = (login) =>
  `Ask an administrator of this Postgres server to run the following, then start again:\n\n${administratorSql(login)}\n`;

/** The refusal of an owner that may not make the roles its migrations need. @param {string} ownerUrl @param {string} secret */
export async function explainMissingPrivilege(error, ownerUrl, secret) {
  if (error.code !== insufficientPrivilege) return error;
  const login = await withConnection(ownerUrl, (db) => loginOf(db, secret));
  return new Refusal(
    `The database's owner may not make the roles that Rejoin needs (${error.message}).\n${askAdministrator(login)}`,
  );
}

/** Checks a login role that the operator made. @param {string} runtimeUrl @returns {Promise<string>} */
export const checkRuntimeUrl = (runtimeUrl) =>
  withConnection(runtimeUrl, async (db) => {
    const { rows } = await db.query("SELECT current_user AS role");
    const faults = await faultsOf(db, rows[0].role, await versionOf(db));
    if (faults.length)
      throw new Refusal(
        `RUNTIME_DATABASE_URL logs in as ${rows[0].role}, which ${faults.join(", ")}. See docs/decisions/0001-two-commands.md.`,
      );
    return runtimeUrl;
  });
