import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const drawings = {
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="7.5" rx="2" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  people: (
    <>
      <circle cx="7" cy="7" r="2.75" />
      <path d="M2 16.5c.3-3.2 2.2-5 5-5s4.7 1.8 5 5" />
      <path d="M12.5 4.6a2.75 2.75 0 0 1 0 4.8M14.5 12c2 .6 3.2 2.2 3.5 4.5" />
    </>
  ),
  words: (
    <path d="M5 4.5h10A1.5 1.5 0 0 1 16.5 6v6a1.5 1.5 0 0 1-1.5 1.5H9.5L6 16.5v-3H5A1.5 1.5 0 0 1 3.5 12V6A1.5 1.5 0 0 1 5 4.5z" />
  ),
  forward: <path d="M4 10h12M11 5l5 5-5 5" />,
  back: <path d="M16 10H4M9 5l-5 5 5 5" />,
  down: <path d="M5 7.5l5 5 5-5" />,
  check: <path d="M4 10.5l4 4 8-9" />,
  pause: <path d="M7 5v10M13 5v10" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 6.5V10l2.5 2" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <path d="M10 9.5v3.7M10 6.8v.01" />
    </>
  ),
  caution: (
    <>
      <path d="M8.7 4.2 3.2 14a1.5 1.5 0 0 0 1.3 2.2h11a1.5 1.5 0 0 0 1.3-2.2L11.3 4.2a1.5 1.5 0 0 0-2.6 0z" />
      <path d="M10 8v3.5M10 13.7v.01" />
    </>
  ),
  search: (
    <>
      <circle cx="8.8" cy="8.8" r="4.8" />
      <path d="M12.5 12.5l4 4" />
    </>
  ),
  ascending: <path d="M10 15.5v-11M5.5 9 10 4.5 14.5 9" />,
  descending: <path d="M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5" />,
  leave: <path d="M8 4H5.5A1.5 1.5 0 0 0 4 5.5v9A1.5 1.5 0 0 0 5.5 16H8M12.5 6.5 16 10l-3.5 3.5M16 10H8.5" />,
  support: (
    <>
      <circle cx="10" cy="10" r="6.5" />
      <circle cx="10" cy="10" r="2.5" />
      <path d="M5.4 5.4l2.8 2.8M11.8 11.8l2.8 2.8M14.6 5.4l-2.8 2.8M8.2 11.8l-2.8 2.8" />
    </>
  ),
  sun: (
    <>
      <circle cx="10" cy="10" r="3.2" />
      <path d="M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M15.3 4.7l-1.2 1.2M5.9 14.1l-1.2 1.2" />
    </>
  ),
  moon: <path d="M16 11.8A6.5 6.5 0 1 1 8.2 4a5.2 5.2 0 0 0 7.8 7.8z" />,
  device: (
    <>
      <rect x="3" y="4" width="14" height="9.5" rx="1.5" />
      <path d="M7 16.5h6" />
    </>
  ),
  close: <path d="M5 5l10 10M15 5 5 15" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A small line drawing beside words; it never stands for them, so it is hidden from screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={classNames("icon", className)}>
      {drawings[name]}
    </svg>
  );
}
