// Written by scripts/derive.ts from about.json of the data directory.
/** The name of the ledger. */
export const LEDGER_NAME = "Alliance Ledger" as const

/** What it is about, within a sentence. */
export const LEDGER_SUBJECT = "the military alliance of North Korea and Russia" as const

/** What it is about, in sentences. */
export const LEDGER_DESCRIPTION = "Who said what, and when, about the military alliance of North Korea and Russia: troops sent and lost, munitions, missile launches, meetings, trade. Every number is a claim with its claimant, its date, its range and its sources; nothing published is overwritten." as const

/** For search engines. */
export const LEDGER_KEYWORDS = [
  "North Korea",
  "Russia",
  "military alliance",
  "missile tests",
  "arms transfers",
  "estimates"
] as const

/** The places that it is about. */
export const LEDGER_PLACES = "North Korea, Russia, Ukraine" as const

/** The year of its first row. */
export const LEDGER_FROM = "1984" as const

/** Who launches what the tables of launches list. */
export const LAUNCHED_BY = "North Korea" as const
