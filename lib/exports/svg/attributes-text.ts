/** The names in SVG of attributes that React calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  strokeWidth: 'stroke-width',
  strokeDasharray: 'stroke-dasharray',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  textAnchor: 'text-anchor',
}

/** Attributes of marks as text, each after a blank. None of their values has a sign that XML reserves. */
export const attributesText = (attributes: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${NAMES[name] ?? name}="${value}"`))
    .join('')
