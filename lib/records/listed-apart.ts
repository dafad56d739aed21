/** Tables whose rows have a page that lists everything that belongs to them, `/people/…`, beside their record. */
export const LISTED_APART = ['sources', 'people', 'places'] as const

export const isListedApart = (table: string): boolean => LISTED_APART.some((each) => each === table)
