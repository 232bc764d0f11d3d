import { isDeepStrictEqual } from "node:util";
import { addBuiltIn, findBuiltIn } from "@/lib/data/protocols.ts";
import { withJob } from "@/lib/data/transaction.ts";
import type { Protocol } from "@/lib/domain/protocol/protocol.ts";
import { parseProtocol } from "@/lib/domain/protocol/validate-protocol.ts";
import type { Surroundings } from "../context.ts";

export interface ProtocolFile {
  file: string;
  /** What the file holds, as JSON reads it. */
  content: unknown;
}

export interface FileProblem {
  file: string;
  problem: string;
}

type Published = { ok: true; published: string[] } | { ok: false; problems: FileProblem[] };

function check({ file, content }: ProtocolFile): { protocol: Protocol } | { problems: FileProblem[] } {
  const parsed = parseProtocol(content);
  if (parsed.ok) return { protocol: parsed.protocol };
  return {
    problems: parsed.problems.map(({ path, message }) => ({
      file,
      problem: `${path || "the whole file"}: ${message}`,
    })),
  };
}

/**
 * Publishes the protocols that ship with the product, for every practice: all the new versions, or none when any file
 * has a problem. A version that is already published is left alone, and must not have changed.
 */
export async function publishProtocols(
  { now, newId }: Pick<Surroundings, "now" | "newId">,
  files: readonly ProtocolFile[],
): Promise<Published> {
  const checked = files.map((each) => ({ file: each.file, ...check(each) }));
  const problems = checked.flatMap((each) => ("problems" in each ? each.problems : []));
  return withJob(async (tx) => {
    const fresh: Protocol[] = [];
    for (const each of checked) {
      if ("problems" in each) continue;
      const { file, protocol } = each;
      if (fresh.some((other) => other.id === protocol.id && other.version === protocol.version)) {
        problems.push({ file, problem: `version: another file holds ${protocol.id} ${protocol.version} too.` });
        continue;
      }
      const earlier = await findBuiltIn(tx, protocol.id, protocol.version);
      if (earlier === null) fresh.push(protocol);
      else if (!isDeepStrictEqual(earlier, protocol)) {
        problems.push({
          file,
          problem: `version: ${protocol.version} is already published with other content. Make a new version.`,
        });
      }
    }
    if (problems.length) return { ok: false, problems };
    for (const protocol of fresh) await addBuiltIn(tx, newId(), protocol, now);
    return { ok: true, published: fresh.map(({ id, version }) => `${id} ${version}`) };
  });
}
