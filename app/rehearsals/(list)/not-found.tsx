import { NotFoundPanel } from "@/components/ui/not-found-panel.tsx";

export default function NothingHere() {
  return <NotFoundPanel />;
}
