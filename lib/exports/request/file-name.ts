/** Accepted by file systems and mail programs, in characters. */
const MAX_LENGTH = 120

/** A name without hyphens, underscores and full stops at its end. */
function trimmed(name: string): string {
  let end = name.length
  while (end > 0 && '-_.'.includes(name.charAt(end - 1))) end--
  return name.slice(0, end)
}

/**
 * The file name of an export: chart, parameters of the view, revision. `troops-sent`, `known=2025-01-13&rev=2`, 2,
 * `svg` gives `troops-sent_known-2025-01-13_r2.svg`.
 */
export function fileName(chart: string, query: string, revision: number, extension: string): string {
  const requested = query
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('rev='))
    .map((pair) => decodeURIComponent(pair).replace(/[^A-Za-z0-9.]+/g, '-'))
  const tail = `_r${revision}.${extension}`
  const head = [chart, ...requested].join('_').slice(0, MAX_LENGTH - tail.length)
  return `${trimmed(head)}${tail}`
}
