import { expect, test } from './site'

const RESULT = 'main [role=status]'

test('a downloaded file leads back to its view, and is the same to the byte', async ({ page, request }) => {
  for (const format of ['svg', 'png', 'pdf', 'json', 'zip']) {
    const file = await (await request.get(`/charts/troops-sent.${format}?known=2025-01-13`)).body()
    await page.goto('/open')
    await page.locator('input[type=file]').setInputFiles({ name: `a.${format}`, mimeType: '', buffer: file })
    const result = page.locator(RESULT).first()
    await expect(result).toContainText('digest matches revision')
    await expect(result).toContainText('byte for byte the file that this site makes')
    await expect(result.getByRole('link', { name: 'this view' })).toHaveAttribute(
      'href',
      /^\/charts\/troops-sent\?known=2025-01-13&rev=\d+$/,
    )
  }
})

test('a changed file is told from the one that was made here', async ({ page, request }) => {
  const svg = await (await request.get('/charts/troops-sent.svg')).text()
  const tried: [string, string, RegExp][] = [
    ['changed.svg', svg.replace('aria-label="0"', 'aria-label="1"').replace('M', 'M '), /not byte for byte/],
    ['digest.svg', svg.replace(/<al:digest>./, '<al:digest>0'), /digest differs|matches/],
    [
      'foreign.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="hit"</script></svg>',
      /no proof/,
    ],
    [
      'hostile.svg',
      svg
        .replace(/<al:address>[^<]*/, '<al:address>javascript:alert(1)//')
        .replace('<path', '<script>document.title="hit"</script><path'),
      /leads to no view|proof in it is broken/,
    ],
    ['cut.svg', svg.slice(0, svg.length / 2), /damaged or cut off/],
    ['notes.txt', 'words', /no SVG, PNG, PDF, JSON or ZIP/],
  ]
  await page.goto('/open')
  for (const [name, text, verdict] of tried) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const result = page.locator(RESULT).first()
    await expect(result).toContainText(name)
    await expect(result).toContainText(verdict)
    await expect(result.getByRole('link', { name: 'this view' })).toHaveCount(
      /not byte|digest/.test(verdict.source) ? 1 : 0,
    )
  }
  await expect(page).toHaveTitle(/Check a file/)
})
