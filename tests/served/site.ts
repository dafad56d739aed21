import { expect, inject } from 'vitest'
import { type Element, parsed } from './html'

/** Where the site is served. */
export const ORIGIN = inject('origin')

export const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(path, ORIGIN), { redirect: 'manual', ...init })

/** What stands at an address, which has to answer with success. */
export async function bytes(path: string): Promise<Buffer> {
  const answer = await get(path)
  expect(answer.status, path).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

export const text = async (path: string): Promise<string> => (await bytes(path)).toString()

// biome-ignore lint/suspicious/noExplicitAny: what is read from it is what the test is about
export const json = async (path: string): Promise<any> => JSON.parse(await text(path))

/** A page as it is without JavaScript. */
export const page = async (path: string): Promise<Element> => parsed(await text(path))
