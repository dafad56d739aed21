import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { FORMATS, type FormatId, formatsFor, GROUPS } from '@/lib/exports/index'
import { findingsInBothColours } from './findings'
import { expect, test } from './site'

/** Opens what can be taken of the first chart of a page. */
async function take(page: Page, path: string): Promise<Locator> {
  await page.goto(path)
  await page.getByRole('link', { name: 'Download or share' }).first().click()
  return page.getByRole('dialog', { name: 'Download or share' })
}

const choose = (dialog: Locator, name: string) => dialog.getByRole('radio', { name, exact: true }).check()

/** The address of the file that the dialog would download. */
const addressIn = async (dialog: Locator) =>
  (await dialog
    .locator('div', { has: dialog.page().getByRole('button', { name: 'Copy address of the file' }) })
    .locator('code')
    .last()
    .textContent()) ?? ''

const savedBy = async (page: Page, link: Locator) => {
  const saved = page.waitForEvent('download')
  await link.click()
  return readFileSync((await (await saved).path()) ?? '')
}

for (const [path, format] of [
  ['/charts/contacts?from=2024', 'PNG'],
  ['/troops?known=2025-01-13', 'SVG'],
  ['/compare?a=counterpart/RUS&b=counterpart/USA', 'PDF'],
] as const)
  test(`a ${format} from the dialog of ${path} is byte for byte the file of its address`, async ({
    page,
  }) => {
    const dialog = await take(page, path)
    await choose(dialog, format)
    await dialog.getByLabel('Size for').selectOption('Square post')
    await dialog.getByLabel('Colours').selectOption('dark')
    await dialog.getByLabel('Around the chart').selectOption('bare')
    await dialog.getByLabel(/^Fixed at revision \d+$/).check()
    const address = await addressIn(dialog)
    expect(address).toMatch(/rev=\d+.*&theme=dark&w=540&h=540/)
    // The picture in sight is the file itself; no browser shows a PDF in a page, and its drawing is that of the SVG.
    const shown = await dialog.getByRole('img', { name: /^Preview: / }).getAttribute('src')
    if (format !== 'PDF') expect(new URL(shown ?? '', address).href).toBe(address)
    const bytes = await savedBy(page, dialog.getByRole('link', { name: `Download ${format}` }))
    const answer = await page.request.get(address)
    expect(answer.status()).toBe(200)
    expect(bytes.equals(await answer.body())).toBe(true)
    if (format === 'PNG') expect(await sharp(bytes).metadata()).toMatchObject({ width: 1080, height: 1080 })
    if (format === 'SVG') expect(bytes.toString()).toContain('<text ')
  })

for (const [system, path, theme] of [
  ['dark', '/charts/contacts', 'dark'],
  ['dark', '/charts/contacts?theme=light', 'light'],
  ['light', '/charts/contacts?theme=dark', 'dark'],
  ['light', '/charts/contacts', 'light'],
] as const)
  test(`the colours of a file begin with those in sight: ${path} where ${system} is preferred`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system })
    const dialog = await take(page, path)
    await expect(dialog.getByLabel('Colours')).toHaveValue(theme)
    const href = theme === 'dark' ? '/charts/contacts.png?theme=dark' : '/charts/contacts.png'
    await expect(dialog.getByRole('link', { name: 'Download PNG' })).toHaveAttribute('href', href)
    await expect(dialog.getByRole('img', { name: /^Preview: / })).toHaveAttribute('src', href)
  })

test('a size stays what it is for while the picture is made sharper', async ({ page }) => {
  const dialog = await take(page, '/charts/contacts')
  const size = dialog.getByLabel('Size for')
  const sharpness = dialog.getByLabel('Sharpness')
  const link = dialog.getByRole('link', { name: 'Download PNG' })
  await sharpness.selectOption('3')
  await expect(size).toHaveValue('site')
  await expect(link).toHaveAttribute('href', '/charts/contacts.png?dpr=3')
  await size.selectOption('Square post')
  await expect(sharpness).toHaveValue('2')
  await sharpness.selectOption('4')
  await expect(size).toHaveValue('square')
  await expect(link).toHaveAttribute('href', '/charts/contacts.png?w=540&h=540&dpr=4')
  await dialog.getByLabel('Width').fill('541')
  await expect(size).toHaveValue('own')
})

