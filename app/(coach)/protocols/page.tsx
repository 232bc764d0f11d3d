import type { Metadata, Route } from "next";
import { Credit } from "@/components/protocol/credit.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Card } from "@/components/ui/card.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { TextLink } from "@/components/ui/text-link.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { listProtocols } from "@/lib/use-cases/protocol/read-protocols.ts";
import NothingHere from "../not-found.tsx";

export const metadata: Metadata = { title: "Protocols" };

export default found(async function ProtocolsPage() {
  const published = await read(listProtocols, undefined);
  return (
    <Stack gap="loose">
      <PageHeader title="Protocols" lead="Ways to repair that you can assign. Every word your couples read is here." />
      {published.length === 0 ? (
        <EmptyState title="No protocol has been published yet">
          <p>
            They are loaded when the server starts. If this stays empty, whoever runs it will find the reason in its
            log.
          </p>
        </EmptyState>
      ) : (
        <ul className="grid gap-6 md:grid-cols-2">
          {published.map(({ protocolId, protocol }) => (
            <Card as="li" key={protocolId} className="flex flex-col gap-3">
              <h2 className="font-serif text-xl font-medium">
                <TextLink href={`/protocols/${protocolId}` as Route}>{protocol.title}</TextLink>
              </h2>
              <p>{protocol.summary}</p>
              <Credit source={protocol.source} />
              <p className="flex flex-wrap gap-2">
                <Badge>{protocol.steps.length} steps</Badge>
                <Badge>Version {protocol.version}</Badge>
              </p>
            </Card>
          ))}
        </ul>
      )}
    </Stack>
  );
}, NothingHere);
