/** The most characters that a query may have. */
export const LONGEST_SEARCH = 80
