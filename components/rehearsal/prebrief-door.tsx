import { ActionForm } from "@/components/ui/action-form.tsx";
import { OutcomeRadio, OutcomeTick } from "@/components/ui/outcome-fields.tsx";
import type { RadioOption } from "@/components/ui/radio-group.tsx";
import { Screen } from "@/components/ui/screen.tsx";
import { Section } from "@/components/ui/section.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { RehearsalRole } from "@/lib/domain/rehearsal/role.ts";
import { isScripted } from "@/lib/domain/rehearsal/setting.ts";
import { About, FoldedAbout } from "./prebrief-about.tsx";
import { RoleCard } from "./role-card.tsx";
import { roleCard } from "./role-card-words.ts";
import type { Doorway } from "./room.ts";

/** What everybody agrees to, in the words of their own part in it. */
function agreement(door: Doorway): string[] {
  const { you, coachName } = door;
  const isMine = you === "rehearser";
  const onlyYou = isScripted(door) && coachName === null;
  return [
    "You can pause, use the stop word, or leave at any time. None of them needs a reason.",
    isMine
      ? `Your partner is never told of this${onlyYou ? "" : ", neither by this product nor by those you asked in"}.`
      : "Nobody outside hears of it, and least of all the person they practise for.",
    ...(isMine ? [] : ["You hear what is said once you are in, and nothing from before."]),
    onlyYou
      ? "The words said here are deleted when it closes, unless you keep them."
      : "The words said here are deleted when it closes, unless everybody who took part keeps them.",
    ...(isMine && coachName
      ? [`${coachName} can come in, whisper to you alone, and see the numbers you give in this rehearsal.`]
      : []),
  ];
}

const asRole: Readonly<Record<Exclude<RehearsalRole, "rehearser">, { label: string; note: string }>> = {
  coach: { label: "As the coach", note: "You whisper, hold up hints, and steer. If nobody stands in, you do." },
  observer: { label: "To watch", note: "You listen, and leave a note afterwards." },
  standIn: { label: "To stand in", note: "You speak for the other side, and nothing else." },
};

/** The order in which a coach is asked. */
const offered = ["coach", "observer", "standIn"] as const;

const roleOptions = (roles: readonly RehearsalRole[]): RadioOption[] =>
  offered.filter((role) => roles.includes(role)).map((value) => ({ value, ...asRole[value] }));

function title({ you, isHomework, coachName, rehearserName }: Doorway): string {
  if (you !== "rehearser") return `A rehearsal with ${rehearserName}`;
  return isHomework && coachName ? `${coachName} set this up for you` : "Before you begin";
}

/** The door of a rehearsal: what it is about, what one is here for, and what one agrees to. */
export function DoorScreen({ door }: { door: Doorway }) {
  const { rehearsalId, you, roles, rehearserName, difficulty, persona, newId, comeIn } = door;
  const [only, ...others] = roles;
  if (!only) return <NoPlace door={door} />;
  const stands = others.length === 0 && only === "standIn";
  const name = you === "rehearser" ? "you" : rehearserName;
  const options = roleOptions(roles);
  return (
    <Screen
      title={title(door)}
      prompt={
        you === "rehearser"
          ? `Practice, ${isScripted(door) ? "by yourself" : "with somebody outside of it"}. It counts even if the real talk never comes.`
          : `${rehearserName} wants to practise something that is hard to say.`
      }
    >
      {you === "rehearser" && !door.isHomework ? <FoldedAbout door={door} /> : <About door={door} />}
      {persona && you === "rehearser" ? (
        <p className="font-sans text-base text-muted">
          “{persona.name}” answers you. {persona.about}
        </p>
      ) : null}
      {others.length === 0 ? <RoleCard card={roleCard(only, name, difficulty)} /> : null}
      <ActionForm
        action={comeIn}
        stamps={["key", "agreeKey"]}
        ownErrors={["role", "card", "machine"]}
        className="flex flex-col gap-5"
      >
        <input type="hidden" name="rehearsalId" value={rehearsalId} />
        <input type="hidden" name="key" value={newId()} />
        <input type="hidden" name="agreeKey" value={newId()} />
        {others.length === 0 ? (
          <input type="hidden" name="role" value={only} />
        ) : (
          <OutcomeRadio
            label="How do you come in?"
            name="role"
            options={options}
            defaultValue={options[0]?.value}
            required
          />
        )}
        <Section title="What you agree to">
          <ul className="flex list-disc flex-col gap-2 pl-5 marker:text-muted">
            {agreement(door).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        {roles.includes("standIn") ? (
          <OutcomeTick
            name="card"
            value="yes"
            label={stands ? "I have read my role card" : "If I stand in: I play a person I make up, never unkindly"}
          />
        ) : null}
        {door.machineHost ? (
          <OutcomeTick
            name="machine"
            value="yes"
            label="A machine may word the other side"
            hint={`The last thing said is sent to ${door.machineHost}, without an account or the names here. A sentence can still give somebody away. Each line of the machine’s is marked.`}
          />
        ) : null}
        <div>
          <SubmitButton wide>I agree, let me in</SubmitButton>
        </div>
      </ActionForm>
    </Screen>
  );
}

/** There is no place to take: it isn't wanted just now, somebody has it, or the talking is over. */
function NoPlace({ door }: { door: Doorway }) {
  if (door.seenOut) {
    return (
      <Screen
        title={`${door.rehearserName} goes on without you for now`}
        prompt="That needs no reason. If you are asked back, this page lets you in."
      />
    );
  }
  return (
    <Screen
      title="There is no place for you here just now"
      prompt={
        door.you === "coach"
          ? `Either somebody has your place, or ${door.rehearserName} is past the talking.`
          : "It may be that somebody has your place, or that the talking is over."
      }
    />
  );
}
