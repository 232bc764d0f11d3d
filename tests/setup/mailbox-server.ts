// The mailbox as a process of its own: servers send to it, and the tests of several workers read from it.
import { createServer } from "node:http";
import { startMailbox } from "./mailbox.ts";

const [smtpPort, httpPort] = process.argv.slice(2).map(Number);
const mailbox = await startMailbox(smtpPort);

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://mailbox");
  const to = searchParams.get("to");
  const answer =
    pathname === "/next" && to
      ? await mailbox.next(to, Number(searchParams.get("seen") ?? 0))
      : mailbox.mails.filter((mail) => !to || mail.to.includes(to.toLowerCase()));
  response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
});
server.listen(httpPort, "127.0.0.1");
