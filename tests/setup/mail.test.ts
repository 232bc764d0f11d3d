import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { startMailbox } from "./mailbox.ts";

const text = `Dear Zoë,

${"You have something to look at — take your time. ".repeat(8)}
https://rejoin.test/invite/${"x".repeat(120)}?a=1&b=2
`;

test("a mail is read as it was written", async () => {
  const mailbox = await startMailbox();
  const transport = createTransport(mailbox.smtpUrl);
  const coming = mailbox.next("Zoe@Rejoin.test");
  await transport.sendMail({
    from: "Rejoin <hello@rejoin.test>",
    to: "zoe@rejoin.test",
    subject: "Something to look at, Zoë, whenever it suits you both — there is no hurry at all",
    text,
    html: "<p>Zoë</p>",
    icalEvent: { content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR" },
  });
  const mail = await coming;
  expect(mail.subject).toBe("Something to look at, Zoë, whenever it suits you both — there is no hurry at all");
  expect(mail.text.replaceAll("\r\n", "\n").trim()).toBe(text.trim());
  expect(mail.html.trim()).toBe("<p>Zoë</p>");
  expect(mail.to).toEqual(["zoe@rejoin.test"]);
  expect(mailbox.mails).toHaveLength(1);
  await mailbox.close();
});

test("waiting goes past mails that were seen", async () => {
  const mailbox = await startMailbox();
  const transport = createTransport(mailbox.smtpUrl);
  const send = (subject: string) =>
    transport.sendMail({ from: "a@rejoin.test", to: "b@rejoin.test", subject, text: "." });
  await send("one");
  const second = mailbox.next("b@rejoin.test", 1);
  await send("two");
  expect((await second).subject).toBe("two");
  await mailbox.close();
});
