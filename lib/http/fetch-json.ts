/** Fetches JSON of this site. Throws what the server said where it said no. */
export async function fetchJson<T>(href: string): Promise<T> {
  const response = await fetch(href, { headers: { accept: 'application/json' } })
  const body = await response.json()
  if (!response.ok) throw new Error(body.detail ?? body.title ?? `The server answered ${response.status}.`)
  return body
}
