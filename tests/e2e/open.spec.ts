import { truncateSync, writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { beforeScripts } from './before-scripts'
import { expect, test } from './site'

const resultOf = (page: Page) => page.locator('main [role=status]').first()
const viewIn = (result: Locator) => result.getByRole('link', { name: 'this view' })

async function open(page: Page, name: string, file: Buffer | string): Promise<Locator> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(file) })
  const result = resultOf(page)
  await expect(result.locator('strong')).toHaveText(name)
  return result
}

test('a downloaded file leads back to its view, and is the same to the byte', async ({ page, request }) => {
  for (const format of ['svg', 'png', 'pdf', 'json', 'zip']) {
    const file = await (await request.get(`/charts/troops-sent.${format}?known=2025-01-13`)).body()
    await page.goto('/open')
    const result = await open(page, `a.${format}`, file)
    await expect(result).toContainText('digest matches revision')
    await expect(result).toContainText('byte for byte the file that this site makes')
    await expect(viewIn(result)).toHaveAttribute('href', /^\/charts\/troops-sent\?known=2025-01-13&rev=\d+$/)
  }
})

test('what was changed in a file is told', async ({ page, request }) => {
  const svg = await (await request.get('/charts/troops-sent.svg?rev=2')).text()
  const { digest } = await (await request.get('/charts/troops-sent.json?rev=1'))
    .json()
    .then((j) => j.revision)
  const anything = '0123456789abcdef'.repeat(4)
  const withDigest = (text: string) => svg.replace(/(<al:digest>)[^<]*/, `$1${text}`)
  const tried: [string, string, string[]][] = [
    [
      'drawing.svg',
      svg.replace('<path', '<path id="x"'),
      ['digest matches revision 2', 'It is not byte for byte the file'],
    ],
    [
      'digest.svg',
      withDigest(anything),
      ['digest differs from that of revision 2', 'It is not byte for byte the file'],
    ],
    ['other-digest.svg', withDigest(digest), ['It says revision 2, but its digest is that of revision 1']],
    [
      'unknown.svg',
      withDigest(anything).replace(/(<al:revision>|rev=)2/g, '$1900'),
      ['It names revision 900, and its digest belongs to no revision published here'],
    ],
  ]
  await page.goto('/open')
  for (const [name, text, verdicts] of tried) {
    expect(text, name).not.toBe(svg)
    const result = await open(page, name, text)
    for (const verdict of verdicts) await expect(result).toContainText(verdict)
    await expect(viewIn(result)).toHaveCount(1)
    await expect(result.locator('img')).toHaveCount(name === 'drawing.svg' ? 1 : 0)
  }
})

test('what cannot be traced gets a clear answer, and nothing in it runs', async ({ page, request }, info) => {
  const of = async (format: string) => (await request.get(`/charts/troops-sent.${format}?rev=2`)).body()
  const [svg, png, pdf, json, zip] = [
    (await of('svg')).toString(),
    await of('png'),
    await of('pdf'),
    await of('json'),
    await of('zip'),
  ]
  const cut = (file: Buffer) => file.subarray(0, file.length / 2)
  const script = '<script>document.title="hit"</script>'
  const tried: [string, Buffer | string, RegExp][] = [
    [
      'other-revision.svg',
      svg.replace(/(<al:address>[^<]*rev=)2/, '$11'),
      /contradicts itself: it says revision 2/,
    ],
    ['foreign.svg', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, /carries no proof/],
    [
      'hostile.svg',
      svg
        .replace(/<al:address>[^<]*/, '<al:address>javascript:alert(1)//')
        .replace('<path', `${script}<path`),
      /contradicts itself|proof in it is broken/,
    ],
    ['cut.svg', svg.slice(0, svg.length / 2), /damaged or cut off/],
    ['cut.png', cut(png), /damaged or cut off/],
    ['cut.pdf', cut(pdf), /damaged or cut off/],
    ['cut.json', cut(json), /damaged or cut off/],
    ['cut.zip', cut(zip), /damaged or cut off/],
    [
      'foreign.png',
      await (await request.get('/charts/growth.png?w=200')).body().then(withoutText),
      /carries no proof/,
    ],
    ['foreign.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', /carries no proof/],
    ['notes.txt', 'words', /no SVG, PNG, PDF, JSON or ZIP/],
    ['empty.zip', '', /no SVG, PNG, PDF, JSON or ZIP/],
  ]
  await page.goto('/open')
  for (const [name, file, verdict] of tried) {
    const result = await open(page, name, file)
    await expect(result).toContainText('cannot be traced')
    await expect(result).toContainText(verdict)
    await expect(result.getByRole('link')).toHaveCount(0)
  }
  const huge = info.outputPath('huge.png')
  writeFileSync(huge, png)
  truncateSync(huge, 100 * 1024 * 1024)
  await page.locator('input[type=file]').setInputFiles(huge)
  await expect(resultOf(page)).toContainText('It is larger than any file that the ledger makes.')
  await expect(page).toHaveTitle(/Check a file/)
})

/** A PNG without its text chunks, as a program leaves it that knows nothing of them. */
function withoutText(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)]
  for (let at = 8; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') kept.push(png.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

test('a file that is chosen before the page is alive is read as well', async ({ page, request }) => {
  const file = await (await request.get('/charts/troops-sent.json?rev=2')).body()
  const { start } = await beforeScripts(page, '/open')
  const upload = { name: 'early.json', mimeType: '', buffer: file }
  await page.locator('input[type=file]').setInputFiles(upload)
  await expect(resultOf(page)).toBeEmpty()
  start()
  await expect(resultOf(page)).toContainText('digest matches revision 2')
})
