import { Disclosure } from "@/components/ui/disclosure.tsx";
import { OutcomeRadio } from "@/components/ui/outcome-fields.tsx";

export interface OfferedPersona {
  key: string;
  name: string;
  about: string;
  difficulty: 1 | 2 | 3;
}

const option = ({ key, name, about }: OfferedPersona) => ({ value: key, label: name, note: about });

interface CreatePersonaProps {
  personas: readonly OfferedPersona[];
  className: string;
}

/** Whom to practise with, alone: the warm ones first. Somebody stands ready, so it may stay folded. */
export function CreatePersona({ personas, className }: CreatePersonaProps) {
  const ordered = personas.toSorted((one, other) => one.difficulty - other.difficulty);
  const [first] = ordered;
  return (
    <Disclosure
      summary={first ? `Who answers: “${first.name}”, or somebody else` : "Who answers"}
      className={className}
    >
      <OutcomeRadio
        label="Who answers?"
        hint="People we made up, with written answers that change with what is said. None of them stands for anybody real. The first mean well; those further down are more guarded."
        name="personaKey"
        options={ordered.map(option)}
        defaultValue={first?.key}
        notes="chosen"
      />
    </Disclosure>
  );
}
