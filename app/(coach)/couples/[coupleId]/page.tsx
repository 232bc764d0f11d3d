import type { Metadata, Route } from "next";
import { AssignmentList, type ListedAssignment } from "@/components/assignment/assignment-list.tsx";
import { AloneSteps } from "@/components/couple/alone-steps.tsx";
import { JointSteps } from "@/components/couple/joint-steps.tsx";
import { Letters, type ShownLetter } from "@/components/couple/letters.tsx";
import { NowCard } from "@/components/couple/now-card.tsx";
import { People, type Person } from "@/components/couple/people.tsx";
import { noteAloneLines, policyLines } from "@/components/couple/policy-lines.ts";
import { RepairStory } from "@/components/couple/repair-story.tsx";
import { SafetyNotice } from "@/components/couple/safety-notice.tsx";
import { SettleCouple } from "@/components/couple/settle-couple.tsx";
import { SharedRatings } from "@/components/couple/shared-ratings.tsx";
import { FollowCouple } from "@/components/live/follow-couple.tsx";
import { NoteForm } from "@/components/note/note-form.tsx";
import { type ListedNote, NoteList } from "@/components/note/note-list.tsx";
import { ForgetKept } from "@/components/rehearsal/forget-kept.tsx";
import { ListOfCouple } from "@/components/rehearsal/list-of-couple.tsx";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { sentPlace } from "@/components/ui/kept-words.ts";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { PageHeader } from "@/components/ui/page-header.tsx";
import { Section } from "@/components/ui/section.tsx";
import { Stack } from "@/components/ui/stack.tsx";
import { found } from "@/lib/delivery/found.ts";
import { askToSignIn, read } from "@/lib/delivery/read.ts";
import { standingOf } from "@/lib/domain/caseload/standing.ts";
import { bondWords } from "@/lib/domain/couple/bond.ts";
import { joinNames } from "@/lib/domain/couple/names.ts";
import { copyPlace } from "@/lib/domain/draft/device-copy.ts";
import { noteTitle, readersNow } from "@/lib/domain/note/note-readers.ts";
import { stepNames } from "@/lib/domain/protocol/step-names.ts";
import { coarseTime, coarseWords } from "@/lib/domain/time/coarse-time.ts";
import { dueWords } from "@/lib/domain/time/due-words.ts";
import { dayWords, momentWords } from "@/lib/domain/time/words.ts";
import { currentPerson } from "@/lib/session/current-person.ts";
import { type CouplePage as Couple, readCouple } from "@/lib/use-cases/couple/read-couple.ts";
import { type CoachNote, readNotes } from "@/lib/use-cases/note/read-notes.ts";
import { listCoachedRehearsals } from "@/lib/use-cases/rehearsal/list-rehearsals.ts";
import { type FollowedRepair, followCouple } from "@/lib/use-cases/repair/follow-couple.ts";
import NothingHere from "../../not-found.tsx";
import {
  addPartnerAction,
  cancelAssignmentAction,
  decideClearanceAction,
  deleteNoteAction,
  editCoupleAction,
  editNoteAction,
  endCoupleAction,
  invitePartnerAction,
  revokeInvitationAction,
  wordHoldAction,
  writeNoteAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Couple" };

function whereOf(repair: FollowedRepair | undefined): string | null {
  if (!repair || repair.closedAt) return null;
  const { protocol, view } = repair;
  const number = protocol.steps.findIndex(({ id }) => id === view.step) + 1;
  const round = view.round > 1 ? ` · round ${view.round}` : "";
  return `Step ${number} of ${protocol.steps.length} · ${stepNames[view.step]}${round}`;
}

const personOf =
  ({ now, timeZone }: Couple) =>
  ({ partnerId, name, joined, invitation }: Couple["partners"][number]): Person => ({
    partnerId,
    name,
    joined,
    invitation: invitation && {
      email: invitation.email,
      until: invitation.expiresAt > now ? momentWords(invitation.expiresAt, now, timeZone) : null,
    },
  });

function listed({ assignments, partners, now, timeZone }: Couple): ListedAssignment[] {
  return assignments.map((assignment) => ({
    assignmentId: assignment.assignmentId,
    protocolId: assignment.protocolId,
    title: assignment.protocolTitle,
    due: assignment.dueOn && dueWords(assignment.dueOn, now, timeZone),
    starts: partners.find(({ seat }) => seat === assignment.startSeat)?.name ?? null,
    pauseAbove: assignment.pauseAbove,
    note: assignment.note,
    cancelled: assignment.cancelledAt !== null,
  }));
}

const listedNote =
  ({ couple, partners, now, timeZone }: Couple, reader: string) =>
  ({ noteId, kind, seat, text, version, createdAt, editedAt, isOwn }: CoachNote): ListedNote => ({
    ...{ noteId, kind, text, version, isOwn },
    title: noteTitle({ kind, seat }, partners),
    readers: readersNow({ kind, seat }, partners, { ended: couple.endedAt !== null }),
    when: dayWords(createdAt, now, timeZone),
    edited: editedAt !== null,
    place: copyPlace(reader, { coupleId: couple.coupleId, note: noteId }),
  });

const shownLetters = ({ letters, partners, now, timeZone }: Couple): ShownLetter[] =>
  letters.map(({ letterId, seat, text, writtenAt }) => ({
    ...{ letterId, text },
    name: partners.find((partner) => partner.seat === seat)?.name ?? "",
    other: partners.find((partner) => partner.seat !== seat)?.name ?? null,
    when: dayWords(writtenAt, now, timeZone),
  }));

function storyOf(repair: FollowedRepair, { couple, partners, secretsKind, now, timeZone }: Couple) {
  const { protocol, view, shares } = repair;
  const shown = shares.map(({ by, ...share }) => ({
    ...share,
    name: partners.find(({ seat }) => seat === by)?.name ?? "",
  }));
  return (
    <RepairStory
      protocol={protocol}
      view={view}
      isOver={repair.closedAt !== null}
      ended={couple.endedAt !== null}
      shares={shown}
      policyLine={policyLines[secretsKind]}
      now={now}
      zone={timeZone}
    />
  );
}

export default found(async function CouplePage({ params, searchParams }: PageProps<"/couples/[coupleId]">) {
  const { coupleId } = await params;
  const { assigned } = await searchParams;
  const page = await read(readCouple, { coupleId });
  const { repairs, coupleVersion } = await read(followCouple, { coupleId });
  const notes = await read(readNotes, { coupleId });
  const rehearsals = await read(listCoachedRehearsals, { coupleId });
  const person = (await currentPerson()) ?? (await askToSignIn());
  const { couple, clearance, holdWords, partners, assignments, now, timeZone } = page;
  const ended = couple.endedAt !== null;
  const [latest, ...earlier] = repairs;
  const standing = standingOf({
    ended,
    clearance: clearance.state,
    repair: latest ? { state: latest.view.state, closedAt: latest.closedAt } : null,
    assignedAt: assignments.filter(({ cancelledAt }) => cancelledAt === null).map(({ createdAt }) => createdAt),
  });
  const assign = `/couples/${coupleId}/assign` as Route;
  const rated = partners.filter(({ ratings }) => ratings.length > 0);
  return (
    <Stack gap="loose">
      {ended ? null : <FollowCouple coupleId={coupleId} version={coupleVersion} />}
      <PageHeader
        title={couple.label}
        lead={`${joinNames(partners.map(({ name }) => name))} · ${bondWords[couple.bond]}`}
        above={<Breadcrumb crumbs={[{ label: "Caseload", href: "/caseload" as Route }]} />}
        actions={
          ended ? null : (
            <LinkButton href={assign} variant="primary">
              Assign a protocol
            </LinkButton>
          )
        }
      />
      {!ended && partners.some(({ safety }) => safety === "waiting") ? <SafetyNotice coupleId={coupleId} /> : null}
      <div className="grid items-start gap-10 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Stack gap="loose">
          <Section title="Now">
            <NowCard standing={standing} where={whereOf(latest)} attention={page.attention} />
          </Section>
          {page.letters.length ? (
            <Section title="Written to you">
              <Letters letters={shownLetters(page)} policyLine={policyLines[page.secretsKind]} />
            </Section>
          ) : null}
          <Section title="The work together">
            {latest ? (
              <>
                {storyOf(latest, page)}
                {earlier.map((repair) => (
                  <Disclosure
                    key={repair.repairId}
                    summary={`An earlier repair · begun ${coarseWords[coarseTime(repair.openedAt, now, timeZone)].toLowerCase()}`}
                  >
                    {storyOf(repair, page)}
                  </Disclosure>
                ))}
              </>
            ) : (
              <EmptyState title="No steps together yet">
                <p>Once they begin, you see here which of the nine steps they have reached, and what they show you.</p>
              </EmptyState>
            )}
            {rated.map(({ partnerId, name, ratings }) => (
              <SharedRatings key={partnerId} name={name} ratings={ratings} />
            ))}
            {partners.map(({ partnerId, name, alone }) => (
              <AloneSteps key={partnerId} name={name} alone={alone} />
            ))}
          </Section>
          <Section title="Notes">
            <ForgetKept
              gone={
                typeof assigned === "string"
                  ? sentPlace(copyPlace(person.id, { coupleId, assignment: assigned }))
                  : null
              }
            />
            {ended ? null : (
              <NoteForm
                action={writeNoteAction}
                coupleId={coupleId}
                noteId={crypto.randomUUID()}
                partners={partners.map(({ seat, name, joined }) => ({ seat, name, joined }))}
                place={copyPlace(person.id, { coupleId, form: "note" })}
                aloneLine={noteAloneLines[page.secretsKind]}
              />
            )}
            <NoteList
              coupleId={coupleId}
              notes={notes.map(listedNote(page, person.id))}
              ended={ended}
              edit={editNoteAction}
              remove={deleteNoteAction}
            />
          </Section>
        </Stack>
        <Stack gap="loose">
          {ended ? null : (
            <Section title="Joint steps">
              <JointSteps
                coupleId={coupleId}
                state={clearance.state}
                holdWords={clearance.wordedAt ? holdWords : null}
                partners={partners}
                decide={decideClearanceAction}
                wordHold={wordHoldAction}
                holdPlace={copyPlace(person.id, { coupleId, form: "hold" })}
              />
            </Section>
          )}
          <Section title="Rehearsals">
            <ListOfCouple
              coupleId={coupleId}
              rehearsals={rehearsals}
              ended={ended}
              now={page.now}
              zone={page.timeZone}
            />
          </Section>
          <Section title="Assignments">
            {assignments.length ? (
              <AssignmentList
                coupleId={coupleId}
                assignments={listed(page)}
                ended={ended}
                cancel={cancelAssignmentAction}
              />
            ) : (
              <p className="text-muted">Nothing assigned yet.</p>
            )}
          </Section>
          <Section title="People">
            <People
              coupleId={coupleId}
              people={partners.map(personOf(page))}
              newId={() => crypto.randomUUID()}
              ended={ended}
              addPartner={addPartnerAction}
              invite={invitePartnerAction}
              revoke={revokeInvitationAction}
            />
          </Section>
          {ended ? null : (
            <Section title="Settings">
              <SettleCouple
                coupleId={coupleId}
                label={couple.label}
                bond={couple.bond}
                edit={editCoupleAction}
                end={endCoupleAction}
              />
            </Section>
          )}
        </Stack>
      </div>
    </Stack>
  );
}, NothingHere);
