import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packageFile, packageZip } from '@/lib/exports/package-files'
import { ledger } from '@/lib/ledger/load'
import { TABLES } from '@/lib/ledger/rows'
import { datasetMarkup } from '@/lib/site/dataset-markup'
import { router } from '@/lib/site/routing'

describe('the data package', () => {
  it('has every file that its descriptor names, and is whole in the archive', () => {
    const descriptor = JSON.parse(Buffer.from(packageFile('datapackage.json')?.bytes ?? []).toString())
    const paths: string[] = descriptor.resources.map(({ path }: { path: string }) => path)
    const archive = unzipSync(packageZip('2026-01-01'))
    for (const path of [...paths, 'datapackage.json'])
      expect(
        Buffer.from(archive[`alliance-ledger/${path}`] ?? []).equals(
          packageFile(path)?.bytes ?? Buffer.alloc(0),
        ),
      ).toBe(true)
    for (const table of TABLES) expect(paths).toContain(`${table}.csv`)
    expect(Object.keys(archive).filter((path) => path.includes('journal')).length).toBe(
      ledger().revisions.length,
    )
  })

  it('is the same bytes for the same data', () => {
    expect(Buffer.from(packageZip('2026-01-01')).equals(packageZip('2026-01-01'))).toBe(true)
  })

  it.each(['../package.json', 'nothing.csv', 'journal', '.', ''])('has no file %j', (path) => {
    expect(packageFile(path)).toBeNull()
  })

  it('answers below /data', () => {
    const route = router(null)
    const none = new URLSearchParams()
    expect(route('/data.zip', none)).toEqual({ kind: 'machine', path: '/package/data.zip' })
    expect(route('/data/estimates.csv', none)).toEqual({ kind: 'machine', path: '/package/estimates.csv' })
    expect(route('/data/journal/0001.jsonl', none)).toEqual({
      kind: 'machine',
      path: '/package/journal-0001.jsonl',
    })
    expect(route('/data', none).kind).toBe('drawn')
    expect(route('/data/../x.csv', none).kind).toBe('drawn')
  })
})

describe('the markup for search engines of data sets', () => {
  // What Google's guide asks of a data set, and the form of each property by schema.org.
  it('says what they require', () => {
    const markup = datasetMarkup(
      ledger().revisions[0] as never,
      'https://ledger.example',
    ) as unknown as Record<string, unknown>
    expect(markup['@context']).toBe('https://schema.org')
    expect(markup['@type']).toBe('Dataset')
    const { length } = markup.description as string
    expect(length).toBeGreaterThanOrEqual(50)
    expect(length).toBeLessThanOrEqual(5000)
    for (const property of ['url', 'license', '@id'])
      expect(URL.canParse(markup[property] as string)).toBe(true)
    for (const { contentUrl } of markup.distribution as { contentUrl: string }[])
      expect(URL.canParse(contentUrl)).toBe(true)
  })
})