test('every format of a chart is in the dialog, with a field for all that it takes', async ({ page }) => {
  const dialog = await take(page, '/charts/contacts')
  const offered: string[] = []
  for (const [group, name] of Object.entries(GROUPS)) {
    await choose(dialog, name)
    for (const id of formatsFor('events').filter((each) => FORMATS[each].group === group)) {
      const { label, takes, extension } = FORMATS[id as FormatId]
      await choose(dialog, label)
      offered.push(id)
      const names = await dialog
        .locator(':is(input, select)[name]:not([type=radio])')
        .evaluateAll((fields) => fields.map((field) => field.getAttribute('name')))
      expect(names.sort(), id).toEqual([...takes].sort())
      await expect(dialog.getByRole('link', { name: `Download ${label}`, exact: true })).toHaveAttribute(
        'href',
        new RegExp(`^/charts/contacts\\.${extension.replace('.', '\\.')}(\\?|$)`),
      )
    }
  }
  expect(offered.sort()).toEqual([...formatsFor('events')].sort())
})

test('a wrong size is explained beside its field, and nothing is lost', async ({ page }) => {
  const dialog = await take(page, '/charts/contacts')
  await dialog.getByLabel('Colours').selectOption('dark')
  await dialog.getByLabel('Height').fill('700')
  const width = dialog.getByLabel('Width')
  await width.fill('12')
  await expect(width).toHaveAccessibleDescription(
    '12 is not a number allowed here: give a whole number from 200 to 4096.',
  )
  await expect(width).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByRole('link', { name: 'Download PNG' })).toHaveCount(0)
  await expect(dialog.getByRole('alert')).toContainText('until the marked field is right')
  await expect(dialog.getByLabel('Height')).toHaveValue('700')
  await width.fill('4096')
  await dialog.getByLabel('Height').fill('4096')
  await dialog.getByLabel('Sharpness').selectOption('4')
  await expect(dialog.getByLabel('Sharpness')).toHaveAccessibleDescription(
    /too many pixels.*up to 2 at this size/,
  )
  await width.fill('1200')
  await dialog.getByLabel('Height').fill('')
  await expect(dialog.getByRole('link', { name: 'Download PNG' })).toHaveAttribute(
    'href',
    '/charts/contacts.png?theme=dark&w=1200&dpr=4',
  )
})

test.describe('where the site fails', () => {
  test.use({ tolerated: [/status of 503|ERR_FAILED/] })

  test('the dialog says why there is no file, keeps what was chosen, and tries again', async ({ page }) => {
    await page.route('**/charts/contacts.png*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: 'Please ask again in a moment.' }),
      }),
    )
    const dialog = await take(page, '/charts/contacts')
    await dialog.getByLabel('Width').fill('500')
    await expect(dialog.getByRole('alert')).toContainText('Please ask again in a moment.')
    await dialog.getByRole('link', { name: 'Download PNG' }).click()
    await expect(dialog.getByText('(not made: Please ask again in a moment.)')).toBeVisible()
    await page.unroute('**/charts/contacts.png*')
    await page.route('**/charts/contacts.png*', (route) => route.abort())
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await expect(dialog.getByRole('alert')).toContainText('The site could not be reached.')
    await page.unroute('**/charts/contacts.png*')
    // A server that is really busy may refuse once more.
    const again = dialog.getByRole('button', { name: 'Try again' })
    await expect(async () => {
      if (await again.isVisible()) await again.click()
      await expect(dialog.getByText('The preview is ready.')).toBeAttached({ timeout: 10_000 })
    }).toPass()
    await expect(dialog.getByLabel('Width')).toHaveValue('500')
  })
})

test('a picture is copied, and a browser that cannot offers the file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const dialog = await take(page, '/charts/contacts')
  await dialog.getByLabel('Width').fill('400')
  await dialog.getByRole('button', { name: 'Copy picture' }).click()
  await expect(dialog.getByText('Copied.')).toBeVisible()
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await createImageBitmap(await (item as ClipboardItem).getType('image/png'))).width
  })
  expect(width).toBe(400)
  await page.addInitScript(() => Object.defineProperty(window, 'ClipboardItem', { value: undefined }))
  await expect(await take(page, '/charts/contacts')).toContainText('This browser cannot copy pictures here')
})

