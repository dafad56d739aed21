import Ajv2020 from 'ajv/dist/2020'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packageZip } from '@/lib/exports/delivery/package-files'
import { ledger, served } from '@/lib/ledger/load/served'
import { TABLES } from '@/lib/ledger/schema/rows'
import { datasetMarkup } from '@/lib/site/dataset-markup'
import { router } from '@/lib/site/routing'
import profile from './dataset-profile.json'

describe('the data package', () => {
  const { files } = served()
  it('has every file that its descriptor names, and is whole in the archive', () => {
    const descriptor = JSON.parse(Buffer.from(files.get('datapackage.json') ?? []).toString())
    const paths: string[] = descriptor.resources.map(({ path }: { path: string }) => path)
    const archive = unzipSync(packageZip(files, '2026-01-01'))
    for (const path of [...paths, 'datapackage.json'])
      expect(
        Buffer.from(archive[`alliance-ledger/${path}`] ?? []).equals(files.get(path) ?? Buffer.alloc(0)),
      ).toBe(true)
    for (const table of TABLES) expect(paths).toContain(`${table}.csv`)
    expect(Object.keys(archive).filter((path) => path.includes('journal')).length).toBe(
      ledger().revisions.length,
    )
  })

  it('is the same bytes for the same data', () => {
    expect(Buffer.from(packageZip(files, '2026-01-01')).equals(packageZip(files, '2026-01-01'))).toBe(true)
  })

  it.each(['../package.json', 'nothing.csv', 'journal', '.', ''])('has no file %j', (path) => {
    expect(files.has(path)).toBe(false)
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
    expect(route('/data', none).kind).toBe('dynamic')
    expect(route('/data/../x.csv', none).kind).toBe('dynamic')
  })
})

describe('the markup for search engines of data sets', () => {
  // No kept-up validator knows Dataset, so what Google's guide asks of one, with the properties of schema.org that are
  // used here in the form that it gives them, is written as a profile.
  const validate = new Ajv2020({ allErrors: true }).compile(profile)
  const markup = (site: string) => structuredClone(datasetMarkup(ledger().revisions[0] as never, site))

  it.each(['https://ledger.example', ''])('says what they require, on the site “%s”', (site) => {
    validate(markup(site))
    expect(validate.errors).toBeNull()
  })

  it.each([
    ['a description that is too short', { description: 'Data.' }],
    ['an unknown property', { colour: 'red' }],
    ['a licence that is no address', { license: 'CC BY' }],
    ['a file without its type', { distribution: [{ '@type': 'DataDownload', contentUrl: '/data.zip' }] }],
    ['a range that is none', { temporalCoverage: 'since 1984' }],
  ])('would be refused with %s', (_, change) => {
    expect(validate({ ...(markup('') as object), ...change })).toBe(false)
  })
})
