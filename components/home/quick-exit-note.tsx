/** What the quick exit does and what it doesn't, at the foot of every page that has one. */
export function QuickExitNote() {
  return (
    <p id="quick-exit-note">
      Leave, or Escape pressed three times, opens Wikipedia in place of this page. It does not erase your browser’s
      history.
    </p>
  );
}
