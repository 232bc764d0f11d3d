import type { z } from "zod";
import { messageFor, type Problem } from "../document-problem.ts";
import {
  type Protocol,
  protocolSchema,
  type SoloStepId,
  type Step,
  type StepId,
  soloStepIds,
  stepIds,
} from "./protocol.ts";
import { guardProblems } from "./safety-minimum.ts";

export type ParsedProtocol = { ok: true; protocol: Protocol } | { ok: false; problems: Problem[] };

/** The steps without which it isn't a repair; `notice`, `intent` and `ask` may be left out. */
const needed: readonly StepId[] = ["regulate", "order", "speak", "listen", "own", "reassure", "reconnect"];

/** The steps without which nobody could go on alone: settling, saying it unsent, and a close that owes nothing. */
const neededAlone: readonly SoloStepId[] = ["regulate", "speak", "close"];

/** Who does each step, and who sees it. A template can't give a private step away or let one speak for both. */
const bearers: Record<StepId, Pick<Step, "actor" | "visibility">> = {
  notice: { actor: "whoever", visibility: "joint" },
  regulate: { actor: "each", visibility: "private" },
  intent: { actor: "each", visibility: "private" },
  ask: { actor: "both", visibility: "joint" },
  order: { actor: "both", visibility: "joint" },
  speak: { actor: "speaker", visibility: "onSend" },
  listen: { actor: "listener", visibility: "onSend" },
  own: { actor: "listener", visibility: "onSend" },
  reassure: { actor: "each", visibility: "onSend" },
  reconnect: { actor: "both", visibility: "joint" },
};

/** Deeper than any template needs to be, and shallow enough to read safely. */
const deepest = 24;

function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth >= deepest || Object.values(value).some((inner) => isTooDeep(inner, depth + 1));
}

/** Steps are named by their id where they have one: "steps.listen.exit" says more than "steps.5.exit". */
function pathOf(issue: z.core.$ZodIssue, json: unknown): string {
  const [first, index, ...rest] = issue.path;
  const steps = typeof json === "object" && json !== null && "steps" in json ? json.steps : null;
  if (first !== "steps" || typeof index !== "number" || !Array.isArray(steps)) return issue.path.map(String).join(".");
  const step: unknown = steps[index];
  const id = typeof step === "object" && step !== null && "id" in step ? step.id : null;
  return ["steps", typeof id === "string" ? id : index, ...rest].map(String).join(".");
}

function isInGuard(issue: z.core.$ZodIssue): boolean {
  return issue.path.includes("enter") || issue.path.includes("exit");
}

/** A guard has forms that are worth naming; all else is said as anywhere. */
function guardMessageFor(issue: z.core.$ZodIssue): string {
  return issue.code === "invalid_union" && isInGuard(issue)
    ? "A condition is one of all, any, not, or a fact with eq, gte, lte or in."
    : messageFor(issue);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function stepProblems(protocol: Protocol): Problem[] {
  const ids = protocol.steps.map((step) => step.id);
  const phases = protocol.phases.map((phase) => phase.id);
  const problems: Problem[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  for (const id of needed) if (!ids.includes(id)) add("steps", `The step “${id}” is missing. Every repair needs it.`);
  if (!ids.includes("notice") && !ids.includes("ask")) {
    add("steps", "One of “notice” and “ask” is needed, so that the other person is told.");
  }
  for (const id of repeated(ids)) add(`steps.${id}`, `The step “${id}” is there more than once.`);
  for (const id of repeated(phases)) add("phases", `The phase “${id}” is there more than once.`);
  const canonical = ids.toSorted((one, other) => stepIds.indexOf(one) - stepIds.indexOf(other));
  if (canonical.join() !== ids.join()) add("steps", `The steps should come in this order: ${canonical.join(", ")}.`);
  for (const step of protocol.steps) problems.push(...bearerProblems(step, phases));
  return problems;
}

function bearerProblems(step: Step, phases: readonly string[]): Problem[] {
  const { actor, visibility } = bearers[step.id];
  const path = `steps.${step.id}`;
  const problems: Problem[] = [];
  if (!phases.includes(step.phase)) {
    problems.push({ path: `${path}.phase`, message: `There is no phase “${step.phase}”.` });
  }
  if (step.actor !== actor) problems.push({ path: `${path}.actor`, message: `This step is for “${actor}”.` });
  if (step.visibility !== visibility) {
    problems.push({ path: `${path}.visibility`, message: `This step is “${visibility}”.` });
  }
  if (step.id === "regulate" && !step.inputs.some((input) => input.kind === "rating")) {
    problems.push({ path: `${path}.inputs`, message: "Settling needs the private check-in (rating)." });
  }
  return problems;
}

function soloProblems({ soloPath }: Protocol): Problem[] {
  const ids = soloPath.map((step) => step.id);
  const problems: Problem[] = [];
  const add = (message: string) => problems.push({ path: "soloPath", message });
  for (const id of neededAlone) if (!ids.includes(id)) add(`The step “${id}” is missing. Going on alone needs it.`);
  for (const id of repeated(ids)) add(`The step “${id}” is there more than once.`);
  const canonical = ids.toSorted((one, other) => soloStepIds.indexOf(one) - soloStepIds.indexOf(other));
  if (canonical.join() !== ids.join()) add(`The steps should come in this order: ${canonical.join(", ")}.`);
  return problems;
}

function policyProblems({ policy, steps }: Protocol): Problem[] {
  const asks = steps.some((step) => step.id === "ask");
  const problems: Problem[] = [];
  if (policy.ask && !asks) {
    problems.push({ path: "policy.ask", message: "This asks for consent, but the step “ask” is missing." });
  }
  if (!policy.ask && asks) {
    problems.push({ path: "policy.ask", message: "There is a step “ask”, so this should be true." });
  }
  if (policy.returnWithinHours * 60 <= policy.breakMinutes) {
    problems.push({ path: "policy.returnWithinHours", message: "This should be longer than a break." });
  }
  for (const idea of repeated(policy.order)) {
    problems.push({ path: "policy.order", message: `“${idea}” is there more than once.` });
  }
  return problems;
}

/**
 * Reads a template document. It is taken only if its shape is right and its guards keep at least what every couple is
 * owed; each problem names the field and says what to do, in words for the person who wrote it.
 */
export function parseProtocol(json: unknown): ParsedProtocol {
  if (isTooDeep(json)) return { ok: false, problems: [{ path: "", message: "This is nested too deeply." }] };
  const parsed = protocolSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: pathOf(issue, json),
      message: guardMessageFor(issue),
    }));
    return { ok: false, problems };
  }
  const structure = [...stepProblems(parsed.data), ...soloProblems(parsed.data), ...policyProblems(parsed.data)];
  // Guards are about steps: once the steps are right, they can be weighed.
  const problems = structure.length > 0 ? structure : guardProblems(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, protocol: parsed.data };
}
