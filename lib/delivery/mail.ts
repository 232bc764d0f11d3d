import "server-only";
import nodemailer, { type Transporter } from "nodemailer";
import type { Notification } from "@/lib/domain/notification.ts";
import { addressOf } from "@/lib/session/address-of.ts";
import { composeMessage, type Message } from "./message.ts";
import { keepMessage, outboxFolder } from "./outbox.ts";

let transporter: Transporter | undefined;

function mailServer(url: string): Transporter {
  transporter ??= nodemailer.createTransport(url, {
    from: process.env.MAIL_FROM || "Rejoin <no-reply@localhost>",
    headers: { "Auto-Submitted": "auto-generated" },
  });
  return transporter;
}

async function deliver(to: string, message: Message): Promise<void> {
  const folder = outboxFolder();
  if (process.env.SMTP_URL)
    await mailServer(process.env.SMTP_URL).sendMail({ to: { name: "", address: to }, ...message });
  else if (folder) await keepMessage(folder, to, message, new Date());
  else console.error("mail: not sent, because mail is not configured (SMTP_URL)");
}

/** Whether a message can reach anybody at all. */
export const canSendMail = (): boolean => Boolean(process.env.SMTP_URL) || outboxFolder() !== null;

/** Sends a message, or logs that it could not, without a word on who it was for. Never throws. */
export async function sendNotification(notification: Notification): Promise<void> {
  try {
    const to = "email" in notification ? notification.email : await addressOf(notification.userId);
    if (to) await deliver(to, composeMessage(notification, process.env.NEXTAUTH_URL ?? "http://localhost:3000"));
  } catch (error) {
    // The server's own words often repeat the address, so only its code is kept.
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    console.error(`mail: not sent (${[notification.kind, code, responseCode].filter(Boolean).join(", ")})`);
  }
}
