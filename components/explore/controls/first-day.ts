/** Nothing in the ledger is older. Without it the year 0002, on the way to typing 2024, would be valid. */
export const FIRST_DAY = '1900-01-01'
