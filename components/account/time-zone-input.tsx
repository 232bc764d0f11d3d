"use client";

/** Tells the server which time zone the browser is in, once its script runs. Without it the person can say so later. */
export function TimeZoneInput() {
  const detect = (input: HTMLInputElement | null) => {
    if (input) input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  };
  return <input type="hidden" name="timeZone" ref={detect} />;
}