test('links and files are live or fixed as is chosen, and go to the sharing of the system', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.share = async (shared) => {
      Object.assign(window, { shared })
    }
  })
  const shared = () => page.evaluate(() => (window as unknown as { shared?: ShareData }).shared?.url)
  const dialog = await take(page, '/charts/contacts?from=2024&sort=-date&tab=table')
  await choose(dialog, 'Link')
  await dialog.getByRole('button', { name: 'Share…' }).click()
  await expect.poll(shared).toMatch(/\/charts\/contacts\?from=2024&sort=-date&tab=table$/)
  await dialog.getByText(/^Fixed at revision/).click()
  await dialog.getByRole('button', { name: 'Share…' }).click()
  await expect.poll(shared).toMatch(/\/charts\/contacts\?from=2024&rev=\d+&sort=-date&tab=table$/)
  await choose(dialog, 'Citation')
  await expect(dialog.locator('code', { hasText: 'Alliance Ledger' })).toContainText(
    /contacts\?from=2024&rev=\d+$/,
  )
  await choose(dialog, 'Feed and calendar')
  await dialog.getByRole('button', { name: 'Share…' }).click()
  await expect.poll(shared).toMatch(/\/charts\/contacts\.atom\?from=2024&rev=\d+$/)
})

test('the dialog is used by keys, and gives the focus back', async ({ page }) => {
  await page.goto('/charts/contacts')
  const link = page.getByRole('link', { name: 'Download or share' })
  await link.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('The preview is ready.')).toBeAttached()
  for (let stop = 0; stop < 24; stop++) {
    await page.keyboard.press('Tab')
    const isInside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    )
    expect(isInside).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(link).toBeFocused()
})

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('the dialog fills the window, fits it, and can be hit', async ({ page }) => {
    const dialog = await take(page, '/charts/contacts')
    for (const name of ['Data', 'Link', 'Embed', 'Citation', 'Picture']) {
      await choose(dialog, name)
      expect(await dialog.boundingBox()).toMatchObject({ x: 0, y: 0, width: 320, height: 640 })
      const small = await dialog
        .locator('button, select, label, input:not([type=radio])')
        .evaluateAll((all) =>
          all
            .filter((each) => each.getBoundingClientRect().height < 44)
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        )
      expect(small, name).toEqual([])
      expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), name).toBe(0)
    }
    expect(await findingsInBothColours(page)).toEqual([])
  })
})

// What needs no script to be true is asked of a browser without.
test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a dashboard leads to all that can be taken of its chart', async ({ page }) => {
    await page.goto('/troops?known=2025-01-13')
    await page.getByRole('link', { name: 'Download or share' }).first().click()
    await expect(page).toHaveURL('/charts/troops-sent?known=2025-01-13#take')
    const list = page.getByRole('region', { name: 'Download or share' })
    for (const id of formatsFor('estimates'))
      await expect(list.getByRole('link', { name: FORMATS[id].label, exact: true })).toHaveAttribute(
        'href',
        `/charts/troops-sent.${FORMATS[id].extension}?known=2025-01-13`,
      )
    await list.getByText('PNG in another size or look').click()
    await list.getByLabel('Width').and(list.locator('form[action$=".png"] input')).fill('300')
    await list.getByLabel('Colours').and(list.locator('form[action$=".png"] select')).selectOption('dark')
    const answered = page.waitForResponse(/troops-sent\.png/)
    await list.getByRole('button', { name: 'Make this PNG' }).click()
    const answer = await answered
    expect(answer.status()).toBe(200)
    expect(new URL(answer.url()).searchParams.get('theme')).toBe('dark')
    expect(await sharp(await (await page.request.get(answer.url())).body()).metadata()).toMatchObject({
      width: 300,
    })
  })

  test('the page of a chart shows the lists where they are asked for', async ({ page }) => {
    await page.goto('/compare?a=counterpart/RUS&b=counterpart/USA')
    const list = page.getByRole('region', { name: 'Download or share' })
    await expect(list).toBeHidden()
    await page.getByRole('link', { name: 'Download or share' }).click()
    await expect(list.getByRole('link', { name: 'BibTeX' })).toBeVisible()
  })
})
