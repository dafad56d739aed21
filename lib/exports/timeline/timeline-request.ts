import 'server-only'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { filtersOf } from '@/lib/timeline/filters-of'
import { timelineFileSpec } from '@/lib/timeline/spec'
import type { View } from '@/lib/views/parameters'
import { viewAt } from '@/lib/views/view-at'
import { FORMATS, TIMELINE_FORMATS, type TimelineFormat } from '../index'

export const TIMELINE_PATH = '/timeline'

/** `rows.json` has every entry, for the page itself, which filters in the browser. */
export type TimelineFileFormat = TimelineFormat | 'rows.json'

/** A valid request: a format, and a view that it accepts. */
export interface TimelineRequest {
  readonly format: TimelineFileFormat
  readonly snapshot: Snapshot
  /** For what other revisions say of a row. */
  readonly ledger: Ledger
  readonly view: View
}

const isTimelineFileFormat = (format: string): format is TimelineFileFormat =>
  format === 'rows.json' || (TIMELINE_FORMATS as readonly string[]).includes(format)

/**
 * Reads a request from the parts of an address. A parameter that is not accepted is a problem and never replaced by a
 * default.
 */
export function readTimelineRequest(
  ledger: Ledger,
  format: string,
  query: URLSearchParams,
): TimelineRequest | ProblemDocument {
  if (!isTimelineFileFormat(format))
    return {
      status: 404,
      title: 'No such format',
      detail: `The timeline is not made as .${format.slice(0, 20)}.`,
      available: TIMELINE_FORMATS.map((each) => `${TIMELINE_PATH}.${FORMATS[each].extension}`),
    }
  const { view, problems, snapshot } = viewAt(ledger, query, (at, newest) =>
    timelineFileSpec(filtersOf(at), newest),
  )
  if (problems.length > 0) return refusedParameters('Not a view of the timeline', problems)
  return { format, snapshot, ledger, view }
}
