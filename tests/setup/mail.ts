import PostalMime from "postal-mime";

export interface Mail {
  to: string[];
  subject: string;
  /** Every header as it was sent, names in lower case. */
  headers: Record<string, string>;
  text: string;
  html: string;
  /** The message as it crossed the wire. */
  raw: string;
}

/** Reads a message as it came in, for the recipients the envelope named. */
export async function readMail(message: Buffer, to: string[]): Promise<Mail> {
  const { subject = "", headers, text = "", html = "" } = await PostalMime.parse(message);
  const byName = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
  return { to, subject, headers: byName, text, html, raw: message.toString("latin1") };
}
