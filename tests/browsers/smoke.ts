import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { hasProgram, type Program } from '@/scripts/setup/programs.mjs'
import { CHARTS, DASHBOARDS, PAGES } from '../addresses'
import { isCaughtUp, isSettled } from '../settled'
import { type Browser, LIMIT, press, until } from './browser'

const DESKTOP = [1280, 900] as const
const PHONE = [390, 844] as const

const dashboards = Object.entries(DASHBOARDS)

/** The charts that a page must show. */
const chartsOn = (path: string): readonly string[] =>
  dashboards.find(([dashboard]) => dashboard === path)?.[1] ??
  /^\/charts\/([a-z-]+)$/.exec(path)?.slice(1) ??
  []

const addresses = [...new Set([...PAGES, ...CHARTS.map((chart) => `/charts/${chart}`)])]

/** The charts of a page that have marks in sight. */
const drawnCharts = () =>
  [...document.querySelectorAll<HTMLElement>('[data-chart]')]
    .filter((chart) =>
      [...chart.querySelectorAll('svg[role=group] a.target')].some((mark) => {
        const { width, height } = mark.getBoundingClientRect()
        return mark.checkVisibility() && width > 0 && height > 0
      }),
    )
    .map(({ dataset }) => dataset.chart)

const overhang = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

const MAIN_CHART = '[data-chart]:has(.sheet)'

const marksOf = (chart: string) =>
  [...(document.querySelector(chart)?.querySelectorAll('svg[role=group] a.target') ?? [])].map((mark) =>
    mark.getAttribute('data-key'),
  )

/** How many entries the timeline says that it shows of all. */
const shownEntries = () =>
  /([\d,]+) of [\d,]+ entries/.exec(document.querySelector('main')?.textContent ?? '')?.[1]

/** A file that a browser saved, once it is whole: Firefox has an empty one in its place until then. */
const savedFile = ({ downloads }: Browser, extension: string): Promise<Buffer> =>
  vi.waitUntil(async () => {
    const name = (await readdir(downloads)).find((each) => each.endsWith(`.${extension}`))
    const file = name === undefined ? null : await readFile(join(downloads, name))
    return file !== null && file.length > 0 && file
  }, LIMIT)

