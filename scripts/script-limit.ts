/** Of the JavaScript that the overview fetches before any input, in bytes of gzip. */
export const SCRIPT_LIMIT = 185 * 1024
