import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { read } from "@/lib/delivery/read.ts";
import { readHome } from "@/lib/use-cases/home/read-home.ts";
import NothingHere from "../../not-found.tsx";
import { CouplePage } from "../couple-page.tsx";

export const metadata: Metadata = { title: { absolute: "Rejoin" } };

export default found(async function OneCouplePage({ params }: PageProps<"/home/[coupleId]">) {
  const { coupleId } = await params;
  const { couples } = await read(readHome, undefined);
  const couple = couples.find((one) => one.coupleId === coupleId);
  if (!couple) notFound();
  return (
    <Stack>
      {couples.length > 1 ? <Breadcrumb crumbs={[{ label: "Your work", href: "/home" }]} /> : null}
      <CouplePage couple={couple} />
    </Stack>
  );
}, NothingHere);
