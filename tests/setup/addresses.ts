function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run these tests with "npm test -- e2e".`);
  return value;
}

const ports = given("E2E_PORTS").split(",").map(Number);
const [first, second, empty, smtp, mailbox, machine] = ports as [number, number, number, number, number, number];
const on = (port: number) => `http://127.0.0.1:${port}`;

/** Servers of the production build: two on one database with the demo data, and one where no practice exists yet. */
export const origins = { first: on(first), second: on(second), empty: on(empty) };

/** The address of the database without a practice. */
export const emptyDatabase = given("E2E_EMPTY_DATABASE_URL");

/** The one-time token of /set-up. */
export const setupToken = given("REJOIN_SETUP_TOKEN");

/** Where the servers send mail, and where tests read it. */
export const mail = { smtpPort: smtp, httpPort: mailbox, origin: on(mailbox) };

/** Where both servers of the demo find the machine that may word a script's lines. A test that needs one listens there. */
export const machinePort = machine;
