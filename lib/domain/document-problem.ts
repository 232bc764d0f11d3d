import type { z } from "zod";

/** Something wrong with a document: where, and in a sentence for the person who wrote it. */
export interface Problem {
  path: string;
  message: string;
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group of fields",
    record: "a group of fields",
    tuple: "a list",
  };
  return words[expected] ?? expected;
}

/** An issue that a schema found in a document, in words for the person who wrote it. */
export function messageFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && issue.message.includes("undefined")
        ? "This is missing."
        : `This should be ${article(issue.expected)}.`;
    case "unrecognized_keys":
      return `There is no field “${issue.keys.join("”, “")}” here.`;
    case "invalid_value":
      return `Use one of: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      if (issue.origin === "array") return `This is too short: at least ${issue.minimum}.`;
      return issue.origin === "string" ? "This can’t be empty." : `This should be at least ${issue.minimum}.`;
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? `This is too long: at most ${issue.maximum}.`
        : `This should be at most ${issue.maximum}.`;
    case "invalid_union":
      return "This is not one of the forms it can have.";
    default:
      return issue.message;
  }
}
