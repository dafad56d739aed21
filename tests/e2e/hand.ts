import { expect, type Locator, type Page } from '@playwright/test'
import { settled } from './marks'

/** What a reader does on a page, by mouse or finger and by keys, counted as the reader feels it. */
export class Hand {
  #taps = 0

  constructor(
    readonly page: Page,
    private readonly isTouch: boolean,
  ) {}

  /** Clicks and fields filled so far; a key that is pressed counts as one. */
  get taps(): number {
    return this.#taps
  }

  /** Begins where every reader begins. The count starts anew. */
  async begin(): Promise<void> {
    await this.page.goto('/')
    await settled(this.page)
    this.#taps = 0
  }

  async press(target: Locator): Promise<void> {
    this.#taps++
    await (this.isTouch ? target.tap() : target.click())
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.#taps++
    await field.fill(text)
  }

  async choose(select: Locator, option: string): Promise<void> {
    this.#taps++
    await select.selectOption(option)
  }

  async key(key: string): Promise<void> {
    this.#taps++
    await this.page.keyboard.press(key)
  }

  /** Opens a page that the header names: at once where the window has room for it, else through the menu. */
  async visit(name: string): Promise<void> {
    const header = this.page.getByRole('banner')
    const link = header.getByRole('link', { name, exact: true }).filter({ visible: true })
    if ((await link.count()) === 0) await this.press(header.locator('summary'))
    await this.press(link.first())
    await expect(this.page).toHaveURL(new RegExp(`/${name.toLowerCase()}(?:\\?|$)`))
    await settled(this.page)
  }

  /** What the search of the header lists for some words. */
  async find(words: string): Promise<Locator> {
    await this.fill(this.page.getByRole('banner').locator('input[name=q]'), words)
    return this.page.getByRole('listbox', { name: 'Found' }).getByRole('option')
  }

  /** Searches, and opens the first find of that name. A field and a click: two. */
  async search(words: string, found: string | RegExp): Promise<void> {
    const options = await this.find(words)
    await this.press(options.filter({ hasText: found }).first())
  }
}
