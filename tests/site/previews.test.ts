import type { Metadata } from 'next'
import { describe, expect, test } from 'vitest'
import type { Page } from '@/app/_routes/page'
import { embedPage } from '@/app/(plain-frame)/embed/[chart]/embed-page'
import { dashboardPage } from '@/app/(plain)/[dashboard]/dashboard-page'
import { chartPage } from '@/app/(plain)/charts/[chart]/chart-page'
import { comparePage } from '@/app/(plain)/compare/compare-page'
import { sourcesPage } from '@/app/(plain)/sources/sources-page'
import { timelinePage } from '@/app/(plain)/timeline/timeline-page'
import { recordPage } from '@/app/(view)/view/[theme]/records/[id]/record-page'
import { CHARTS } from '@/lib/charts'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { ledger } from '@/lib/ledger/load/served'

/** What the address of a chart's file is answered with, before anything is drawn. */
function answered(address: string) {
  const [, chart = '', format = '', query] =
    /^\/(?:charts\/)?([a-z0-9-]+)\.([a-z.]+)(?:\?(.*))?$/.exec(address) ?? []
  return readExportRequest(ledger(), chart, format, new URLSearchParams(query))
}

function filesOf({ openGraph, alternates }: Metadata): readonly string[] {
  const images = openGraph?.images as readonly { url: string }[]
  const feed = alternates?.types?.['application/atom+xml']
  return [...images.map(({ url }) => url), ...(typeof feed === 'string' ? [feed] : [])]
}

const metadataOf = <P, Read>(page: Page<P, Read>, path: P, query: string) =>
  page.metadata(page.read(path, new URLSearchParams(query)))
const EVERYTHING_OPEN = 'tab=table&sort=date&theme=dark&focus=treaty-signed&known=2025-01-13&rev=2'

describe('the picture and the feed of a page are files that there are', () => {
  test.each(Object.keys(CHARTS))('%s, with its table open and sorted', (chart) => {
    for (const query of ['', EVERYTHING_OPEN, 'tab=table&sort=-claimant', 'theme=light']) {
      const files = filesOf(metadataOf(chartPage, { chart }, query))
      for (const file of [...files, ...filesOf(metadataOf(embedPage, { chart }, query))])
        expect(answered(file), file).not.toHaveProperty('status')
    }
  })

  test.each([
    [
      'a timeline',
      metadataOf(
        timelinePage,
        {},
        'q=treaty&topics=troops&people=kim-jong-un&tables=events&sort=oldest&page=2&tab=pages',
      ),
    ],
    [
      'a dashboard',
      metadataOf(
        dashboardPage,
        { dashboard: 'weapons' },
        'systems=hwasong-17&topics=weapons&classes=SRBM&by=outcome',
      ),
    ],
    [
      'a filter that the main chart does not know',
      metadataOf(dashboardPage, { dashboard: 'troops' }, 'places=kursk-oblast&claimants=rus-mod'),
    ],
    [
      'a comparison',
      metadataOf(comparePage, {}, 'a=counterpart/RUS&b=counterpart/USA&tab=table&sort=date&from=2019'),
    ],
    ['a record', metadataOf(recordPage, { id: 'troops-2025-02-24-gbr-fcdo-deployed-total' }, 'theme=dark')],
    ['a list', metadataOf(sourcesPage, {}, 'q=un&sort=title&known=2025-01-13')],
  ] as const)('%s', (_, metadata) => {
    const files = filesOf(metadata)
    expect(files).not.toEqual([])
    for (const file of files) expect(answered(file), file).not.toHaveProperty('status')
  })

  test('a preview of the timeline shows what the timeline is asked for', () => {
    const [picture] = filesOf(metadataOf(timelinePage, {}, 'topics=troops&from=2024&q=treaty&sort=oldest'))
    expect(picture).toBe('/charts/alliance-pulse.png?from=2024&topics=troops&w=1200&h=630')
  })

  test('a preview of a comparison compares the same', () => {
    const [picture] = filesOf(metadataOf(comparePage, {}, 'a=counterpart/RUS&b=counterpart/USA&tab=table'))
    expect(picture).toBe('/compare.png?a=counterpart/RUS&b=counterpart/USA&w=1200&h=630')
  })
})
