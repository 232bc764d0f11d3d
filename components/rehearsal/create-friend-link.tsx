"use client";

import { type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import { useFormOutcome } from "@/components/ui/action-form.tsx";
import { Button } from "@/components/ui/button.tsx";
import { controlClass } from "@/components/ui/control-class.ts";
import { Field } from "@/components/ui/field.tsx";

const never = () => () => undefined;

/** Whether this browser can do it; before any script, it can't. */
const useCan = (what: "clipboard" | "share"): boolean =>
  useSyncExternalStore(
    never,
    () => typeof navigator[what] !== "undefined",
    () => false,
  );

function Link({ link }: { link: string }) {
  const box = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const canCopy = useCan("clipboard");
  const canShare = useCan("share");

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Copied. Now paste it into a message to them.");
    } catch {
      box.current?.select();
      setSaid("It is selected. Copy it from there.");
    }
  }

  function share() {
    // Whoever closes the sheet without choosing has decided, too.
    navigator.share({ url: link }).catch(() => undefined);
  }

  return (
    <div className="flex flex-col gap-3">
      <Field
        label="The link"
        hint="It works once, for three days. Whoever has it can come in, so send it to them alone."
      >
        {(wiring) => (
          <input
            {...wiring}
            ref={box}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            className={controlClass("font-sans")}
          />
        )}
      </Field>
      <div className="flex flex-col gap-3 empty:hidden sm:flex-row">
        {canShare ? (
          <Button variant="primary" wide onClick={share}>
            Send it
          </Button>
        ) : null}
        {canCopy ? (
          <Button variant={canShare ? "quiet" : "primary"} wide onClick={copy}>
            Copy it
          </Button>
        ) : null}
      </div>
      <p role="status" className="font-sans text-base text-muted empty:hidden">
        {said}
      </p>
    </div>
  );
}

/** The link a friend was made, in place of the fields that asked for it: it is shown this once. */
export function CreateFriendLink({ children }: { children: ReactNode }) {
  const { values } = useFormOutcome();
  return typeof values.link === "string" ? <Link link={values.link} /> : children;
}