/** Holds a browser to what the site promises to every reader. Without its programs the tests are skipped. */
export function smoke(start: (origin: string) => Promise<Browser>, ...programs: readonly Program[]): void {
  describe.skipIf(!programs.every(hasProgram))('in this browser', () => {
    let browser: Browser
    const opened = async (path: string, [width, height]: readonly [number, number]) => {
      await browser.resize(width, height)
      await browser.open(path)
      await until(browser, true, isSettled)
    }
    beforeAll(async () => {
      browser = await start(inject('origin'))
    })
    afterAll(() => browser.close())

    test.each(addresses)('%s comes alive, draws its charts and fits a desktop and a phone', async (path) => {
      await opened(path, DESKTOP)
      expect(await browser.ask(() => document.querySelectorAll('h1').length)).toBe(1)
      expect(await browser.ask(drawnCharts)).toEqual(expect.arrayContaining([...chartsOn(path)]))
      expect(await browser.ask(overhang)).toBe(0)
      await browser.resize(...PHONE)
      await until(browser, 0, overhang)
      expect(await browser.errors()).toEqual([])
    })

    test('a chart wakes where the pointer comes to it, and what it shows there fits a window that is turned', async () => {
      const moveTo = (x: number, y: number) =>
        browser.act([
          {
            type: 'pointer',
            id: 'mouse',
            actions: [{ type: 'pointerMove', x, y, duration: 0, origin: 'viewport' }],
          },
        ])
      const isAwake = () => document.querySelector('.chart-canvas') !== null
      await browser.resize(...DESKTOP)
      await moveTo(1, 1)
      await browser.open('/domestic')
      expect(await browser.ask(isAwake)).toBe(false)
      await moveTo(640, 600)
      await until(browser, true, isAwake)
      await browser.resize(...PHONE)
      await until(browser, 0, overhang)
    })

    test('what these tests look for is seen where it is wrong', async () => {
      await opened('/embed/contacts', DESKTOP)
      expect(await browser.ask(drawnCharts)).toEqual(['contacts'])
      await browser.ask(() => {
        document.body.style.width = '3000px'
        for (const mark of document.querySelectorAll('a.target')) mark.replaceChildren()
        console.error('said by the page')
        setTimeout(() => {
          throw new Error('thrown by the page')
        })
        Promise.reject(new Error('rejected by the page'))
        document.body.append(Object.assign(document.createElement('script'), { text: 'of no known hash' }))
        document.body.append(Object.assign(document.createElement('script'), { src: '/nowhere.js' }))
      })
      expect(await browser.ask(overhang)).toBeGreaterThan(0)
      expect(await browser.ask(drawnCharts)).toEqual([])
      for (const wrong of ['said by the page', 'thrown by', 'rejected by', 'script-src', 'nowhere.js'])
        await expect.poll(browser.errors, LIMIT).toContainEqual(expect.stringContaining(wrong))
    })

    test.each(dashboards.map(([path]) => path).filter((path) => path !== '/'))(
      '%s: a filter is in the address and changes the marks',
      async (path) => {
        await opened(path, DESKTOP)
        const before = await browser.ask(marksOf, MAIN_CHART)
        expect(before.length).toBeGreaterThan(0)
        await press(browser, `${MAIN_CHART} details:has(> .sheet) > summary`)
        await press(browser, `${MAIN_CHART} .sheet details[name=menu] > summary`)
        await press(browser, `${MAIN_CHART} details[name=menu][open] input[type=checkbox]`)
        await until(browser, true, () => location.search !== '')
        await until(browser, true, isCaughtUp)
        expect(await browser.ask(marksOf, MAIN_CHART)).not.toEqual(before)
        expect(await browser.errors()).toEqual([])
      },
    )

    test('what stands in a row of controls is equally high', async () => {
      await opened('/charts/troops-sent', DESKTOP)
      await press(browser, `${MAIN_CHART} details:has(> .sheet) > summary`)
      const heights = () =>
        [...document.querySelectorAll('.sheet :is([type=date], select, summary)')].map(
          (field) => `${field.tagName} ${field.getBoundingClientRect().height}`,
        )
      expect([...new Set(await browser.ask(heights))].sort()).toEqual(['INPUT 36', 'SELECT 36', 'SUMMARY 36'])
    })

    test('a filter of the timeline is in the address and leaves as many entries as it promises', async () => {
      await opened('/timeline', DESKTOP)
      await press(browser, 'form details[name=menu] > summary')
      const box = 'details[name=menu][open] label:has([type=checkbox])'
      const promised = await browser.ask(
        (label) => document.querySelector(`${label} > :last-child`)?.textContent,
        box,
      )
      await press(browser, box)
      await until(browser, true, () => location.search.startsWith('?topics='))
      await until(browser, promised, shownEntries)
      expect(await browser.errors()).toEqual([])
    })

    test('a chart is taken as the PNG that its page offers', async () => {
      await opened('/charts/contacts', DESKTOP)
      await press(browser, '[data-chart] a[aria-haspopup=dialog][href$="#take"]')
      await press(browser, 'dialog[open] a[download][href*=".png"]')
      const { format, width = 0 } = await sharp(await savedFile(browser, 'png')).metadata()
      expect(format).toBe('png')
      expect(width).toBeGreaterThan(400)
      expect(await browser.errors()).toEqual([])
    })

    test('the timeline is taken as CSV with a record for each entry', async () => {
      await opened('/timeline?topics=technology', DESKTOP)
      const shown = await browser.ask(shownEntries)
      await press(browser, 'a[download][href^="/timeline.csv"]')
      const records: string[][] = parse(await savedFile(browser, 'csv'))
      expect(records.length - 1).toBe(Number(shown))
      expect(await browser.errors()).toEqual([])
    })
  })
}
