import type { Event, Snapshot } from '@/lib/ledger/schema/rows'
import type { Contact } from '@/lib/ledger/schema/vocabulary'
import { span } from '@/lib/ledger/time/edtf'
import { sourcingLink } from '@/words/sourcing'
import { contactsAge, contactsDetail, TILE_LABELS } from '@/words/tiles'
import { CONTACT_COLUMNS, contactOf, isContact } from '../dimensions/contact'
import { asOfDay } from '../query/select'
import { startBounds } from '../time/start-bounds'
import { clocksHref } from './clocks-href'
import type { Tile } from './tile'
import { yearlySteps } from './yearly-steps'

/** The day after the same day a year earlier, so that twelve months never include a calendar day twice. */
function twelveMonthsBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - 1, month - 1, date + 1)).toISOString().slice(0, 10)
}

/** As the chart `contacts` under the filters Russia and leader level. */
const matches = (row: Event, snapshot: Snapshot) =>
  isContact(row, snapshot) && row.counterpart === 'RUS' && row.level === 'leader'

/** Contacts with Russia at leader level on either side, by the day of their start. */
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
    },
  ],
  read: (slice, view) => {
    const asOf = asOfDay(slice, view)
    const from = twelveMonthsBefore(asOf)
    const filters = { counterparts: ['RUS'], levels: ['leader'] }
    const rows = slice.tables.events.filter((row) => matches(row, slice) && row.known <= asOf)
    const begins = (row: (typeof rows)[number]) => startBounds(row.date).start ?? 0
    const [first, end] = [span(from).start ?? 0, span(asOf).end ?? 0]
    const recent = rows
      .filter((row) => begins(row) >= first && begins(row) < end)
      .sort((a, b) => begins(b) - begins(a))
    const count = (contact: Contact) => recent.filter((row) => contactOf(row) === contact).length
    const starts = rows.map(begins)
    const [newest] = recent
    const steps = yearlySteps(starts, asOf)
    return {
      value: String(recent.length),
      detail: contactsDetail(count('meeting'), count('letter'), count('call')),
      age: contactsAge(from, asOf, newest?.date ?? null),
      warning: null,
      records: recent.slice(0, 3).map((row) => ({ id: row.id, label: row.headline, ...sourcingLink(row) })),
      href: clocksHref('contacts', view, { ...filters, from, to: asOf }),
      steps,
      domain: [steps[0].start, end],
    }
  },
}
