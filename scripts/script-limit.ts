/** Limit of the JavaScript that the overview fetches before any input, in bytes of gzip. d3 takes 20 KB (0205). */
export const SCRIPT_LIMIT = 207 * 1024
