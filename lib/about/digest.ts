// Written by scripts/derive.ts from about.json of the data directory.
/** SHA-256 of about.json: a server of this build serves no ledger with another. */
export const ABOUT_DIGEST = "eb496831a794b533362297c1a1462d69df5f3a870b3193c27fe801d2c6316ed8" as const
