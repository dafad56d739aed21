import { redirect } from 'next/navigation'
import type { Page } from '@/app/_routes/page'
import { BriefingEditor } from '@/components/explore/briefing/briefing-editor'
import { TITLE_FIELD } from '@/components/explore/briefing/briefing-titles'
import { SectionContent } from '@/components/site/document-section'
import { Shell } from '@/components/site/shell'
import { briefingDocument } from '@/lib/documents/briefing/briefing-document'
import { formatBriefing } from '@/lib/documents/briefing/briefing-query'
import { editedBriefing } from '@/lib/documents/briefing/edited-briefing'
import { BRIEFING_PATH, MAX_ITEMS } from '@/lib/documents/briefing/limits'
import { requestedBriefing } from '@/lib/documents/briefing/requested-briefing'
import type { Section } from '@/lib/documents/document'
import { address } from '@/lib/site/address'
import { pageMetadata } from '@/lib/site/page-metadata'
import { pageView } from '@/lib/site/page-view'
import { plainSpec } from '@/lib/site/plain-spec'
import { formatView, viewHref } from '@/lib/views/codec'
import { retainedParams } from '@/lib/views/retained-params'
import { BRIEFING_DESCRIPTION, TO_TITLES, UNTITLED } from '@/words/briefings'
import { READERS_ITEM_TITLE, READERS_TITLE } from '@/words/documents'

function read(_: object, query: URLSearchParams) {
  const edited = editedBriefing(query)
  const page = pageView(BRIEFING_PATH, new URLSearchParams(edited.briefing.rest), plainSpec)
  const briefing = requestedBriefing(page.ledger, edited.briefing, page.view)
  const queryWith = (rest: string) =>
    formatBriefing({ title: briefing.title, items: briefing.items.map(({ text }) => text), rest })
  const problems = [...edited.problems, ...page.problems, ...briefing.problems]
  // The form was sent: its outcome has an address of its own.
  if (edited.isEdited && problems.length === 0) redirect(address(BRIEFING_PATH, queryWith(page.query)))
  return {
    ...page,
    briefing,
    refused: edited.refused,
    document: briefingDocument(briefing, page.ledger, page.view),
    problems,
    query: queryWith(page.query),
    liveHref: address(BRIEFING_PATH, queryWith(formatView({ ...page.view, rev: null }))),
    canonical: address(BRIEFING_PATH, queryWith(formatView({ ...page.view, theme: null }))),
  }
}

/** How to gather a briefing, for one that is empty. */
function Empty() {
  return (
    <div className="mt-4 grid max-w-measure gap-2">
      <p>
        There is nothing in it yet. On the page of a chart, a record or a story, <em>Add to briefing</em> puts
        it here, in the view at hand; or paste the address of such a page below.
      </p>
      <p>
        A briefing holds up to {MAX_ITEMS} items, in the order that you give them. Send its link, or take it
        as PDF or ZIP.
      </p>
    </div>
  )
}

function ItemHeading({ section }: { section: Section }) {
  const { title, titledBy, href } = section
  return (
    <>
      <h2 className="max-w-measure text-xl">{href === null ? title : <a href={href}>{title}</a>}</h2>
      {titledBy === 'reader' && <p className="text-muted text-sm">{READERS_ITEM_TITLE}</p>}
    </>
  )
}

/** A briefing: what a reader gathered, all of which stands in its address. */
export const briefingPage: Page<object, ReturnType<typeof read>> = {
  read,
  metadata({ document, canonical, ...page }) {
    const [first] = document.sections.flatMap(({ charts }) => charts)
    const pictured = first && { chart: first.request.chart, view: first.request.view }
    const metadata = pageMetadata(page, document.title, BRIEFING_DESCRIPTION, pictured)
    return {
      ...metadata,
      alternates: { canonical },
      openGraph: { ...metadata.openGraph, url: canonical },
      // Its titles are a reader's, not the site's.
      ...(document.sections.length > 0 && { robots: { index: false } }),
    }
  },
  body({ briefing, document, refused, canonical: _, ...page }) {
    const retainedQuery = viewHref('', retainedParams(page.view))
    const items = document.sections.map((section, at) => ({
      text: briefing.items[at]?.text ?? '',
      title: section.title,
      heading: <ItemHeading section={section} />,
      content: (
        <SectionContent
          section={section}
          ledger={page.ledger}
          theme={page.view.theme}
          retainedQuery={retainedQuery}
        />
      ),
    }))
    return (
      <Shell {...page} links={false}>
        <h1 className="max-w-measure text-2xl">{document.title}</h1>
        {document.titledBy === 'reader' && <p className="text-muted text-sm">{READERS_TITLE}</p>}
        {document.title === UNTITLED && <p className="mt-2 max-w-measure">{BRIEFING_DESCRIPTION}</p>}
        {items.length === 0 && <Empty />}
        <p className="touches mt-1 text-sm print:hidden">
          <a href={`#${TITLE_FIELD}`}>{TO_TITLES}</a>
        </p>
        <BriefingEditor query={page.query} items={items} revision={page.revision.number} refused={refused} />
      </Shell>
    )
  },
}
