import { periodsPanel, rehearsalsPanel, roundsPanel, versionsPanel } from "./contrast-panel.ts";
import { gapsPanel } from "./gaps-panel.ts";
import type { Panel, PanelSource } from "./panel.ts";
import { pausesPanel } from "./pauses-panel.ts";
import { ratingsPanel } from "./ratings-panel.ts";
import { stepsPanel } from "./steps-panel.ts";
import type { ScopeKey } from "./trends-view.ts";

type Build = (source: PanelSource) => Panel | null;

const all: readonly Build[] = [
  stepsPanel,
  ratingsPanel,
  periodsPanel,
  versionsPanel,
  roundsPanel,
  rehearsalsPanel,
  pausesPanel,
  gapsPanel,
];

/** What each scope has an answer to. Quiet voices are ratings and nothing else. */
const builds: Readonly<Record<ScopeKey, readonly Build[]>> = {
  // Breaks and "not yet" are the couple's: their coach sees the current state, and no history of them.
  own: all.filter((build) => build !== pausesPanel),
  quiet: [ratingsPanel, periodsPanel, versionsPanel, roundsPanel, rehearsalsPanel],
  practice: all,
  community: all,
};

/** The panels of a scope, those left out that have no numbers, shown or hidden. */
export const panelsOf = (scope: ScopeKey, source: PanelSource): Panel[] =>
  builds[scope].flatMap((build) => build(source) ?? []);
