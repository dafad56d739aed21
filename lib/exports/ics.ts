import 'server-only'
import ical from 'ical-generator'
import type { Writer } from './exported'
import { datedRecords } from './feed-entries'

const MS_PER_DAY = 86_400_000

/**
 * The dated records of a view as a calendar (RFC 5545): one entry a record, on whole days, as the ledger knows no
 * hours. A date that is only a month or a year covers all its days.
 */
export const ics: Writer = async (exported) => {
  const { chart, site, reading } = exported
  const calendar = ical({
    name: `${chart.title} – Alliance Ledger`,
    description: reading.summary,
    prodId: { company: 'Alliance Ledger', product: chart.id, language: 'EN' },
    url: exported.address.live,
  })
  for (const { id, title, text, address, start, end, updated } of datedRecords(exported))
    calendar.createEvent({
      id: `${id}@${new URL(site).hostname}`,
      summary: title,
      description: text,
      url: address,
      allDay: true,
      start,
      // Ends count as days too, and exclusive ones, as in the ledger.
      end: new Date(Math.max(end.getTime(), start.getTime() + MS_PER_DAY)),
      timezone: null,
      stamp: updated,
    })
  return calendar.toString()
}
