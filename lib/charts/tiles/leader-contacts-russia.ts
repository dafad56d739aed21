import { max } from 'd3-array'
import { dateOf, knownOf } from '@/lib/ledger/claims/clocks'
import { coverageOf, recordedTo, thinSince } from '@/lib/ledger/coverage/coverage'
import type { Assessed, Event, Snapshot } from '@/lib/ledger/schema/rows'
import type { Contact } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import { countedRemark, sourcingLink } from '@/words/sourcing'
import { contactsAge, contactsDetail, NO_EVENT, noEventDetail, TILE_LABELS } from '@/words/tiles'
import { CONTACT_COLUMNS, contactOf, isContact } from '../dimensions/contact'
import { rangeOf } from '../query/range'
import { countsBy, rowsWith } from '../query/row-values'
import { rowsWithHighest } from '../query/rows-with-highest'
import { rowsWithin } from '../query/rows-within'
import { asOfDay } from '../query/select'
import { startsOf } from '../time/row-starts'
import { startBounds } from '../time/start-bounds'
import { twelveMonthsTo } from '../time/twelve-months'
import { clocksHref } from './clocks-href'
import type { Tile } from './tile'
import { yearlySteps } from './yearly-steps'

/** As the chart `contacts` under the filters Russia and leader level. */
const matches = (row: Event, snapshot: Snapshot) =>
  isContact(row, snapshot) && row.counterpart === 'RUS' && row.level === 'leader'

const matchIn = memo((slice: Snapshot) => (row: Event) => matches(row, slice))

type Row = Assessed<'events'>
const beginOf = ({ date }: Row) => startBounds(date).start ?? 0

const MOST_RECORDS = 3

/**
 * Contacts of the leaders with each other, by the day of their start, in the twelve months to the as-of day
 * or to where the records end.
 */
export const leaderContactsRussia: Tile = {
  id: 'leader-contacts-russia',
  label: TILE_LABELS['leader-contacts-russia'],
  paint: 'counterpart-RUS',
  requests: [
    {
      table: 'events',
      includes: matches,
      columns: [...CONTACT_COLUMNS, 'headline'],
      lookups: [],
      coverage: ['diplomacy'],
    },
  ],
  read: (slice, view) => {
    const asOf = asOfDay(slice, view)
    const coverage = coverageOf(slice.tables.coverage, 'events', ['diplomacy'])
    const until = recordedTo(coverage, asOf)
    const from = max([twelveMonthsTo(until), coverage?.from ?? '']) ?? until
    const filters = { counterparts: ['RUS'], levels: ['leader'] }
    const contacts = rowsWith(slice.tables.events, matchIn(slice), (passes) => passes)
    const rows = rowsWith(contacts, knownOf, (day) => day <= asOf)
    const recent = rowsWithin(rows, dateOf, rangeOf({ from, to: until }))
    const newest = rowsWithHighest(recent, beginOf, MOST_RECORDS)
      .toSorted((a, b) => beginOf(b) - beginOf(a))
      .slice(0, MOST_RECORDS)
    const counts = countsBy(recent, contactOf)
    const count = (contact: Contact) => counts.get(contact) ?? 0
    const steps = yearlySteps(rows, startsOf(dateOf), until)
    // Before anything was searched a count of none would be a word about the world.
    const told =
      from <= until
        ? {
            value: String(recent.length),
            detail: contactsDetail(count('meeting'), count('letter'), count('call')),
            age: contactsAge(
              { from, to: until, thinSince: thinSince(coverage, until) },
              newest[0]?.date ?? null,
            ),
            href: clocksHref('contacts', view, { ...filters, from, to: until }),
          }
        : {
            value: NO_EVENT,
            detail: noEventDetail('contact', asOf),
            age: '',
            href: clocksHref('contacts', view, filters),
          }
    return {
      ...told,
      warning: countedRemark(recent) || null,
      records: newest.map((row) => ({ id: row.id, label: row.headline, ...sourcingLink(row) })),
      steps,
      domain: [steps[0].start, span(until).end ?? 0],
    }
  },
}
