import { max } from 'd3-array'
import { aboutSpan } from '@/lib/ledger/claims/clocks'
import { coverageOf, recordedTo, thinSince } from '@/lib/ledger/coverage/coverage'
import type { Event, Snapshot } from '@/lib/ledger/schema/rows'
import type { Contact } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import { memo } from '@/lib/memo'
import { countedRemark, sourcingLink } from '@/words/sourcing'
import { contactsAge, contactsDetail, NO_EVENT, noEventDetail, TILE_LABELS } from '@/words/tiles'
import { CONTACT_COLUMNS, contactOf, isContact } from '../dimensions/contact'
import { overlaps, rangeOf } from '../query/range'
import { rowsWith } from '../query/row-values'
import { asOfDay } from '../query/select'
import { startBounds } from '../time/start-bounds'
import { twelveMonthsTo } from '../time/twelve-months'
import { clocksHref } from './clocks-href'
import type { Tile } from './tile'
import { yearlySteps } from './yearly-steps'

/** As the chart `contacts` under the filters Russia and leader level. */
const matches = (row: Event, snapshot: Snapshot) =>
  isContact(row, snapshot) && row.counterpart === 'RUS' && row.level === 'leader'

const matchIn = memo((slice: Snapshot) => (row: Event) => matches(row, slice))

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
    const rows = contacts.filter(({ known }) => known <= asOf)
    const begins = (row: (typeof rows)[number]) => startBounds(row.date).start ?? 0
    const range = rangeOf({ from, to: until })
    const recent = rows
      .filter((row) => overlaps(aboutSpan('events', row), range))
      .sort((a, b) => begins(b) - begins(a))
    const count = (contact: Contact) => recent.filter((row) => contactOf(row) === contact).length
    const starts = rows.map(begins)
    const [newest] = recent
    const steps = yearlySteps(starts, until)
    // Before anything was searched a count of none would be a word about the world.
    const told =
      from <= until
        ? {
            value: String(recent.length),
            detail: contactsDetail(count('meeting'), count('letter'), count('call')),
            age: contactsAge(
              { from, to: until, thinSince: thinSince(coverage, until) },
              newest?.date ?? null,
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
      records: recent.slice(0, 3).map((row) => ({ id: row.id, label: row.headline, ...sourcingLink(row) })),
      steps,
      domain: [steps[0].start, span(until).end ?? 0],
    }
  },
}
