/** A problem repeats a value up to this length, in characters. */
const MAX_LENGTH = 80

/** A value of an address as a problem repeats it: without half a character where it is cut, which nothing could write. */
export const shownValue = (text: string): string =>
  text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH).replace(/\p{Surrogate}/gu, '')}…`
