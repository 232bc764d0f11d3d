import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { NoteForm } from "@/components/journal/note-form.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { longestText } from "@/lib/domain/repair/draft.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { readCoupleFrame } from "@/lib/use-cases/home/read-couple-frame.ts";
import NothingHere from "../../../not-found.tsx";
import { writeNoteAction } from "../../actions.ts";

export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function NotePage({ params }: PageProps<"/journal/[coupleId]/note">) {
  const { coupleId } = await params;
  const { standing } = await read(readCoupleFrame, { coupleId });
  if (standing.kind !== "ready") redirect(`/welcome/${coupleId}` as Route);
  const person = (await currentPerson()) ?? (await askToSignIn());
  return (
    <Stack gap="loose">
      <PageHeader
        title="A note for yourself"
        lead="Whatever you want to keep. It goes into your journal under today’s date."
        above={<Breadcrumb crumbs={[{ label: "Your journal", href: `/journal/${coupleId}` as Route }]} />}
      />
      <NoteForm
        coupleId={coupleId}
        noteKey={crypto.randomUUID()}
        place={copyPlace(person.id, { coupleId, form: "journal" })}
        longest={longestText}
        action={writeNoteAction}
      />
    </Stack>
  );
}, NothingHere);
