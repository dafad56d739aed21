// Written by scripts/derive.ts from about.json of the data directory.
import { claimTile } from './claim-tile'
import { daysSinceNuclearTest } from './days-since-nuclear-test'
import { daysSinceUsMeeting } from './days-since-us-meeting'
import { launchesThisYear } from './launches-this-year'
import { leaderContactsRussia } from './leader-contacts-russia'
import type { Tile } from './tile'

/** The figures of the overview, in their order. */
export const TILES = {
  'troops-sent': claimTile({"id":"troops-sent","label":"Troops sent to Russia","paint":"topic-troops","chart":"troops-sent","indicator":"troops.deployed.cumulative"}),
  'killed': claimTile({"id":"killed","label":"Soldiers killed","paint":"topic-troops","chart":"troops-lost","indicator":"troops.killed.cumulative"}),
  'shells': claimTile({"id":"shells","label":"Shells sent to Russia","paint":"topic-munitions","chart":"munitions-sent","indicator":"munitions.shells.cumulative"}),
  'launches-this-year': launchesThisYear,
  'leader-contacts-russia': leaderContactsRussia,
  'days-since-us-meeting': daysSinceUsMeeting,
  'days-since-nuclear-test': daysSinceNuclearTest,
} as const satisfies Readonly<Record<string, Tile>>
