/** Fetches JSON from this site. Throws an error with the server's explanation, caused by the status, where that is not ok. */
export async function fetchJson<T>(href: string): Promise<T> {
  const response = await fetch(href, { headers: { accept: 'application/json' } })
  const body = await response.json()
  if (!response.ok) {
    const { status } = response
    throw new Error(body.detail ?? body.title ?? `The server answered ${status}.`, { cause: status })
  }
  return body
}
