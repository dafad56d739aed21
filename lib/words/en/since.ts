import { countInFigures } from './counts'
import { dateWords } from './dates'

/** The link from a past day to the rows that came later. */
export const SINCE_LINK = 'What changed since'

export const sinceTitle = (title: string, day: string | null): string =>
  day === null ? `${title}: what changed since a day` : `${title}: what changed since ${dateWords(day)}`

/** The groups of changes, with what each holds. */
export const SINCE_KINDS = {
  added: { heading: 'Added', means: 'Not yet known that day.' },
  superseded: { heading: 'Superseded', means: 'The same voice has said something newer since.' },
  corrected: { heading: 'Corrected', means: 'A later revision of the ledger changed the row.' },
  withdrawn: { heading: 'Withdrawn', means: 'A later revision of the ledger took the row back.' },
} as const

export const sinceSummary = (count: number, day: string): string =>
  count === 0
    ? `Nothing of this view has changed since the evening of ${dateWords(day)}.`
    : `${countInFigures(count, 'change')} since the evening of ${dateWords(day)}, the newest first in each group.`
