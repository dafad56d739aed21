import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { claimPort } from '@/scripts/setup/server.mjs'
import { type Browser, callOf, until } from './browser'
import { watchedSite } from './watched-site'

/** Its buttons would keep the window wider than a phone. */
const SMALL_BUTTONS = '* { min-width: 0; padding: 0; margin: 0; border: 0; font-size: 6px }\n'

type Ended = () => Promise<unknown>

/** Starts a program that runs until the answered function is called. */
function run(program: string, parameters: readonly string[], options: SpawnOptions): [ChildProcess, Ended] {
  const child = spawn(program, parameters, options)
  const closed = once(child, 'close')
  return [
    child,
    () => {
      child.kill()
      return closed
    },
  ]
}

/** Starts a screen that nobody sees. Answers its name. */
async function startScreen(ends: Ended[]): Promise<string> {
  const parameters = ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp']
  const [screen, end] = run('Xvfb', parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  ends.push(end)
  const told = once(screen.stdio[3] as NodeJS.ReadableStream, 'data')
  const [display] = await Promise.race([told, once(screen, 'close').then(() => [null])])
  if (display === null) throw new Error('Xvfb ended before it had a screen.')
  return `:${String(display).trim()}`
}

/** Answers how to ask a driver, once it listens. */
async function startDriver(ends: Ended[], env: NodeJS.ProcessEnv) {
  const port = await claimPort(0)
  const [driver, end] = run('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env })
  ends.push(end)
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
  while (!(await isReady())) {
    if (driver.exitCode !== null) throw new Error('WebKitWebDriver ended before it could be asked.')
    await wait(50)
  }
  return command
}

/** Starts the small browser of WebKitGTK on a screen of its own, and speaks WebDriver with it. */
export async function startWebKit(site: string): Promise<Browser> {
  const home = await mkdtemp(join(tmpdir(), 'webkit-'))
  await mkdir(join(home, '.config/gtk-3.0'), { recursive: true })
  await writeFile(join(home, '.config/gtk-3.0/gtk.css'), SMALL_BUTTONS)
  await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME"\n')
  const { origin, stop } = await watchedSite(site)
  const ends: Ended[] = [() => rm(home, { recursive: true, maxRetries: 10 }), stop]
  const end = async () => {
    for (const each of ends.reverse()) await each()
  }
  try {
    const command = await startDriver(ends, {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      DISPLAY: await startScreen(ends),
      GDK_BACKEND: 'x11',
      // An order that follows the language of the reader is another one than the server drew, and here it is seen.
      LC_ALL: 'C',
      // Containers and root have no sandbox; what it opens here is our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    })
    const { sessionId } = await command('POST', 'session', { capabilities: {} })
    const within = `session/${sessionId}`
    ends.push(() => command('DELETE', within))
    const ask: Browser['ask'] = async (question, ...given) => {
      const script = `return ${callOf(question, given)}`
      return JSON.parse(String(await command('POST', `${within}/execute/sync`, { script, args: [] })))
    }
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
      close: end,
    }
    return browser
  } catch (error) {
    await end()
    throw error
  }
}
