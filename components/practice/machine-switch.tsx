import { ActionForm, type FormAction } from "@/components/ui/action-form.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";

interface MachineSwitchProps {
  action: FormAction;
  practiceId: string;
  /** Where the machine is that is configured. */
  host: string;
  on: boolean;
  /** Whether the reader may switch it. */
  mine: boolean;
}

/** Whether a machine may word the lines of a scripted partner, and what that means. */
export function MachineSwitch({ action, practiceId, host, on, mine }: MachineSwitchProps) {
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p>
        Somebody who rehearses alone hears lines that people wrote. A machine can word those lines anew, to fit what was
        just said. What the line says is still the script’s to choose, and every line it worded is marked as a
        machine’s.
      </p>
      <p>
        For each line, the server at <strong className="wrap-anywhere">{host}</strong> is sent three things: the last
        thing that was said, the line, and how the made-up person is. It is sent no account, and nothing else that
        anyone wrote. Names and addresses are left out as far as they can be told, but a sentence can still give
        somebody away.
      </p>
      <p>
        It is used only where everybody in the rehearsal has agreed to it. If it doesn’t answer, the written line is
        said.
      </p>
      <p className="font-semibold">{on ? "It is switched on." : "It is switched off."}</p>
      {mine ? (
        <ActionForm key={String(on)} action={action} ownErrors={[]}>
          <input type="hidden" name="practiceId" value={practiceId} />
          <input type="hidden" name="host" value={host} />
          <input type="hidden" name="allow" value={on ? "no" : "yes"} />
          <SubmitButton>{on ? "Switch it off" : "Switch it on"}</SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
