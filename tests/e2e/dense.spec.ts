import { alive, chartOn, openFilter } from './marks'
import { expect, test } from './site'

/** More rows than the server knew: what it drew does not match, and React draws anew. */
test.use({ tolerated: [/Minified React error #418/] })

const TIMES = 150

type Column = unknown[] | { of?: unknown[]; lists?: unknown[]; at?: number[]; same?: unknown }
interface Rows {
  slice: { tables: Record<string, { length: number; columns: Record<string, Column> }> }
}

const repeated = (values: readonly unknown[], change: (value: unknown, round: number) => unknown) =>
  Array.from({ length: TIMES }, (_, round) => values.map((value) => change(value, round))).flat()

/** Copies each row of a table, each time with another id and a hundredth farther and higher. */
function grow(rows: Rows, name: string): void {
  const table = rows.slice.tables[name]
  if (table === undefined) throw new Error(`there are no rows of ${name}`)
  table.length *= TIMES
  const change = (value: unknown, round: number) => {
    if (round === 0) return value
    return typeof value === 'number' ? value * (1 + round / 100) : value
  }
  for (const [column, values] of Object.entries(table.columns)) {
    if (column === 'id')
      table.columns[column] = repeated(values as unknown[], (id, round) =>
        round === 0 ? id : `${id}-${round}`,
      )
    else if (Array.isArray(values)) table.columns[column] = repeated(values, change)
    else if (values.of && values.at) {
      const different = values.of.length
      values.of = repeated(values.of, change)
      values.at = repeated(values.at, (at, round) => Number(at) + round * different) as number[]
    } else if (values.at) values.at = repeated(values.at, (at) => at) as number[]
    else if (values.lists) values.lists = repeated(values.lists, (list) => list)
  }
}

test('thousands of marks are drawn on a canvas, with the same pointing, keys and links', async ({ page }) => {
  await page.route('**/rows/**', async (route) => {
    const answer = await route.fetch()
    const rows = (await answer.json()) as Rows
    grow(rows, 'estimates')
    await route.fulfill({ json: rows })
  })
  await page.goto('/charts/troops-sent')
  const chart = chartOn(page, 'troops-sent')
  await alive(chart)
  const canvas = chart.locator('.chart-canvas canvas')
  await expect(canvas).toBeVisible()
  const inked = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {}
      return data?.filter((value, at) => at % 4 === 3 && value > 0).length ?? 0
    })
  await expect.poll(inked).toBeGreaterThan(5000)

  // The Tab key comes to one mark, and the arrow keys lead on, each time to a link that is there by then.
  const links = chart.locator('.chart-canvas a.target')
  await expect(links).toHaveCount(1)
  await links.focus()
  const first = await links.getAttribute('data-key')
  await page.keyboard.press('ArrowRight')
  const focused = chart.locator('.chart-canvas a.target:focus')
  await expect(focused).toHaveCount(1)
  expect(await focused.getAttribute('data-key')).not.toBe(first)
  await expect(focused).toHaveAttribute('tabindex', '0')
  const told = (await chart.locator('.chart-canvas p.font-semibold').textContent()) ?? '?'
  expect(await focused.getAttribute('aria-label')).toContain(told)

  // A mark under the pointer is a link of its own.
  const place = await focused.boundingBox()
  if (place === null) throw new Error('the mark is not on the page')
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2)
  await expect(links.first()).toHaveAttribute('href', /^\/records\//)

  // In other colours the canvas is drawn anew.
  const colours = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL().length)
  const light = await colours()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(colours).not.toBe(light)

  // With fewer marks it is a drawing of elements again.
  await openFilter(page)
  await page.getByLabel('To', { exact: true }).fill('2024-11-01')
  await expect(canvas).toHaveCount(0)
  await expect.poll(() => links.count()).toBeGreaterThan(1)
})
