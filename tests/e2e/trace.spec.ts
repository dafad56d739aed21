import type { Page } from '@playwright/test'
import { capitalised } from '@/words/counts'
import { daysWords, row, table } from '../data'
import { alive, chartOn, marksOf } from './marks'
import { expect, test } from './site'

/** Opens the mark of a claim that a chart draws, and returns the panel of its evidence. */
async function open(page: Page, chart: string, id: string) {
  await alive(chartOn(page, chart))
  await marksOf(chartOn(page, chart))
    .and(page.locator(`[href^="/records/${id}"]`))
    .focus()
  await page.keyboard.press('Enter')
  return page.getByRole('dialog', { name: 'Evidence' })
}

test.describe('a known number, from the screen to its source by clicking', () => {
  test('about 15,000 troops, according to South Korea’s intelligence service', async ({ page }) => {
    const claim = row('estimates', 'troops-2025-04-30-kor-nis-deployed-total')
    expect(claim.best).toBe('15000')
    await page.goto('/')
    await page.getByRole('link', { name: 'Troops sent to Russia' }).click()
    const panel = await open(page, 'troops-sent', claim.id ?? '')
    await expect(panel).toContainText('15,000')
    await panel.getByRole('link', { name: 'Full record' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('15,000')
    const source = row('sources', (claim.sources ?? '').split(';')[0] ?? '')
    await expect(page.getByRole('main').locator(`a[href="${source.url}"]`)).toBeVisible()
  })

  test('about 10 million shells, according to the same service', async ({ page }) => {
    const claim = row('estimates', 'munitions-2025-06-26-kor-nis-shells-total')
    expect(claim.best).toBe('10000000')
    await page.goto('/')
    await page.getByRole('link', { name: 'Shells sent to Russia' }).click()
    const panel = await open(page, 'munitions-sent', claim.id ?? '')
    await expect(panel).toContainText('10 million')
    await expect(panel.locator(`a[href="${row('sources', claim.sources ?? '').url}"]`)).toBeVisible()
  })

  test('the days since the leaders of North Korea and the United States met', async ({ page }) => {
    const meeting = row('events', 'diplomacy-2019-06-30-panmunjom-trump')
    const revision = table('revisions').at(-1)?.date ?? ''
    await page.goto('/')
    const tile = page
      .getByRole('listitem')
      .filter({ hasText: 'leaders of North Korea and the United States' })
    await expect(tile).toContainText(capitalised(daysWords(meeting.date ?? '', revision, 'diplomacy')))
    await expect(tile.getByRole('link', { name: meeting.headline ?? '' })).toHaveAttribute(
      'href',
      `/records/${meeting.id}`,
    )
    await tile.getByRole('heading').getByRole('link').click()
    const panel = await open(page, 'us-silence', meeting.id ?? '')
    const urls = (meeting.sources ?? '').split(';').map((source) => row('sources', source).url)
    for (const url of urls.filter((found) => found !== ''))
      await expect(panel.locator(`a[href="${url}"]`)).toBeVisible()
  })
})
