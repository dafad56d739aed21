/** Limit of the JavaScript that the overview fetches before any input, in bytes of gzip. d3 takes 20 KB (0205), and what keeps the page alive beside extensions and new builds 2 KB (0532, 0533). */
export const SCRIPT_LIMIT = 209 * 1024
