import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type Check, checks } from "@/lib/domain/wording/checks.ts";

/** What is done with one request. */
export type Behaviour = (response: ServerResponse) => void;

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model: string; stream: boolean; messages: { role: string; content: string }[] };
}

const chunk = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;

const open = (response: ServerResponse) => response.writeHead(200, { "content-type": "text/event-stream" });

/** Answers as a machine should, in a few pieces. */
export const answering =
  (text: string, finish = "stop"): Behaviour =>
  (response) => {
    open(response);
    for (const piece of text.match(/.{1,2000}/gs) ?? []) response.write(chunk(piece));
    response.end(`${chunk("", finish)}data: [DONE]\n\n`);
  };

/** Sends a beginning, and then nothing. */
export const stopping =
  (text: string): Behaviour =>
  (response) => {
    open(response).write(chunk(text));
  };

/** Sends a beginning, and hangs up. */
export const breakingOff =
  (text: string): Behaviour =>
  (response) => {
    open(response).write(chunk(text), () => response.socket?.destroy());
  };

/** Sends the beginning of an answer and ends as if that were all. */
export const ending =
  (text: string): Behaviour =>
  (response) => {
    open(response).end(chunk(text));
  };

export const sending =
  (body: string | Buffer, type = "text/event-stream", status = 200, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { "content-type": type, ...headers }).end(body);
  };

/** Never ends: as much as the other side takes, without one whole line. */
export const pouring: Behaviour = (response) => {
  open(response);
  const more = () => {
    let takes = true;
    while (takes && !response.destroyed) takes = response.write("x".repeat(16_384));
    if (!response.destroyed) response.once("drain", more);
  };
  response.on("error", () => undefined);
  more();
};

/** An endpoint that behaves as it is told, and keeps what it was sent. */
export class MachineStub {
  readonly received: Received[] = [];
  words: Behaviour = answering("I heard that. I am still a bit wary.");
  verdicts: Partial<Record<Check["what"], Behaviour>> = {};
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((request, response) => {
    let text = "";
    request.on("data", (data) => {
      text += String(data);
    });
    request.on("end", () => {
      const body = JSON.parse(text) as Received["body"];
      this.received.push({ path: request.url ?? "", headers: request.headers, body });
      const asked = body.messages.at(-1)?.content ?? "";
      const check = checks.find(({ question }) => asked.includes(question));
      const behave = check ? (this.verdicts[check.what] ?? answering("Yes.")) : this.words;
      behave(response);
    });
  });

  /** On any free port, unless it is expected at one. */
  static async start(port = 0): Promise<MachineStub> {
    const stub = new MachineStub();
    stub.server.on("connection", (socket) => stub.sockets.add(socket));
    await new Promise<void>((resolve) => stub.server.listen(port, "127.0.0.1", resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** What it was asked to word. */
  get wordings(): Received[] {
    return this.received.filter(({ body }) => !checks.some(({ question }) => said(body).includes(question)));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const said = ({ messages }: Received["body"]): string => messages.map(({ content }) => content).join("\n");
