export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie that remembers a person's theme; it holds nothing else. */
export const themeCookie = "rejoin-theme";

/** Reads a theme from untrusted text; anything unknown follows the device. */
export function parseTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
