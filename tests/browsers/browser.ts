import { expect, vi } from 'vitest'

/** What moves over time in a sequence of actions of WebDriver, which both of its protocols take alike. */
interface InputSource {
  readonly type: 'pointer' | 'key'
  readonly id: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly actions: readonly Readonly<Record<string, string | number>>[]
}

/** A browser with one page open. */
export interface Browser {
  /** Opens an address of the site and waits until the page says that it has loaded. */
  readonly open: (path: string) => Promise<void>
  /** Calls a function in the page, by its text. What it takes and answers are values of JSON. */
  readonly ask: <Given extends readonly unknown[], Answer>(
    question: (...given: Given) => Answer,
    ...given: Given
  ) => Promise<Awaited<Answer>>
  readonly act: (sources: readonly InputSource[]) => Promise<void>
  readonly resize: (width: number, height: number) => Promise<void>
  /** A picture of the window, as PNG. */
  readonly picture: () => Promise<Buffer>
  /** What went wrong on the page that is open, by its console. */
  readonly errors: () => Promise<readonly string[]>
  /** The folder into which it saves files. */
  readonly downloads: string
  readonly close: () => Promise<void>
}

/** A call of a function as an expression whose value is a promise of JSON. */
export const callOf = (question: (...given: never) => unknown, given: readonly unknown[]): string =>
  `(async () => JSON.stringify(await (${question})(...${JSON.stringify(given)})) ?? 'null')()`

/** Ten times what the slowest takes where nothing else runs. */
export const LIMIT = { timeout: 90_000, interval: 50 }

/** Waits until a page answers a question with that. */
export const until = <Given extends readonly unknown[], Answer>(
  browser: Browser,
  answer: Awaited<Answer>,
  question: (...given: Given) => Answer,
  ...given: Given
) => expect.poll(() => browser.ask(question, ...given), LIMIT).toEqual(answer)

/** Presses what a selector finds first in sight, with the mouse, once nothing lies over it and it has come to rest. */
export async function press(browser: Browser, selector: string): Promise<void> {
  const find = (wanted: string) => {
    const element = [...document.querySelectorAll(wanted)].find((each) => each.checkVisibility())
    element?.scrollIntoView({ block: 'center' })
    const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
    return element?.contains(document.elementFromPoint(x, y)) ? { x, y } : null
  }
  let before = ''
  const { x, y } = await vi.waitUntil(async () => {
    const place = await browser.ask(find, selector)
    const isAtRest = JSON.stringify(place) === before
    before = JSON.stringify(place)
    return isAtRest && place
  }, LIMIT)
  await browser.act([
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ])
}

/** Types into what has the focus. */
export const type = (browser: Browser, text: string) =>
  browser.act([
    {
      type: 'key',
      id: 'keyboard',
      actions: [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    },
  ])
