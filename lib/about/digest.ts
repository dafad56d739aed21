// Written by scripts/derive.ts from about.json of the data directory.
/** SHA-256 of about.json: a server of this build serves no ledger with another. */
export const ABOUT_DIGEST = "daa21597b88096e1ab9a711c9ceb16aa8b4f53c0deaff246d0f5d3a4524c9608" as const
