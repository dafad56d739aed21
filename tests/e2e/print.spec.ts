import { CATALOGUE } from '@/lib/charts/catalogue'
import { DASHBOARDS, type Dashboard } from '@/lib/site/dashboards'
import { settled } from './marks'
import { expect, test } from './site'

/** The addresses that each page of a PDF leads to. Chromium writes pages and links uncompressed. */
function linksByPage(file: Buffer): readonly (readonly string[])[] {
  const objects = new Map(
    [...file.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body = '']) => [
      id,
      body,
    ]),
  )
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((body) =>
      (/\/Annots \[([\d R]*)\]/.exec(body)?.[1] ?? '')
        .split(' 0 R')
        .map((id) => /\/URI \((.*?)\)/.exec(objects.get(id.trim()) ?? '')?.[1] ?? '')
        .filter((address) => address !== ''),
    )
}

/**
 * Gives headings and drawings addresses of their own, which take no room on paper. Drawings in parts are made for paper, in
 * the turn in which it is told of.
 */
const NAMED = `const nameMarks = () => {
  for (const chart of document.querySelectorAll('article.chart'))
    for (const mark of chart.querySelectorAll('[data-lands] svg a'))
      mark.setAttribute('href', '/mark-of-' + chart.dataset.chart)
}
nameMarks()
addEventListener('beforeprint', () => queueMicrotask(nameMarks))
for (const chart of document.querySelectorAll('article.chart')) {
  const title = chart.querySelector('h1, h2')
  title.innerHTML = '<a href="/title-of-' + chart.dataset.chart + '">' + title.textContent + '</a>'
}
for (const picture of document.querySelectorAll('section a:has(> picture)')) {
  const id = picture.getAttribute('href').replace(/^.charts.|[?].*/g, '')
  picture.parentElement.querySelector('h2 a').setAttribute('href', '/title-of-' + id)
  picture.setAttribute('href', '/mark-of-' + id)
}`

/** Ids of charts, with those shown as pictures of other dashboards, by the page that has them. */
const PAGES: readonly (readonly [string, readonly string[]])[] = [
  ...Object.entries(DASHBOARDS).map(
    ([path, { leads = [] }]: [string, Dashboard]) =>
      [path, [...CATALOGUE[path as keyof typeof CATALOGUE], ...leads]] as const,
  ),
  ['/charts/launch-sites', ['launch-sites']],
  ['/charts/troops-lost', ['troops-lost']],
  ['/compare?a=counterpart/RUS&b=counterpart/USA', ['compare']],
]

for (const [path, charts] of PAGES)
  test(`on paper a heading of ${path} stays with its chart`, async ({ page }) => {
    await page.goto(path)
    await settled(page)
    await page.evaluate(NAMED)
    for (const paper of [{ format: 'A4' }, { format: 'Letter' }, { format: 'A4', scale: 0.8 }] as const) {
      const pages = linksByPage(await page.pdf(paper))
      // A link that ends where a page does is written on the next one, too.
      const pagesOf = (name: string) =>
        pages.flatMap((links, index) => (links.some((link) => link.endsWith(`/${name}`)) ? index : []))
      for (const id of charts) {
        const [begins] = pagesOf(`mark-of-${id}`)
        expect(begins, id).toBeDefined()
        expect(pagesOf(`title-of-${id}`).at(-1), id).toBe(begins)
      }
    }
  })

for (const path of ['/troops', '/charts/munitions-sent', '/charts/next-five-years'])
  test(`on paper no part of a drawing of ${path} is cut`, async ({ page }) => {
    await page.goto(path)
    await settled(page)
    // As paper makes it: the marks of each part, by where they lead to.
    await page.setViewportSize({ width: 718, height: 1046 })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const parts = await page.locator('[data-sheet]').evaluateAll((all) =>
      all.map((part) => ({
        marks: [...part.querySelectorAll('a.target')].map((mark) => mark.getAttribute('href') ?? ''),
        height: part.getBoundingClientRect().height,
      })),
    )
    expect(parts.length).toBeGreaterThan(2)
    for (const { height } of parts) expect(height).toBeLessThan(1046)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    const pages = linksByPage(await page.pdf({ format: 'A4' }))
    for (const { marks } of parts) {
      const withAll = pages.filter((links) =>
        marks.every((mark) => links.some((link) => link.endsWith(mark))),
      )
      expect(withAll.length, marks.join(' ')).toBeGreaterThan(0)
    }
  })

test('on paper no address tears a sentence apart', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/troops', '/', '/data', '/records/troops-2025-04-30-kor-nis-deployed-total']) {
    await page.goto(path)
    const torn = await page.locator('main :is(p, h1, h2, h3) a').evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link, '::after').content.includes('('))
        .filter(({ parentNode, textContent }) => parentNode?.textContent?.trim() !== textContent?.trim())
        .map(({ outerHTML }) => outerHTML),
    )
    expect(torn, path).toEqual([])
  }
})
