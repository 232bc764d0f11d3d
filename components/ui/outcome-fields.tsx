"use client";

import type { ComponentProps } from "react";
import { useFormOutcome } from "./action-form.tsx";
import { Checkbox } from "./checkbox.tsx";
import { DateField } from "./date-field.tsx";
import { Fieldset } from "./fieldset.tsx";
import { RadioGroup } from "./radio-group.tsx";
import { SelectField } from "./select-field.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

/** What an ActionForm's outcome means for one field: its error, and what to fill it with again. */
function useOutcomeOf(name: string, defaultValue: unknown) {
  const { errors, values } = useFormOutcome();
  const typed = values[name];
  return { error: errors[name], defaultValue: typeof typed === "string" ? typed : text(defaultValue) };
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A TextField inside an ActionForm: it shows its own error and keeps what was typed. The others likewise. */
export function OutcomeText(props: ComponentProps<typeof TextField>) {
  return <TextField {...props} {...useOutcomeOf(props.name, props.defaultValue)} />;
}

export function OutcomeArea(props: ComponentProps<typeof TextArea>) {
  return <TextArea {...props} {...useOutcomeOf(props.name, props.defaultValue)} />;
}

export function OutcomeDate(props: ComponentProps<typeof DateField>) {
  return <DateField {...props} {...useOutcomeOf(props.name, props.defaultValue)} />;
}

export function OutcomeSelect(props: ComponentProps<typeof SelectField>) {
  return <SelectField {...props} {...useOutcomeOf(props.name, props.defaultValue)} />;
}

export function OutcomeRadio(props: ComponentProps<typeof RadioGroup>) {
  return <RadioGroup {...props} {...useOutcomeOf(props.name, props.defaultValue)} />;
}

/** A Checkbox that has to be ticked. */
export function OutcomeTick({ value, ...props }: ComponentProps<typeof Checkbox> & { value: string }) {
  const { errors, values } = useFormOutcome();
  const { name } = props;
  return <Checkbox {...props} value={value} error={errors[name]} defaultChecked={values[name] === value} />;
}

/** A Fieldset inside an ActionForm: it shows the error of the controls of this name. */
export function OutcomeFieldset({ name, ...props }: ComponentProps<typeof Fieldset> & { name: string }) {
  const { errors } = useFormOutcome();
  return <Fieldset {...props} error={props.error ?? errors[name]} />;
}
