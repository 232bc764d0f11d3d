import { Icon, type IconName } from "./icon.tsx";
import { type Theme, themes } from "./theme.ts";

interface ThemeSwitchProps {
  theme: Theme;
  /** A server action: stores the form's `theme` in the theme cookie. */
  action: (form: FormData) => Promise<void>;
}

const looks: Record<Theme, { words: string; icon: IconName }> = {
  system: { words: "As my device", icon: "device" },
  light: { words: "Light", icon: "sun" },
  dark: { words: "Dark", icon: "moon" },
};

/** Three buttons in a form: it works before any script, and the server renders the answer. */
export function ThemeSwitch({ theme, action }: ThemeSwitchProps) {
  return (
    <form action={action} className="font-sans print:hidden">
      <fieldset className="inline-flex rounded-control border border-edge bg-surface p-0.5">
        <legend className="sr-only">Colours</legend>
        {themes.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="theme"
            value={choice}
            aria-pressed={choice === theme}
            className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-[0.375rem] px-2.5 text-sm text-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-strong forced-colors:aria-pressed:outline-2"
          >
            <Icon name={looks[choice].icon} />
            <span className="sr-only sm:not-sr-only">{looks[choice].words}</span>
          </button>
        ))}
      </fieldset>
    </form>
  );
}
