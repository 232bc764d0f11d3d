const link = "font-medium text-accent underline";

/** Help in danger, and a way out, for pages that stand without the usual frame. Made of little: it comes with every page. */
export function HelpLines({ leave = true }: { leave?: boolean }) {
  return (
    <p className="text-sm text-muted">
      In danger right now? Call your local emergency number; 112 works on mobile phones in many countries.{" "}
      <a href="https://findahelpline.com" rel="noreferrer" className={link}>
        findahelpline.com
      </a>{" "}
      lists free, confidential lines.{" "}
      {leave ? (
        <a href="https://www.wikipedia.org/" rel="noreferrer" className={link}>
          Leave this page quickly
        </a>
      ) : null}
    </p>
  );
}
