// Written by scripts/derive.ts from about.json of the data directory.
/** The names of the dashboards, apart from their texts, which the header need not fetch. */
export const DASHBOARD_NAMES = {
  "/": "Overview",
  "/troops": "Troops",
  "/weapons": "Weapons",
  "/munitions": "Munitions",
  "/diplomacy": "Diplomacy",
  "/economy": "Economy",
  "/domestic": "Domestic"
} as const
