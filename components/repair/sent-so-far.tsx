import { Disclosure } from "@/components/ui/disclosure.tsx";
import { VisibleTo } from "@/components/ui/visible-to.tsx";
import { CommandButton } from "./command-form.tsx";
import { offers, type Player, type ShownShare } from "./player.ts";
import { ShareQuote } from "./share-quote.tsx";

const labels: Record<string, string> = {
  speak: "shared",
  listen: "heard",
  own: "owned",
  reassure: "said",
};

function OwnShare({ player, share }: { player: Player; share: ShownShare }) {
  const { names, coachName, view } = player;
  const earlier = share.round < view.round ? `, in round ${share.round}` : "";
  return (
    <ShareQuote from={`What you ${labels[share.step] ?? "sent"}${earlier}`} text={share.text}>
      <VisibleTo audience="partner">
        {share.toCoach ? `You, ${names.other} and ${coachName}` : `You and ${names.other}`}
      </VisibleTo>
      {offers(player, "withdrawShare") ? (
        <Disclosure summary="Take this back">
          <p className="font-sans text-base">
            It goes away for {names.other}, and for anyone else you showed it to. It may have been read by now.
          </p>
          <CommandButton player={player} type="withdrawShare" fields={{ shareId: share.shareId }} variant="danger-calm">
            Take it back
          </CommandButton>
        </Disclosure>
      ) : null}
    </ShareQuote>
  );
}

/** All that was sent and may still be read, with the way to take back one's own. */
export function SentSoFar({ player }: { player: Player }) {
  const { shares, view, names, finishedAt } = player;
  if (shares.length === 0) return null;
  return (
    <Disclosure summary={finishedAt ? "What was sent" : "What was sent so far"} open={finishedAt !== null}>
      {shares.map((share) =>
        share.by === view.viewer ? (
          <OwnShare key={share.shareId} player={player} share={share} />
        ) : (
          <ShareQuote
            key={share.shareId}
            from={`What ${names.other} ${labels[share.step] ?? "sent"}`}
            text={share.text}
          />
        ),
      )}
    </Disclosure>
  );
}
