const place = "rejoin-tips";

/** Whether somebody without an account wants tips on this device. */
export function deviceWantsTips(): boolean {
  try {
    return window.localStorage.getItem(place) !== "off";
  } catch {
    return true; // the browser keeps nothing
  }
}

/** Remembers it, here and nowhere else. */
export function chooseOnDevice(wantsTips: boolean): void {
  try {
    if (wantsTips) window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, "off");
  } catch {
    // not allowed: it holds as long as this page
  }
}
