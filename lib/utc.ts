/**
 * The start of a day in UTC milliseconds; months count from 0, and what lies beyond the end of a month or a year counts
 * on. `Date.UTC` would take the years 0 to 99 for 1900 to 1999.
 */
export const utc = (year: number, month = 0, day = 1): number => new Date(0).setUTCFullYear(year, month, day)
