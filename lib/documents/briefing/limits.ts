/** Of a briefing: what one address holds, and what one page draws. */
export const MAX_ITEMS = 20
/** Of its path and query, in characters. Browsers, servers and mail programs take 8,000 of a whole address. */
export const MAX_ADDRESS = 7500
export const MAX_TITLE = 120
export const BRIEFING_PATH = '/briefing'
