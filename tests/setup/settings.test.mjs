import { expect, test } from "vitest";
import { checkModel } from "../../scripts/settings.mjs";

const refusalOf = (url, name = "small") => {
  try {
    checkModel({ REJOIN_MODEL_URL: url, REJOIN_MODEL_NAME: name });
    return null;
  } catch (refusal) {
    return refusal.message;
  }
};

test.each([
  "",
  "https://models.example/v1",
  "http://localhost:11434/v1",
  "http://127.0.0.1:8080/v1",
  "http://[::1]:8080/v1",
  "http://192.168.1.20/v1",
  "http://172.20.0.3:8000/v1",
  "http://ollama:11434/v1",
  "http://models.internal/v1",
])("a machine may be at %j", (url) => {
  expect(refusalOf(url)).toBeNull();
});

test.each([
  ["models.example/v1", "must be an address"],
  ["ftp://models.example/v1", "must be an address"],
  ["https://user:pass@models.example/v1", "must be an address"],
  ["http://models.example/v1", "must begin with https://"],
  ["http://172.32.0.3/v1", "must begin with https://"],
  ["http://10.example/v1", "must begin with https://"],
  ["http://localhost.example/v1", "must begin with https://"],
  ["http://[2001:db8::1]/v1", "must begin with https://"],
])("and not at %s", (url, why) => {
  expect(refusalOf(url)).toContain(why);
});

test("which model to ask must be said", () => {
  expect(refusalOf("https://models.example/v1", "")).toContain("REJOIN_MODEL_NAME");
});
