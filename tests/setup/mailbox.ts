import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { type Mail, readMail } from "./mail.ts";

export interface Mailbox {
  smtpUrl: string;
  /** Everything received so far, oldest first. */
  mails: readonly Mail[];
  /** The first mail to an address after the first `seen` ones to it, waiting for it to come in. */
  next(to: string, seen?: number): Promise<Mail>;
  close(): Promise<void>;
}

/** A real SMTP server that delivers to nobody and keeps what it gets. */
export async function startMailbox(port = 0): Promise<Mailbox> {
  const mails: Mail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
      buffer(stream)
        .then((message) => readMail(message, to))
        .then((mail) => {
          mails.push(mail);
          for (const look of waiting) look();
          done();
        }, done);
    },
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const { port: actual } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${actual}`,
    mails,
    next: (to, seen = 0) =>
      new Promise((resolve) => {
        const look = () => {
          const mail = mails.filter((candidate) => candidate.to.includes(to.toLowerCase()))[seen];
          if (!mail) return;
          waiting.delete(look);
          resolve(mail);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise((closed) => server.close(closed)),
  };
}
