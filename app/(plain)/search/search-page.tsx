import type { Page } from '@/app/_routes/page'
import { SearchForm } from '@/components/site/search-form'
import { SearchResults } from '@/components/site/search-results'
import { Shell } from '@/components/site/shell'
import type { GroupedResult } from '@/lib/search/groups'
import { LONGEST_SEARCH } from '@/lib/search/longest-search'
import { searchIn } from '@/lib/search/search-in'
import { searchSpec } from '@/lib/search/spec'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { formatView } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'

/** Everything of the site that a text finds; with a `known` day, of what was public by then. */
export const searchPage: Page<object, PageView & { readonly result: GroupedResult | null }> = {
  read(_, query) {
    const page = pageView('/search', query, searchSpec)
    const { q, known } = page.view
    return { ...page, result: q === null ? null : searchIn(page.snapshot, q, known) }
  },
  metadata: (page) =>
    pageMetadata(
      page,
      page.view.q === null ? 'Search' : `“${page.view.q}” · Search`,
      'Charts, events, claims, people, places, weapons and sources of the ledger, by their names in several languages, by words and by days.',
    ),
  body: ({ result, ...page }) => (
    <Shell {...page} links={page.view.q !== null}>
      <h1 className="mb-4 text-2xl">Search</h1>
      <SearchForm
        path="/search"
        query={formatView(retainedParams(page.view))}
        label="Words, names or days"
        words={page.view.q}
        maxLength={LONGEST_SEARCH}
      />
      <SearchResults result={result} view={page.view} />
    </Shell>
  ),
}
