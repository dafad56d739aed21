const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const SHORT = [
  [1_000_000_000, 'bn'],
  [1_000_000, 'm'],
] as const

/** A number as axes and labels write it: `14,000`, `2.5m`, `−0.2`, and `12%` if the unit is `%`. */
export function formatNumber(value: number, unit = ''): string {
  const size = Math.abs(value)
  const [scale, suffix] = SHORT.find(([from]) => size >= from) ?? [1, '']
  const digits = GROUPED.format(Number((size / scale).toPrecision(12)))
  return `${value < 0 ? '−' : ''}${digits}${suffix}${unit === '%' ? '%' : ''}`
}
