import type { AddressInfo } from "node:net";
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
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
        mails.push(readMail(Buffer.concat(chunks).toString("latin1"), to));
        for (const look of waiting) look();
        done();
      });
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
