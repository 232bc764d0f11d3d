import { CoupleHome } from "@/components/home/couple-home.tsx";
import { NewCoach } from "@/components/home/new-coach.tsx";
import { FollowCouple } from "@/components/live/follow-couple.tsx";
import { NotesToYou } from "@/components/note/notes-to-you.tsx";
import { ListAtHome } from "@/components/rehearsal/list-at-home.tsx";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { knownZone } from "@/lib/domain/time/zone.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import type { CoupleHome as CoupleAtHome } from "@/lib/use-cases/home/read-home.ts";
import { listOwnRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import { beginAction } from "./actions.ts";

/** One couple's home, for the page of the only one and for the page of one among several. */
export async function CouplePage({ couple }: { couple: CoupleAtHome }) {
  const { standing, practiceName: _, notes, hasNewCoach, ...shown } = couple;
  const person = (await currentPerson()) ?? (await askToSignIn());
  const { rehearsals } = await read(listOwnRehearsals, { coupleId: couple.coupleId });
  const now = new Date();
  const zone = knownZone(person.timeZone);
  return (
    <>
      <FollowCouple coupleId={couple.coupleId} version={couple.coupleVersion} />
      <CoupleHome
        {...shown}
        isReady={standing.kind === "ready"}
        mustSign={standing.kind === "sign"}
        notes={
          <>
            {hasNewCoach ? <NewCoach coachName={shown.coachName} /> : null}
            <NotesToYou notes={notes} coachName={shown.coachName} other={shown.names.other} now={now} zone={zone} />
          </>
        }
        rehearsals={
          <ListAtHome
            coupleId={couple.coupleId}
            rehearsals={rehearsals}
            coachName={shown.coachName}
            other={shown.names.other}
            now={now}
            zone={zone}
          />
        }
        now={now}
        zone={zone}
        begin={beginAction}
      />
    </>
  );
}
