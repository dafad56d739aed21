/** What is read from outside at most: bytes of one file or answer, files of one import, redirects, milliseconds. */
export const LIMITS = { bytes: 20_000_000, parts: 200, redirects: 5, milliseconds: 60_000 } as const

/** A number of bytes for people: `1.4 MB`. */
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
