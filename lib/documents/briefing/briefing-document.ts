import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { recordView } from '@/lib/records/record'
import { formatView, viewHref } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { UNTITLED } from '@/words/briefings'
import { notYetPublic } from '@/words/documents'
import type { LedgerDocument, Section } from '../document'
import { citedSources } from '../item/cited-sources'
import { recordFacts } from '../item/record-facts'
import { chartHref } from '../item/requested-chart'
import { STORIES_PATH } from '../story/story-document'
import { formatBriefing } from './briefing-query'
import { BRIEFING_PATH } from './limits'
import type { BriefingItem, RequestedBriefing } from './requested-briefing'

const EMPTY = { words: [], records: [], charts: [], later: null, contents: [], absent: [] } as const

function section({ title, of }: BriefingItem, place: number, ledger: Ledger, view: View): Section {
  const id = `item-${place + 1}`
  const titledBy = title === null ? 'site' : 'reader'
  switch (of.kind) {
    case 'chart': {
      const { chart } = of.request
      return {
        ...EMPTY,
        id,
        title: title ?? chart.title,
        titledBy,
        href: chartHref(of.request, view.theme),
        charts: [{ request: of.request }],
      }
    }
    case 'record': {
      const record = recordView(ledger, of.id, view)
      const href = viewHref(`/records/${of.id}`, view)
      const hidden = record === null || record.notYetKnown
      return {
        ...EMPTY,
        id,
        title: title ?? (hidden ? of.id : record.title),
        titledBy,
        href,
        records: hidden
          ? []
          : [{ record, facts: recordFacts(record, snapshot(ledger, view.rev ?? undefined)) }],
        absent: hidden && view.known !== null ? [notYetPublic(1, view.known)] : [],
      }
    }
    case 'story': {
      const { story } = of
      const href = viewHref(`${STORIES_PATH}/${story.id}`, view)
      return {
        ...EMPTY,
        id,
        title: title ?? story.title.text,
        titledBy,
        href,
        words: [story.lead.text],
        contents: story.statements.map((each) => ({ href: `${href}#${each.id}`, label: each.title.text })),
      }
    }
    default:
      return of satisfies never
  }
}

/** A briefing with what the ledger knows of its items. `view` has its clocks, and the colours of its links. */
export function briefingDocument(
  { title, items }: RequestedBriefing,
  ledger: Ledger,
  { known, rev, theme }: Pick<View, 'known' | 'rev' | 'theme'>,
): LedgerDocument {
  const view: View = { ...DEFAULT_VIEW, known, rev, theme }
  const sections = items.map((item, place) => section(item, place, ledger, view))
  const texts = items.map(({ text }) => text)
  const told = items.flatMap(({ of }) => (of.kind === 'story' ? [of.story] : []))
  return {
    path: BRIEFING_PATH,
    name: 'briefing',
    title: title ?? UNTITLED,
    titledBy: title === null ? 'site' : 'reader',
    lead: null,
    sections,
    sources: citedSources(
      sections.flatMap(({ records }) => records.flatMap(({ record }) => record.sources.map(({ id }) => id))),
      ledger,
    ),
    ledger,
    snapshot: snapshot(ledger, rev ?? undefined),
    view: { ...view, theme: null },
    queryAt: (number) =>
      formatBriefing({ title, items: texts, rest: formatView({ ...DEFAULT_VIEW, known, rev: number }) }),
    words: told.length === 0 ? '' : JSON.stringify(told),
  }
}
