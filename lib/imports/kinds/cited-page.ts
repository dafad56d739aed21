import type { Cells } from '@/lib/ledger/revisions/canonical'
import { addressProblem } from '@/lib/ledger/schema/address-problem'
import type { KnownLedger } from '../known-ledger'
import { slug } from '../slug'

/** The day in an address, such as `…-2026-08-20/` or `…/2026/08/20/…`; empty if there is none. */
function dayIn(url: string): string {
  const [, year, month, day] = /(20\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url) ?? []
  return year === undefined ? '' : `${year}-${month}-${day}`
}

/**
 * What a page that upstream names is to the ledger: the id of the source that has it, or a new row of sources, as one
 * that was cited elsewhere and not read. Null for what is no address that readers can open.
 */
export function citedPage(
  url: string,
  citedBy: string,
  known: KnownLedger,
): { readonly id: string; readonly row: Cells | null } | null {
  if (addressProblem(url) !== null) return null
  const existing = known.sourceAt(url)
  if (existing !== null) return { id: existing, row: null }
  const host = new URL(url).hostname.replace(/^(?:www|en|m|m-en)\./, '')
  const published = dayIn(url)
  const id = slug(
    [
      host.split('.')[0],
      published || slug(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '', 40),
    ].join('-'),
  )
  const row = {
    id,
    title: `[Cited by ${citedBy}; title not seen. ${host}]`,
    titled: 'unseen',
    publisher: host,
    kind: 'press',
    url,
    published,
    verified: 'cited',
    relay: 'direct',
  }
  return { id, row }
}
