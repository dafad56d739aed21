import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { claimPort } from '@/scripts/setup/server.mjs'
import { type Browser, callOf, until } from './browser'
import { watchedSite } from './watched-site'

/** Its buttons would keep the window wider than a phone. */
const SMALL_BUTTONS = '* { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 6px }\n'

/** Starts the small browser of WebKitGTK on a screen of its own, and speaks WebDriver with it. */
export async function startWebKit(site: string): Promise<Browser> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'))
  await mkdir(join(home, '.config/gtk-3.0'), { recursive: true })
  await writeFile(join(home, '.config/gtk-3.0/gtk.css'), SMALL_BUTTONS)
  await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME"\n')

  const { origin, stop } = await watchedSite(site)
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [display] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')
  const port = await claimPort(0)
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      DISPLAY: `:${String(display).trim()}`,
      GDK_BACKEND: 'x11',
      // An order that follows the language of the reader is another one than the server drew, and here it is seen.
      LC_ALL: 'C',
      // Containers and root have no sandbox; what it opens here is our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  })

  const command = async (method: 'GET' | 'POST' | 'DELETE', path: string, given?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method,
      ...(given === undefined ? {} : { body: JSON.stringify(given) }),
    })
    const { value } = (await answer.json()) as { value: Record<string, string> }
    if (!answer.ok) throw new Error(`${path}: ${value.error}, ${value.message}`)
    return value
  }
  const isReady = () =>
    command('GET', 'status').then(
      () => true,
      () => false,
    )
  while (!(await isReady())) if (driver.exitCode !== null) throw new Error('WebKitWebDriver ended.')

  const { sessionId } = await command('POST', 'session', { capabilities: {} })
  const within = `session/${sessionId}`
  const ask: Browser['ask'] = async (question, ...given) =>
    JSON.parse(
      String(
        await command('POST', `${within}/execute/sync`, {
          script: `return ${callOf(question, given)}`,
          args: [],
        }),
      ),
    )
  const browser: Browser = {
    ask,
    open: async (path) => {
      await command('POST', `${within}/url`, { url: origin + path })
    },
    act: async (actions) => {
      await command('POST', `${within}/actions`, { actions })
    },
    resize: async (width, height) => {
      await command('POST', `${within}/window/rect`, { width, height })
      await until(browser, width, () => innerWidth)
    },
    picture: async () => Buffer.from(String(await command('GET', `${within}/screenshot`)), 'base64'),
    errors: () => ask(() => globalThis.errorsSeen),
    downloads: home,
    close: async () => {
      await command('DELETE', within)
      const ended = [driver, screen].map((each) => once(each, 'close'))
      driver.kill()
      screen.kill()
      await Promise.all(ended)
      await stop()
      await rm(home, { recursive: true })
    },
  }
  return browser
}
