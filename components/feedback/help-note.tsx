import { SmallButton } from "./feedback-card.tsx";

/** Help in danger, where the page has no panel for it. */
export function HelpWords() {
  return (
    <>
      <p className="font-semibold">Is everybody safe right now?</p>
      <p>
        Some of these words could mean that somebody is in danger. If so, call your local emergency number, or find a
        free helpline at{" "}
        <a href="https://findahelpline.com" rel="noreferrer" className="font-medium text-accent underline">
          findahelpline.com
        </a>
        . Nobody was told, and nothing was sent.
      </p>
    </>
  );
}

export function HelpFoot({ close }: { close: () => void }) {
  return <SmallButton onClick={close}>Put it away</SmallButton>;
}
