/** Opens the page's panel of help, with the words that say why. Gives the way to stop waiting for its end. */
export function openHelp(panel: HTMLElement, onClosed: () => void): () => void {
  const closed = (event: Event) => {
    if ((event as ToggleEvent).newState !== "closed") return;
    delete panel.dataset.heard;
    onClosed();
  };
  panel.dataset.heard = "";
  panel.addEventListener("toggle", closed);
  if (!panel.matches(":popover-open")) panel.showPopover();
  // It is read out from its beginning; at its end the focus is back in the box.
  panel.focus();
  return () => panel.removeEventListener("toggle", closed);
}
