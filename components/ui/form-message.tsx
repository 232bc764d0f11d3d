import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/**
 * What became of a form. Render it always, empty at first: a screen reader only hears a live region that was already
 * there. `error` interrupts politely-minded readers too, since the person believes the form was sent.
 */
export function FormMessage({
  tone = "done",
  children,
}: {
  tone?: "done" | "error" | undefined;
  children?: ReactNode;
}) {
  const look = tone === "error" ? "border-caution bg-caution-soft" : "border-accent bg-accent-soft";
  return (
    <div role={tone === "error" ? "alert" : "status"}>
      {children ? (
        <div className={`flex items-start gap-3 rounded-control border px-4 py-3 font-sans text-base ${look}`}>
          <Icon
            name={tone === "error" ? "caution" : "check"}
            className={tone === "error" ? "mt-0.5 text-caution" : "mt-0.5 text-accent"}
          />
          <div className="min-w-0">{children}</div>
        </div>
      ) : null}
    </div>
  );
}
