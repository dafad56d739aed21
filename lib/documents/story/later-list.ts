import { TIMELINE_PATH } from '@/lib/exports/timeline/timeline-request'
import type { Problem } from '@/lib/http/problem'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { filtersOf } from '@/lib/timeline/filters-of'
import { entriesSince } from '@/lib/timeline/selected-entries'
import { timelineFileSpec } from '@/lib/timeline/spec'
import { parseView } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import type { LaterList } from '../document'
import type { Clocks } from '../item/requested-chart'

const SHOWN = 4

/** The parameters of a list of what came after: its clocks and its first day are those of the story. */
function laterSpec(at: Snapshot): ViewSpec {
  const {
    known: _known,
    rev: _rev,
    from: _from,
    to: _to,
    sort: _sort,
    ...spec
  } = timelineFileSpec(filtersOf(at), 1)
  return spec
}

/** The view of the timeline that an address names; else the problems with it. */
export function requestedLater(
  address: string,
  at: Snapshot,
): { readonly view: View } | { readonly problems: readonly Problem[] } {
  const [path = '', query = ''] = address.split('?', 2)
  if (path !== TIMELINE_PATH || query === '')
    return {
      problems: [
        {
          parameter: 'later',
          value: address,
          reason: 'is no list of the timeline',
          allowed: `${TIMELINE_PATH}?…`,
        },
      ],
    }
  const { view, problems } = parseView(new URLSearchParams(query), laterSpec(at))
  return problems.length > 0 ? { problems } : { view }
}

/** The entries of a list that happened after a day, without some records, and the newest of them by name. */
export function laterList(
  asked: View,
  day: string,
  at: Snapshot,
  { without, ...clocks }: Clocks & { readonly without: readonly string[] },
): LaterList {
  const after = span(day).end ?? 0
  const view: View = { ...asked, ...clocks }
  const { entries, total } = entriesSince(at, view, { instant: after, without, shown: SHOWN })
  return {
    entries: entries.map(({ id, title, date }) => ({ id, label: title, date: dateWords(date) })),
    total,
    view: { ...view, from: day },
  }
}
