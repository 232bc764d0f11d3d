import { Disclosure } from "@/components/ui/disclosure.tsx";
import { OutcomeRadio } from "@/components/ui/outcome-fields.tsx";

export interface OfferedPersona {
  key: string;
  name: string;
  about: string;
  difficulty: 1 | 2 | 3;
}

const option = ({ key, name, about }: OfferedPersona) => ({ value: key, label: name, note: about });

/** Whom to practise with, alone: the warm ones at once, and the others one press away. */
export function CreatePersona({ personas }: { personas: readonly OfferedPersona[] }) {
  const warm = personas.filter(({ difficulty }) => difficulty === 1);
  const others = personas.filter(({ difficulty }) => difficulty > 1);
  return (
    <>
      <OutcomeRadio
        label="Who answers?"
        hint="People we made up, with written answers that change with what is said. None of them stands for anybody real."
        name="personaKey"
        options={warm.map(option)}
        defaultValue={warm[0]?.key}
      />
      {others.length ? (
        <Disclosure summary="Somebody more guarded">
          <OutcomeRadio label="More guarded" name="personaKey" options={others.map(option)} />
        </Disclosure>
      ) : null}
    </>
  );
}
