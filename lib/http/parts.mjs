/**
 * Between the server in front and what draws: a long file is asked for part by part, from 0 on, and every answer tells how
 * many parts it has. No client hears of either.
 */
export const PART_ASKED = 'ledger-part'
export const PARTS_TOLD = 'ledger-parts'
