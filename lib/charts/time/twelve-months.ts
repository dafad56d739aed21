/** The day after the same day a year earlier, so that twelve months never have a calendar day twice. YYYY-MM-DD. */
export function twelveMonthsBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - 1, month - 1, date + 1)).toISOString().slice(0, 10)
}
