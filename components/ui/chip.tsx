/** The classes of a symbol with label and count. */
export const CHIP = 'touch inline-flex items-center gap-1.5 py-1 text-sm'

/** Those of one that is a link. */
export const CHIP_LINK = `${CHIP} no-underline hover:underline`
