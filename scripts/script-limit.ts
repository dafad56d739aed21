/**
 * Limit of the JavaScript that the overview fetches before any input, in bytes of gzip. React and Next.js take 125 KB of
 * it, what keeps the page alive beside extensions and new builds 2 KB (0532, 0533), what holds presses 3 KB (0543),
 * what says that a part is put off, and knows what a tab has read, 1 KB (1120).
 */
export const SCRIPT_LIMIT = 156 * 1024

/**
 * Limit once a reader has come near every part of it. d3 takes 20 KB (0205), the bar of time, two days in one drawing, chips
 * and the legend that chooses 7 KB (1021, 1031), outlines that say whose they are, a pause that moves nothing and the whole
 * screen 4 KB (1024, 1031, 1032), parts that are put off 2 KB (1120). What counts rows by codes is 5 KB (1140). What stands
 * in several files is some 25 KB of it (1142).
 */
export const SCRIPT_LIMIT_IN_USE = 293 * 1024

/** Limit of what it fetches two seconds later, to hear of newer data: SWR takes 6 KB of it. */
export const SCRIPT_LIMIT_LATER = 8 * 1024
