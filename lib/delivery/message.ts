import type { Notification } from "@/lib/domain/notification.ts";

/** What goes into a mailbox. */
export interface Message {
  subject: string;
  text: string;
  html: string;
}

const subject = "You have something to look at";

interface Copy {
  path: string;
  lines: readonly string[];
}

/** Every message has the same subject and first line: what a lock screen shows gives nothing away. */
function copyOf(notification: Notification): Copy {
  switch (notification.kind) {
    case "somethingToLookAt":
      return { path: "/sign-in", lines: ["You’ll find it after you sign in."] };
    case "invitation":
      return {
        path: `/invite/${notification.token}`,
        lines: [
          "Someone has made a place for you. The link below opens it. It works once, for the next three days, and only for you.",
          "If you weren’t expecting this, you can leave it be.",
        ],
      };
    case "magicLink":
      return {
        path: notification.path,
        lines: [
          "You asked for a link to sign in. Here it is. It works once, for the next 15 minutes.",
          "If it wasn’t you who asked, you can leave it be. Nobody gets in without this link.",
        ],
      };
    case "passwordReset":
      return {
        path: `/reset-password/${notification.token}`,
        lines: [
          "You asked to choose a new password. The link below works once, for the next hour.",
          "If it wasn’t you who asked, you can leave it be. Your password stays as it is.",
        ],
      };
  }
}

const escapeHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The words of a message, as plain text and as the plainest of HTML: no image, no style, nothing fetched. */
export function composeMessage(notification: Notification, baseUrl: string): Message {
  const { path, lines } = copyOf(notification);
  const url = new URL(path, baseUrl).href;
  const paragraphs = [`${subject}.`, ...lines];
  const html = [
    ...paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`),
    `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
  ].join("\n");
  return {
    subject,
    text: `${[...paragraphs, url].join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${subject}</title></head>\n<body>\n${html}\n</body>\n</html>\n`,
  };
}
