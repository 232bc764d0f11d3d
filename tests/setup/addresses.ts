const given = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run these tests with "npm test -- e2e".`);
  return value;
};

const ports = given("E2E_PORTS").split(",").map(Number);
const [first, second, smtp, mailbox] = ports as [number, number, number, number];
const on = (port: number) => `http://127.0.0.1:${port}`;

/** Two servers of the production build on one database, seeded with the demo data. */
export const origins = { first: on(first), second: on(second) };

/** Where those servers send mail, and where tests read it. */
export const mail = { smtpPort: smtp, httpPort: mailbox, origin: on(mailbox) };
