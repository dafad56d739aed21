import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDesk } from '@/scripts/desk/start-desk'

/** A copy of a ledger that a desk may change. */
export function ledgerCopy(from = 'data'): string {
  const directory = mkdtempSync(join(tmpdir(), 'desk-'))
  cpSync(from, directory, { recursive: true })
  return directory
}

/** A form as a browser sends it. */
type Sent = Readonly<Record<string, string | readonly string[]>>

const encoded = (fields: Sent) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
    ),
  )

/** A desk in this process, and a browser without a script that is let in. */
export async function openedDesk(directory: string) {
  const { url, close } = await startDesk({ directory, today: () => '2026-12-01' }, 0)
  const { origin } = new URL(url)
  const entered = await fetch(url, { redirect: 'manual' })
  let cookies = entered.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const ask = async (
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; text: string; at: string }> => {
    const answer = await fetch(`${origin}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie: cookies.join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const name = cookie.split('=')[0]
      cookies = [...cookies.filter((each) => !each?.startsWith(`${name}=`)), cookie.split(';')[0]]
    }
    const location = answer.headers.get('location')
    return answer.status === 303 && location !== null
      ? ask(location)
      : { status: answer.status, text: await answer.text(), at: path }
  }
  return {
    url,
    origin,
    close,
    get: (path: string) => ask(path),
    post: (path: string, fields: Sent) =>
      ask(path, { method: 'POST', body: encoded(fields), headers: { origin } }),
    upload: (path: string, form: FormData) => ask(path, { method: 'POST', body: form, headers: { origin } }),
  }
}
