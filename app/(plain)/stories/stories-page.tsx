import type { Page } from '@/app/_routes/page'
import { Shell } from '@/components/site/shell'
import { BRIEFING_PATH } from '@/lib/documents/briefing/limits'
import { stories } from '@/lib/documents/story/stories'
import { STORIES_PATH } from '@/lib/documents/story/story-document'
import { pageMetadata } from '@/lib/site/page-metadata'
import { type PageView, pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { countInFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'

const DESCRIPTION =
  'What was told elsewhere, statement by statement, with what the ledger knows of each: who says it, since when, what contradicts it, and what came after.'

/** The list of stories. */
export const storiesPage: Page<object, PageView> = {
  read: (_, query) => pageView(STORIES_PATH, query, plainSpec),
  metadata: (page) => pageMetadata(page, 'Stories', DESCRIPTION),
  body(page) {
    const retained = retainedParams(page.view)
    const all = [...stories().values()]
    return (
      <Shell {...page}>
        <div className="max-w-measure">
          <h1 className="text-2xl">Stories</h1>
          <p className="mt-2">{DESCRIPTION}</p>
          <p className="mt-2">
            What you choose yourself goes on one page with{' '}
            <a href={viewHref(BRIEFING_PATH, retained)}>a briefing</a>.
          </p>
          {all.length === 0 && <p className="mt-4">This ledger has no story yet.</p>}
          <ul className="mt-6 grid gap-6">
            {all.map(({ id, title, day, lead, statements }) => (
              <li key={id}>
                <h2 className="text-xl">
                  <a href={viewHref(`${STORIES_PATH}/${id}`, retained)}>{title.text}</a>
                </h2>
                <p className="mt-1 text-muted text-sm">
                  Tells of the time up to {dateWords(day.text)}, in{' '}
                  {countInFigures(statements.length, 'statement')}
                </p>
                <p className="mt-1">{lead.text}</p>
              </li>
            ))}
          </ul>
        </div>
      </Shell>
    )
  },
}
