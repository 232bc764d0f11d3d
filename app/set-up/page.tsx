import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SetUpForm } from "@/components/account/set-up-form.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { PublicShell } from "@/components/ui/public-shell.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { regionName, regions } from "@/lib/domain/practice/region.ts";
import { isAwaitingSetUp } from "@/lib/use-cases/joining/is-awaiting-set-up.ts";
import { setUpAction } from "./actions.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage({ searchParams }: PageProps<"/set-up">) {
  if (!(await isAwaitingSetUp())) notFound();
  const { token } = await searchParams;
  return (
    <PublicShell>
      <Stack gap="loose">
        <PageHeader
          title="Set up your practice"
          lead="This makes the practice and your own account. It can be done once; everyone else joins by invitation."
        />
        <SetUpForm
          action={setUpAction}
          token={typeof token === "string" ? token.slice(0, 200) : ""}
          regions={regions.map((region) => ({ value: region, label: regionName(region) }))}
        />
      </Stack>
    </PublicShell>
  );
}
