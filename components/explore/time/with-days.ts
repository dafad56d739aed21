import type { View } from '@/lib/views/parameters'

/** A view with its two days of what was known; null is today. One that is compared with itself is not compared. */
export function withDays(
  view: View,
  known: string | null,
  against: string | null,
  today: string | null,
): View {
  const shown = known === today ? null : known
  return { ...view, known: shown, against: against === (shown ?? today) ? null : against }
}
