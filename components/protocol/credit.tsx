import type { Protocol } from "@/lib/domain/protocol/protocol.ts";

/** Whose process it is, and that the words are ours. */
export function Credit({ source }: { source: Protocol["source"] }) {
  return (
    <p className="text-muted">
      After “{source.title}” by {source.author}
      {source.year === undefined ? "" : `, ${source.year}`}.{source.note ? ` ${source.note}` : ""}
    </p>
  );
}
