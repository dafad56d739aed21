import type { Addresses } from './addresses'
import type { InlineHashes } from './content-policy'

/** The route that answers a request. */
export type Route =
  /** A static page, or the one for unknown addresses. */
  | { readonly kind: 'static' | 'missing'; readonly hashes: InlineHashes }
  /** A page or a machine-readable document rendered for this request, with its internal path. */
  | { readonly kind: 'dynamic' | 'machine'; readonly path: string }

const EXPORT = /^\/(?:charts\/([a-z0-9-]+)|(compare))\.([a-z0-9.]+)$/
/** The rows that the parts of a page read, fetched by the page itself. */
const ROWS = /^\/rows\/([a-z]+\/[a-z0-9-]+)\.json$/
const TIMELINE = /^\/timeline\.([a-z0-9.]+)$/
/** Whom a person met, or who met at a place. */
const MET = /^\/(people|places)\/([a-z0-9-]+)\.met\.csv$/
/** A briefing as a file. */
const BRIEFING = /^\/briefing\.([a-z0-9.]+)$/
/** A story as a file. */
const STORY = /^\/stories\/([a-z0-9-]+)\.([a-z0-9.]+)$/
/** What changed of a chart or a dashboard since a day. */
const SINCE = /^\/since\/([a-z0-9-]+)\.csv$/
/** A comparison is a chart, so its page also answers below `/charts`. */
const COMPARISON = { alias: '/charts/compare', page: '/compare' } as const
/** The data package: its files, and all of them in one archive. */
const PACKAGE = /^\/data\/((?:(?:journal|stories)\/)?[a-z0-9-]+\.(?:csv|jsonl?|md))$|^\/(data\.zip)$/
const THEMES = ['light', 'dark']

/** What an address of an exported chart names. */
export interface ExportedChart {
  /** The id of a chart. */
  readonly chart: string
  readonly format: string
}

/** The chart and the format that an address names; null for an address of something else. */
export function exportedAt(pathname: string): ExportedChart | null {
  const [, named, compare, format] = EXPORT.exec(pathname) ?? []
  const chart = named ?? compare
  return chart === undefined || format === undefined ? null : { chart, format }
}

/**
 * Returns a function that chooses the route of an address. Without `addresses`, in development, every page is dynamic.
 * The internal paths, `/view/<theme>/<page>`, `/exports/<chart>/<format>` and those below `/files`, are not reachable from
 * outside.
 */
export function router(addresses: Addresses | null): (pathname: string, query: URLSearchParams) => Route {
  return (requested, query) => {
    const pathname = requested === COMPARISON.alias ? COMPARISON.page : requested
    if (pathname.startsWith('/api/') || pathname === '/oembed') return { kind: 'machine', path: pathname }
    const [, file, archive] = PACKAGE.exec(pathname) ?? []
    const packed = file ?? archive
    if (packed !== undefined) return { kind: 'machine', path: `/package/${packed.replace('/', '-')}` }
    const exported = exportedAt(pathname)
    if (exported !== null) return { kind: 'machine', path: `/exports/${exported.chart}/${exported.format}` }

    const [, listed] = TIMELINE.exec(pathname) ?? []
    if (listed !== undefined) return { kind: 'machine', path: `/files/timeline/${listed}` }

    const [, table, named] = MET.exec(pathname) ?? []
    if (table !== undefined) return { kind: 'machine', path: `/files/met/${table}/${named}` }
    const [, story, extension] = STORY.exec(pathname) ?? []
    if (story !== undefined) return { kind: 'machine', path: `/files/stories/${story}/${extension}` }

    const [, briefing] = BRIEFING.exec(pathname) ?? []
    if (briefing !== undefined) return { kind: 'machine', path: `/files/briefing/${briefing}` }
    const [, since] = SINCE.exec(pathname) ?? []
    if (since !== undefined) return { kind: 'machine', path: `/files/since/${since}` }

    const [, rows] = ROWS.exec(pathname) ?? []
    if (rows !== undefined) return { kind: 'machine', path: `/files/rows/${rows}` }

    const hashes =
      addresses !== null && Object.hasOwn(addresses.static, pathname) ? addresses.static[pathname] : undefined
    if (addresses !== null && hashes === undefined && !addresses.isDynamic(pathname))
      return { kind: 'missing', hashes: addresses.missing }
    if (hashes !== undefined && query.size === 0 && pathname === requested) return { kind: 'static', hashes }
    const theme = query.getAll('theme').at(-1) ?? ''
    const page = pathname === '/' ? '' : pathname
    return { kind: 'dynamic', path: `/view/${THEMES.includes(theme) ? theme : 'auto'}${page}` }
  }
}
