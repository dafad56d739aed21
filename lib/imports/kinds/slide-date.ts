import type { Cells } from '@/lib/ledger/revisions/canonical'
import { isEdtf } from '@/lib/ledger/time/edtf'

/** A date of three cells as EDTF; null if the cells are none. */
function edtfOf(year: string, month: string, day: string): string | null {
  if (year === '') return month === '' && day === '' ? '' : null
  if (
    !/^\d{4}$/.test(year) ||
    !/^\d{0,2}$/.test(month) ||
    !/^\d{0,2}$/.test(day) ||
    (month === '' && day !== '')
  )
    return null
  const written = [year, month, day]
    .filter((each) => each !== '')
    .map((each) => each.padStart(2, '0'))
    .join('-')
  return isEdtf(written) ? written : null
}

/** The date of a slide as EDTF; null for cells that are none. */
export function slideDate(fields: Cells): string | null {
  const start = edtfOf(fields.Year ?? '', fields.Month ?? '', fields.Day ?? '')
  const end = edtfOf(fields['End Year'] ?? '', fields['End Month'] ?? '', fields['End Day'] ?? '')
  if (start === null || end === null) return null
  if (end === '' || end === start) return start
  return isEdtf(`${start}/${end}`) ? `${start}/${end}` : null
}
