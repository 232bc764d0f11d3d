// The product's own server, as one child process.
import { setTimeout as sleep } from "node:timers/promises";
import { isFree } from "./ports.mjs";
import { ended, Refusal, startNext } from "./run.mjs";

const addressOf = (port, host) => {
  const here = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return `http://${here.includes(":") ? `[${here}]` : here}:${port}`;
};

const askHealth = (port, host) =>
  fetch(`${addressOf(port, host)}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => null);

const canListen = (port, host) =>
  isFree(port, host).catch((error) => {
    throw new Refusal(`Cannot listen on ${host}, port ${port}: ${error.message}`);
  });

/** Refuses a port that stays taken; one left by a server that was just killed is given up in a moment. */
export async function requirePort(port, host) {
  for (const deadline = Date.now() + 3000; !(await canListen(port, host)); await sleep(200)) {
    if (Date.now() < deadline) continue;
    const who = (await askHealth(port, host))?.ok ? "it seems by Rejoin itself" : "by another program";
    throw new Refusal(
      `Port ${port} is in use, ${who}. Stop that, or choose another port:\n\n  PORT=${port + 1} npm start\n`,
    );
  }
}

/**
 * Starts the server and waits until it and its database are well.
 * @param {{ mode: "start" | "dev", port: number, host: string, environment: NodeJS.ProcessEnv }} options
 */
export async function startServer({ mode, port, host, environment }) {
  const child = startNext([mode, "-p", String(port), "-H", host], environment);
  let code = null;
  const exited = ended(child).then((ending) => {
    code = ending;
    return ending;
  });
  let answer = "nothing yet";
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && code === null; await sleep(100)) {
    const response = await askHealth(port, host);
    if (response?.ok) return { exited };
    if (response) answer = `${response.status} ${await response.text()}`;
  }
  throw new Refusal(code === null ? `The server is not well: ${answer}` : `The server ended with ${code}.`);
}
