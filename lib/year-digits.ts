/**
 * A year as dates of the ledger and addresses write it, in at least four digits: `0050` is not the fifties, and `50`
 * would be no date of an address.
 */
export const yearDigits = (year: number): string =>
  `${year < 0 ? '−' : ''}${String(Math.abs(year)).padStart(4, '0')}`
