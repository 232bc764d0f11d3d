/** The first stop for a keyboard: past the header, to the page. Every shell's main has this id. */
export const mainId = "main";

export function SkipLink() {
  return (
    <a
      href={`#${mainId}`}
      className="sr-only z-50 rounded-control bg-accent px-5 py-3 font-sans font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      Skip to the page
    </a>
  );
}
