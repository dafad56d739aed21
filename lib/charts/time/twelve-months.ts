import { toDay } from '@/lib/ledger/time/edtf'
import { utc } from '@/lib/utc'

/** The first of the twelve months that end with a day, so that they never include a calendar day twice. YYYY-MM-DD. */
export function twelveMonthsTo(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // The year before may have no such day: twelve months to 29 February begin on 1 March.
  const last = new Date(utc(year - 1, month, 0)).getUTCDate()
  return toDay(utc(year - 1, month - 1, Math.min(date, last) + 1))
}
