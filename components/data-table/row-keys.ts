import type { KeyboardEvent } from "react";

function targetIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, count - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Up, Down, Home and End move between the rows' links; Enter follows one, as any link. */
export function moveBetweenRows(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = event.currentTarget.closest("tbody")?.querySelectorAll<HTMLAnchorElement>("th a") ?? [];
  const index = targetIndex(event.key, Array.from(links).indexOf(event.currentTarget), links.length);
  if (index === null) return;
  event.preventDefault();
  links[index]?.focus();
}
