// Written by scripts/derive.ts from about.json of the data directory.
/** The charts of each dashboard, the main one first. Pages, navigation and API keep this order. */
export const CATALOGUE = {
  "/": [
    "alliance-pulse"
  ],
  "/troops": [
    "troops-sent",
    "troops-lost",
    "deployment-waves",
    "troop-places"
  ],
  "/weapons": [
    "missile-launches",
    "missile-reach",
    "launch-sites",
    "launch-calendar",
    "weapons-milestones",
    "nuclear-yields"
  ],
  "/munitions": [
    "munitions-sent",
    "two-way-street",
    "shell-share",
    "arms-and-answers"
  ],
  "/diplomacy": [
    "contacts",
    "contact-rate",
    "letters",
    "us-silence",
    "venues"
  ],
  "/economy": [
    "lifeline",
    "growth"
  ],
  "/domestic": [
    "guns-and-butter",
    "harvest",
    "housing",
    "next-five-years"
  ]
} as const

/** The topics of the rows of a dashboard’s charts; null for all. */
export const COVERED_TOPICS = {
  "/": null,
  "/troops": [
    "troops"
  ],
  "/weapons": [
    "weapons",
    "technology"
  ],
  "/munitions": [
    "munitions",
    "technology"
  ],
  "/diplomacy": [
    "diplomacy"
  ],
  "/economy": [
    "economy"
  ],
  "/domestic": [
    "domestic"
  ]
} as const
