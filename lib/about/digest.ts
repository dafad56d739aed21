// Written by scripts/derive.ts from about.json of the data directory.
/** SHA-256 of about.json: a server of this build serves no ledger with another. */
export const ABOUT_DIGEST = "2c960b15a9123a30751e2e73626ccb9e0cae8db8791e113a9a73f3e4ae729f4a" as const
