import { notFound } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { AddToBriefing } from '@/components/explore/briefing/add-to-briefing'
import { StatementKeys } from '@/components/explore/story/statement-keys'
import { DocumentFiles } from '@/components/site/document-files'
import { SectionContent } from '@/components/site/document-section'
import { Shell } from '@/components/site/shell'
import type { LedgerDocument } from '@/lib/documents/document'
import { stories } from '@/lib/documents/story/stories'
import { retoldSources, STORIES_PATH, storyDocument } from '@/lib/documents/story/story-document'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { sourceTitle, writtenAtWords } from '@/words/documents'

const KEYS = [['j, k', 'In a story: to the next statement, to the one before']] as const

function read({ id }: { id: string }, query: URLSearchParams) {
  const story = stories().get(id) ?? notFound()
  const page = pageView(`${STORIES_PATH}/${id}`, query, plainSpec)
  return { story, document: storyDocument(story, page.ledger, page.view), ...page }
}

/** The ids of all rows that a story names. */
const shownIds = ({ sections }: LedgerDocument): ReadonlySet<string> =>
  new Set(sections.flatMap(({ records }) => records.map(({ record }) => record.id)))

/** A story: what was told, statement by statement, with what the ledger knows of each. */
export const storyPage: Page<{ id: string }, ReturnType<typeof read>> = {
  read,
  metadata({ document, ...page }) {
    const [first] = document.sections.flatMap(({ charts }) => charts)
    return pageMetadata(
      page,
      document.title,
      document.lead ?? '',
      first && { chart: first.request.chart, view: first.request.view },
    )
  },
  body({ story, document, ...page }) {
    const retained = retainedParams(page.view)
    const retainedQuery = viewHref('', retained)
    const revision = Number(story.revision.text)
    const written = page.ledger.revisions.find(({ number }) => number === revision)
    return (
      <Shell {...page} section={STORIES_PATH} shownIds={shownIds(document)} keys={KEYS}>
        <article>
          <h1 className="max-w-measure text-2xl">{document.title}</h1>
          <p className="mt-2 max-w-measure">{document.lead}</p>
          <p className="mt-2 max-w-measure text-muted text-sm">
            It retells:{' '}
            {retoldSources(story, page.ledger).map((source, index) => (
              <span key={source.id}>
                {index > 0 && '; '}
                <a href={`/sources/${source.id}${retainedQuery}`}>{sourceTitle(source)}</a>
              </span>
            ))}
            . {writtenAtWords(revision, written?.date ?? null)}
          </p>
          <DocumentFiles document={document} />
          <p className="mt-1 text-sm">
            <AddToBriefing path={page.path} query={page.query} />
          </p>
          <nav className="mt-6" aria-label="Statements">
            <ol className="grid list-disc gap-x-8 ps-5 md:grid-cols-2">
              {document.sections.map(({ id, title }) => (
                <li key={id} className="py-0.5">
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ol>
          </nav>
          {document.sections.map((section) => (
            <section
              key={section.id}
              id={section.id}
              className="mt-10 border-grid border-t pt-6"
              aria-labelledby={`${section.id}-title`}
              tabIndex={-1}
              data-statement
            >
              <h2 id={`${section.id}-title`} className="max-w-measure text-xl">
                <a className="no-underline hover:underline" href={`#${section.id}`}>
                  {section.title}
                </a>
              </h2>
              <SectionContent
                section={section}
                ledger={page.ledger}
                theme={page.view.theme}
                retainedQuery={retainedQuery}
              />
            </section>
          ))}
          <StatementKeys />
        </article>
      </Shell>
    )
  },
}
