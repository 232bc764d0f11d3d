import { signOfLife } from "@/lib/domain/live/sign-of-life.ts";
import { Follow } from "./follow.tsx";

/** Keeps the page in step with the couple's joint work. */
export function FollowCouple({ coupleId, version }: { coupleId: string; version: number }) {
  return <Follow stream={`/api/live/couples/${coupleId}`} version={version} beat={signOfLife.couple} />;
}
