import { redirect } from "next/navigation";
import { CreateForWhom } from "@/components/rehearsal/create-for-whom.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { read } from "@/lib/delivery/read.ts";
import type { SeatHeld } from "@/lib/domain/actor.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import { newRehearsalAddress } from "./new-rehearsal-address.ts";

/** For whoever has several pieces of work, or none. */
export async function WhichWork({ seats, step }: { seats: readonly SeatHeld[]; step: string }) {
  const [only, ...others] = seats;
  if (only && others.length === 0) redirect(newRehearsalAddress(only.coupleId, { step }));
  const { couples } = await read(readHome, undefined);
  return (
    <Stack gap="loose">
      <PageHeader title="Set up a rehearsal" lead={couples.length ? "Which work does it belong to?" : undefined} />
      {couples.length ? (
        <CreateForWhom
          choices={couples.map(({ coupleId, names, practiceName }) => ({
            coupleId,
            title: names.other ? `You and ${names.other}` : "You",
            line: practiceName,
            href: newRehearsalAddress(coupleId, { step }),
          }))}
        />
      ) : (
        <EmptyState title="There is nothing to set up here now">
          <p>A rehearsal belongs to work with a coach that goes on.</p>
        </EmptyState>
      )}
    </Stack>
  );
}
