import type { Metadata } from "next";
import { NewCoupleForm } from "@/components/couple/new-couple-form.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readNewCouple } from "@/lib/use-cases/couple/read-new-couple.ts";
import NothingHere from "../../not-found.tsx";
import { createCoupleAction } from "./actions.ts";

export const metadata: Metadata = { title: "Take on a couple" };

export default found(async function NewCouplePage() {
  const { practices } = await read(readNewCouple, undefined);
  return (
    <Stack gap="loose" className="max-w-2xl">
      <PageHeader
        title="Take on a couple"
        lead="The steps they do together stay closed until each has answered a private safety check and you have decided."
        above={<Breadcrumb crumbs={[{ label: "Caseload", href: "/caseload" }]} />}
      />
      <NewCoupleForm action={createCoupleAction} coupleId={crypto.randomUUID()} practices={practices} />
    </Stack>
  );
}, NothingHere);
