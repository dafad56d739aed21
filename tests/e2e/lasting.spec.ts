import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { FORMATS, formatsFor } from '@/lib/exports'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'
import { table } from '../data'
import { correctHeadline } from './corrected'

const CHART = '/charts/contacts'
const VIEW = 'from=2024'
const CORRECTED = 'A corrected headline'
const EXTENSIONS = formatsFor('events').map((format) => FORMATS[format].extension)
/** Formats that carry a proof; the others name the pinned view, or its rows, in their text. */
const PROVEN = ['svg', 'png', 'pdf', 'json', 'zip']
const FEEDS = formatsFor('events')
  .filter((format) => FORMATS[format].group === 'feed')
  .map((format) => FORMATS[format].extension as string)

interface Event {
  readonly id: string
  readonly headline: string
}

/** The text of a file as an address stands in it: escaped by no format, and on one line. */
const unescaped = (file: Buffer) =>
  file
    .toString()
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\\&', '&')

test('what was taken before a correction leads back to what it showed; the live link shows the correction', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000)
  const data = mkdtempSync(join(tmpdir(), 'ledger-'))
  cpSync(resolve(import.meta.dirname, '../../data'), data, { recursive: true })
  const published = table('revisions').at(-1)
  const revision = Number(published?.number)
  const port = await claimPort(0)
  const serve = () => serveSite({ port, quiet: true, env: { LEDGER_DATA: data, PAGE_WAIT_SECONDS: '20' } })
  const bytesOf = async (address: string) => {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    return answer.body()
  }
  const eventsAt = async (address: string): Promise<readonly Event[]> =>
    JSON.parse((await bytesOf(address)).toString()).rows

  let site = await serve()
  try {
    const at = (extension: string, query: string) => `${site.url}${CHART}.${extension}?${query}`
    const pinned = `${VIEW}&rev=${revision}`
    const event = (await eventsAt(at('json', VIEW))).find(({ headline }) => /^[A-Za-z -]+$/.test(headline))
    if (!event) throw new Error('no event of the view has a headline that is plain to correct')
    const taken = new Map<string, Buffer>()
    const kept = new Map<string, Buffer>()
    for (const extension of EXTENSIONS) {
      const live = await bytesOf(at(extension, VIEW))
      taken.set(extension, live)
      // A feed says where it is subscribed to; every other file is the same, asked live or pinned.
      kept.set(extension, FEEDS.includes(extension) ? await bytesOf(at(extension, pinned)) : live)
    }

    await site.stop()
    const change = {
      before: event.headline,
      after: CORRECTED,
      revision: revision + 1,
      date: published?.date ?? '',
    }
    correctHeadline(data, event.id, change)
    site = await serve()

    const headlineAt = async (address: string) =>
      (await eventsAt(address)).find(({ id }) => id === event.id)?.headline
    expect(await headlineAt(at('json', VIEW))).toBe(CORRECTED)
    expect(await headlineAt(at('json', pinned))).toBe(event.headline)

    for (const [extension, file] of taken) {
      // The pinned file is what it was for ever, and the live one has changed.
      const again = await bytesOf(at(extension, pinned))
      expect(again.equals(kept.get(extension) as Buffer), extension).toBe(true)
      expect((await bytesOf(at(extension, VIEW))).equals(file), extension).toBe(false)

      if (PROVEN.includes(extension)) {
        await page.goto(`${site.url}/open?theme=light`)
        const upload = { name: `taken.${extension}`, mimeType: '', buffer: file }
        await page.locator('input[type=file]').setInputFiles(upload)
        const verdict = page.locator('main [role=status]').first()
        await expect(verdict).toContainText(`digest matches revision ${revision} `)
        await expect(verdict).toContainText('byte for byte the file')
        await expect(verdict.getByRole('link', { name: 'this view' })).toHaveAttribute(
          'href',
          `${CHART}?${pinned}`,
        )
      } else {
        const text = unescaped(file)
        const [view] = text.match(new RegExp(`${site.url}${CHART}\\?${VIEW}&rev=${revision}(?!\\d)`)) ?? []
        const [record] =
          text.match(new RegExp(`${site.url}/records/${event.id}\\?rev=${revision}(?!\\d)`)) ?? []
        expect(view ?? record, `the address in .${extension}`).toBeDefined()
        if (view) expect(await headlineAt(view.replace('?', '.json?'))).toBe(event.headline)
        if (record) {
          await page.goto(record)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(event.headline)
        }
      }
    }

    await page.goto(`${site.url}${CHART}?${pinned}&tab=table`)
    await expect(page.getByRole('table')).toContainText(event.headline)
    await expect(page.getByRole('table')).not.toContainText(CORRECTED)
    const notice = page.getByRole('region', { name: 'Pinned' })
    await notice.getByText('What changed since').click()
    await expect(notice.getByRole('region', { name: /^Corrected here/ })).toContainText(
      `headline: “${event.headline}” became “${CORRECTED}”`,
    )
    await notice.getByRole('link', { name: 'Follow the newest data' }).click()
    await expect(page.getByRole('table')).toContainText(CORRECTED)
    await expect(page.getByRole('table')).not.toContainText(event.headline)
  } finally {
    await site.stop()
  }
})
