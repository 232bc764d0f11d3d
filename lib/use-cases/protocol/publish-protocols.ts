import { isDeepStrictEqual } from "node:util";
import { addBuiltIn, findBuiltIn } from "@/lib/data/protocols.ts";
import { withJob } from "@/lib/data/transaction.ts";
import { type Protocol, protocolSchema } from "@/lib/domain/protocol/protocol.ts";
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
  const parsed = protocolSchema.safeParse(content);
  if (parsed.success) return { protocol: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => ({
      file,
      problem: `${issue.path.join(".") || "the whole file"}: ${issue.message}`,
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
