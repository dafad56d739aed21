import type { Addresses } from './addresses'

/** Which of the site's own routes answers a request. */
export type Route =
  /** A page that the build stored, as it is, or the one for addresses that name nothing. */
  | { readonly kind: 'static' | 'missing'; readonly hashes: readonly string[] }
  /** A page drawn for this request, or a file or document for a machine: the internal address that answers. */
  | { readonly kind: 'dynamic' | 'machine'; readonly path: string }

const EXPORT = /^\/(?:charts\/([a-z0-9-]+)|(compare))\.([a-z0-9.]+)$/
const TIMELINE = /^\/timeline\.([a-z0-9.]+)$/
/** A comparison is a chart, so its page answers where the addresses of charts are made, too. */
const COMPARISON = { alias: '/charts/compare', page: '/compare' } as const
/** The data package: its files, and all of them in one. */
const PACKAGE = /^\/data\/((?:journal\/)?[a-z0-9-]+\.(?:csv|jsonl?))$|^\/(data\.zip)$/
const THEMES = ['light', 'dark']

/**
 * Makes the choice of the route for an address. Without `addresses`, in development, every page is drawn.
 * The internal addresses, `/view/<theme>/<page>`, `/exports/<chart>/<format>` and `/files/timeline/<format>`, name nothing from outside.
 */
export function router(addresses: Addresses | null): (pathname: string, query: URLSearchParams) => Route {
  const dynamic = new Set(addresses?.dynamic)
  return (requested, query) => {
    const pathname = requested === COMPARISON.alias ? COMPARISON.page : requested
    if (pathname.startsWith('/api/') || pathname === '/oembed') return { kind: 'machine', path: pathname }
    const [, file, archive] = PACKAGE.exec(pathname) ?? []
    const packed = file ?? archive
    if (packed !== undefined) return { kind: 'machine', path: `/package/${packed.replace('/', '-')}` }
    const [, named, compare, format] = EXPORT.exec(pathname) ?? []
    const chart = named ?? compare
    if (chart !== undefined && format !== undefined)
      return { kind: 'machine', path: `/exports/${chart}/${format}` }

    const [, listed] = TIMELINE.exec(pathname) ?? []
    if (listed !== undefined) return { kind: 'machine', path: `/files/timeline/${listed}` }

    const hashes =
      addresses !== null && Object.hasOwn(addresses.static, pathname) ? addresses.static[pathname] : undefined
    if (addresses !== null && hashes === undefined && !dynamic.has(pathname))
      return { kind: 'missing', hashes: addresses.missing }
    if (hashes !== undefined && query.size === 0 && pathname === requested) return { kind: 'static', hashes }
    const theme = query.getAll('theme').at(-1) ?? ''
    const page = pathname === '/' ? '' : pathname
    return { kind: 'dynamic', path: `/view/${THEMES.includes(theme) ? theme : 'auto'}${page}` }
  }
}
