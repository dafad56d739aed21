import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { hasProgram } from '@/scripts/setup/programs.mjs'
import { isSettled } from '../settled'
import { type Browser, type, until } from './browser'
import { smoke } from './smoke'
import { startWebKit } from './webkit'

smoke(startWebKit, 'WebKitWebDriver', 'Xvfb')

describe.skipIf(!(hasProgram('WebKitWebDriver') && hasProgram('Xvfb')))('a field for a day', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startWebKit(inject('origin'))
  })
  afterAll(() => browser.close())

  /** How much of a field is covered by what is written in it. */
  async function inkOf(name: string): Promise<number> {
    const { x, y, width, height } = await browser.ask((wanted) => {
      const field = document.querySelector(`form [type=date][name=${wanted}]`)
      field?.scrollIntoView({ block: 'center' })
      return field?.getBoundingClientRect().toJSON() as DOMRect
    }, name)
    const inside = { left: x + 2, top: y + 2, width: width - 4, height: height - 4 }
    const area = Object.fromEntries(
      Object.entries(inside).map(([side, length]) => [side, Math.round(length)]),
    )
    const grey = await sharp(await browser.picture())
      .extract(area as { left: number; top: number; width: number; height: number })
      .greyscale()
      .raw()
      .toBuffer()
    return grey.filter((value) => value < 225).length / grey.length
  }

  test('without a day shows none, and one with a day shows it', async () => {
    await browser.resize(1280, 900)
    await browser.open('/timeline?from=2025-01-13')
    await until(browser, true, isSettled)
    expect(await inkOf('from')).toBeGreaterThan(0.04)
    expect(await inkOf('to')).toBeLessThan(0.01)
    // There is a line where the day would stand.
    expect(await inkOf('to')).toBeGreaterThan(0)
  })

  test('shows what is typed in it, and what it has where it is left', async () => {
    await browser.open('/since/troops')
    await until(browser, true, isSettled)
    expect(await inkOf('known')).toBeLessThan(0.01)
    await browser.ask(() => document.querySelector<HTMLInputElement>('form [type=date][name=known]')?.focus())
    expect(await inkOf('known')).toBeGreaterThan(0.04)
    await browser.ask(() => {
      const field = document.querySelector<HTMLInputElement>('form [type=date][name=known]')
      if (field) field.value = '2025-01-13'
      field?.blur()
    })
    expect(await inkOf('known')).toBeGreaterThan(0.04)
  })

  test('shows what was entered where no script says that there is something', async () => {
    await browser.open('/since/troops')
    await until(browser, true, isSettled)
    await browser.ask(() => {
      delete document.documentElement.dataset.scripts
      const field = document.querySelector<HTMLInputElement>('form [type=date][name=known]')
      field?.removeAttribute('required')
      field?.focus()
    })
    const TAB = '\uE004'
    for (const key of ['0', '1', TAB, '1', '3', TAB, '2', '0', '2', '5']) await type(browser, key)
    await until(browser, '2025-01-13', () => {
      const { activeElement } = document
      return activeElement instanceof HTMLInputElement && activeElement.value
    })
    await browser.ask(() => (document.activeElement as HTMLElement).blur())
    expect(await inkOf('known')).toBeGreaterThan(0.04)
  })
})
