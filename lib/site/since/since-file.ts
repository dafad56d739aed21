import 'server-only'
import { FORMATS } from '@/lib/exports'
import { addressesOf } from '@/lib/exports/delivery/addresses'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import { csvText } from '@/lib/exports/rows/csv-text'
import { pinnedRecordAddress } from '@/lib/exports/rows/pinned-record-address'
import type { ProblemDocument } from '@/lib/http/problem-document'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { viewAt } from '@/lib/views/view-at'
import { changesSince } from './changes-since'
import { SINCE_SUBJECTS } from './since-ids'
import { sinceSpec } from './since-spec'
import { sinceSubject } from './since-subject'

const COLUMNS = [
  'change',
  'day',
  'table',
  'id',
  'title',
  'claimant',
  'claimant_name',
  'superseded_by',
  'corrections',
  'record',
  'revision',
] as const

/** A file of the changes since a day. */
export interface SinceFile {
  readonly headers: ReturnType<typeof exportHeaders>
  text(): string
}

const written = (text: string) => (text === '' ? 'empty' : text)

/** The file of an address, or the problem with it. `site` is the origin of the addresses in the file. */
export function requestedSince(
  ledger: Ledger,
  id: string,
  query: URLSearchParams,
  site: string,
): SinceFile | ProblemDocument {
  const subject = sinceSubject(id)
  if (subject === null)
    return {
      status: 404,
      title: 'No such chart or dashboard',
      detail: `There are no changes of ${id}.`,
      available: SINCE_SUBJECTS.map((each) => `/since/${each}.csv`),
    }
  const { view, problems, snapshot } = viewAt(ledger, query, (at, newest) => sinceSpec(subject, at, newest))
  const { known: day } = view
  if (problems.length > 0 || day === null)
    return {
      status: 400,
      title: 'Not a view of changes',
      detail: 'Changes are listed since a day, of rows that a view selects.',
      problems:
        problems.length > 0
          ? problems
          : [
              {
                parameter: 'known',
                value: '',
                reason: 'is missing',
                allowed: `a day YYYY-MM-DD up to ${snapshot.revision.date}`,
              },
            ],
    }
  const { extension, mediaType } = FORMATS.csv
  const addresses = addressesOf(site, `/since/${id}`, extension, view, snapshot)
  return {
    headers: exportHeaders({ name: `since-${id}`, mediaType, extension, snapshot, view }, addresses),
    text: () =>
      csvText(
        COLUMNS,
        changesSince(ledger, snapshot, { charts: subject.charts, view, day }).map((change) => [
          change.kind,
          change.day,
          change.table,
          change.id,
          change.label,
          change.claimant?.id ?? null,
          change.claimant?.label ?? null,
          change.by?.id ?? null,
          change.columns
            .map(({ column, before, after }) => `${column}: ${written(before)} -> ${written(after)}`)
            .join('; '),
          pinnedRecordAddress(site, change.id, snapshot),
          snapshot.revision.number,
        ]),
      ),
  }
}
