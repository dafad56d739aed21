import { utcDay } from 'd3-time'
import { LEDGER_NAME } from '@/lib/about/ledger'
import 'server-only'
import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import { type DatedList, datedList, provenance, recordAddress } from '../rows/dated-list'
import type { Writer } from '../writer'

/**
 * A list as a calendar (RFC 5545). The ledger has no times of day, so every event is whole days: a month or a year
 * covers all its days.
 */
export function icsOf(list: DatedList): string {
  const { id: product, title: name, summary, site, revision, page, file } = list
  const calendar = ical({
    name: `${name} – ${LEDGER_NAME}`,
    description: `${summary} ${provenance(list)}`,
    prodId: { company: LEDGER_NAME, product, language: 'EN' },
    url: page.requested,
    source: file.ics,
    x: [
      { key: 'X-ALLIANCE-LEDGER-REVISION', value: String(revision.number) },
      { key: 'X-ALLIANCE-LEDGER-DIGEST', value: revision.digest },
    ],
  })
  for (const { id, title, text, start, end, updated } of list.entries)
    calendar.createEvent({
      id: `${id}@${new URL(site).hostname}`,
      summary: title,
      description: text,
      url: recordAddress(list, id),
      allDay: true,
      start,
      // Exclusive, as in the ledger: the day after the last one.
      end: end > start ? end : utcDay.offset(start, 1),
      timezone: null,
      // What happened takes none of the reader's time. Outlook asks in a term of its own.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      stamp: updated,
    })
  // The library leaves out the last line end, which the standard requires.
  return `${calendar.toString()}\r\n`
}

/** The dated records of a chart's view. */
export const ics: Writer = async (input) => icsOf(datedList(input))
