// Written by scripts/derive.ts from about.json of the data directory.
/** SHA-256 of about.json: a server of this build serves no ledger with another. */
export const ABOUT_DIGEST = "aa1e3fcfba079ac279862657fc694eefb625a257482a340bcc0cc4f2628165d0" as const
