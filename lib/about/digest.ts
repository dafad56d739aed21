// Written by scripts/derive.ts from about.json of the data directory.
/** SHA-256 of about.json: a server of this build serves no ledger with another. */
export const ABOUT_DIGEST = "2eeefcd74f368aeeea1ca5c25d0c95fae0da00018d16aa0bfda969ebddcb8a99" as const
