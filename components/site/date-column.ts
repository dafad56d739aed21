import type { Entry } from '@/lib/site/lists/listing'
import { dateWords } from '@/words/dates'
import type { ListColumn } from './listing-view'

/** The dates of a list of rows, which it is sorted by. */
export const DATE_COLUMN: ListColumn<Entry> = {
  key: 'date',
  label: 'Date',
  plain: true,
  sorts: [
    ['newest', 'descending'],
    ['oldest', 'ascending'],
  ],
  cell: ({ date }) => (date === null ? 'not stated' : dateWords(date)),
}
