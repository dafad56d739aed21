/**
 * Limit of the JavaScript that the overview fetches before any input, in bytes of gzip. d3 takes 20 KB of it (0205), what keeps
 * the page alive beside extensions and new builds 2 KB (0532, 0533), and what says of a view that it is empty or reaches
 * beyond the ledger, in place of the server's word for it, 2 KB (0824, 0825).
 */
export const SCRIPT_LIMIT = 211 * 1024
