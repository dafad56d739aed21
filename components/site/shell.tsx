import type { ReactNode } from 'react'
import { PageLinks } from '@/components/explore/share/page-links'
import { Freshness } from '@/components/explore/shell/freshness'
import { SiteLinks } from '@/components/explore/shell/site-links'
import { AsKnown } from '@/components/explore/time/as-known'
import { RetainedLink } from '@/components/explore/view/retained-link'
import { LEDGER_NAME } from '@/lib/about/ledger'
import type { Problem } from '@/lib/http/problem'
import type { Ledger, Revision } from '@/lib/ledger/schema/rows'
import type { View } from '@/lib/views/parameters'
import { Footer } from './footer'
import type { PageKeys } from './keyboard-shortcuts'
import { Notices } from './notices'

/** The frame of every page: header with navigation, notices about the view, the page itself, footer. */
export function Shell(page: {
  /** The path of the page. */
  readonly path: string
  /** The path of the navigation item that it belongs to; by default its own path. */
  readonly section?: string
  readonly view: View
  /** The canonical query of the view. */
  readonly query: string
  readonly problems: readonly Problem[]
  readonly revision: Revision
  /** The newest revision of the ledger; the one shown may be older. */
  readonly newest: Revision
  readonly ledger: Ledger
  /** Ids of the rows that the page shows; absent where it shows all. */
  readonly shownIds?: ReadonlySet<string>
  /** Whether the page is about what came after the day `known`, and not about what was known on it. */
  readonly since?: boolean
  /** False where the page has its own links to copy. */
  readonly links?: boolean
  /** Where the newest data of the page is; by default its view without a revision. */
  readonly liveHref?: string
  /** False where the page shows nothing of the ledger, so that no revision of it is newer. */
  readonly follows?: boolean
  /** Keys that only this page has. */
  readonly keys?: PageKeys
  readonly children: ReactNode
}) {
  const { path, section = path, query, revision } = page
  return (
    <>
      <a
        className="transform-[translateY(-200%)] absolute top-2 left-4 z-10 bg-paper px-4 py-2 focus:transform-none print:hidden"
        href="#main"
      >
        Skip to the content
      </a>
      <header className="border-grid border-b">
        <div className="relative mx-auto flex max-w-page items-center gap-x-2 px-gutter py-1">
          <p className="whitespace-nowrap font-semibold">
            <RetainedLink
              className="block h-11 content-center no-underline hover:underline"
              path="/"
              query={query}
            >
              {LEDGER_NAME}
            </RetainedLink>
          </p>
          <SiteLinks path={path} section={section} query={query} revision={revision.number} />
        </div>
      </header>
      <main
        id="main"
        className="mx-auto max-w-page px-gutter pt-6 pb-16"
        tabIndex={-1}
        data-newest={page.newest.number}
      >
        {page.since !== true && <AsKnown path={path} query={query} />}
        <Notices {...page} />
        {page.children}
        {page.links !== false && <PageLinks path={path} query={query} revision={revision.number} />}
      </main>
      <Footer revision={revision} query={query} {...(page.keys && { keys: page.keys })} />
      {page.view.rev === null && page.follows !== false && <Freshness revision={revision.number} />}
    </>
  )
}
