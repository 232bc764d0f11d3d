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

interface Part {
  headers: Record<string, string>;
  body: string;
}

function splitPart(raw: string): Part {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
}

const fromQuotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

function decodeBody({ headers, body }: Part): string {
  const encoding = headers["content-transfer-encoding"]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding === "quoted-printable") return fromQuotedPrintable(body);
  return Buffer.from(body, "latin1").toString("utf8");
}

const decodeWords = (header: string) =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : fromQuotedPrintable(word.replaceAll("_", " ")),
    );

/** The leaves of a message, whatever parts it nests. */
function leavesOf(part: Part): Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(part.headers["content-type"] ?? "")?.[1];
  if (!boundary) return [part];
  const inner = part.body.split(`--${boundary}`).slice(1, -1);
  return inner.flatMap((text) => leavesOf(splitPart(text.replace(/^\r\n/, ""))));
}

/** Reads a message as it came in, one character a byte, for the recipients the envelope named. */
export function readMail(raw: string, to: string[]): Mail {
  const whole = splitPart(raw);
  const bodyOf = (type: string) =>
    leavesOf(whole)
      .filter(({ headers }) => (headers["content-type"] ?? "text/plain").startsWith(type))
      .map(decodeBody)
      .join("");
  const subject = decodeWords(whole.headers.subject ?? "");
  return { to, subject, headers: whole.headers, text: bodyOf("text/plain"), html: bodyOf("text/html"), raw };
}
