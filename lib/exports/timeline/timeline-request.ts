import 'server-only'
import type { ProblemDocument } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { filtersOf } from '@/lib/timeline/filters-of'
import { isLarge, LARGE } from '@/lib/timeline/large/is-large'
import { countSelected } from '@/lib/timeline/selected-entries'
import { timelineFileSpec } from '@/lib/timeline/spec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { viewAt } from '@/lib/views/view-at'
import { inFigures } from '@/words/counts'
import { FORMATS, TIMELINE_FORMATS, type TimelineFormat } from '../index'
import { OF_THE_LATEST } from '../rows/feed-content'

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

/** The formats that are made part by part, however long they are. */
export const MADE_IN_PARTS = ['csv', 'excel.csv'] as const satisfies readonly TimelineFormat[]

const OF_ANY_LENGTH: readonly string[] = [...MADE_IN_PARTS, ...OF_THE_LATEST]

/** What is wrong with a file that is made at once, and would have more entries than a browser or a calendar takes. */
function tooLongFor(format: TimelineFileFormat, snapshot: Snapshot, view: View): ProblemDocument | null {
  if (!isLarge(snapshot) || OF_ANY_LENGTH.includes(format)) return null
  const count = countSelected(snapshot, format === 'rows.json' ? DEFAULT_VIEW : view)
  if (count <= LARGE) return null
  return {
    status: 400,
    title: 'Too long for this format',
    detail: `${inFigures(count)} entries are too many for .${format}, which takes up to ${inFigures(LARGE)}. Narrow the view, or ask for .csv, which is made of any number.`,
    available: MADE_IN_PARTS.map((each) => `${TIMELINE_PATH}.${FORMATS[each].extension}`),
  }
}

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
  const tooLong = tooLongFor(format, snapshot, view)
  if (tooLong !== null) return tooLong
  return { format, snapshot, ledger, view }
}
