const fileName = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]

async function failure(response: Response): Promise<string> {
  const problem = await response.json().catch(() => null)
  return typeof problem?.detail === 'string' ? problem.detail : `The site answered ${response.status}.`
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // By then the browser has started to save the file, and the memory can be freed.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Downloads a file under the name in its `Content-Disposition`. Returns an error message, or null. */
export async function downloadFile(href: string): Promise<string | null> {
  try {
    const response = await fetch(href)
    if (!response.ok) return await failure(response)
    const { pathname } = new URL(href, window.location.origin)
    save(await response.blob(), fileName(response) ?? pathname.slice(pathname.lastIndexOf('/') + 1))
    return null
  } catch {
    return 'The site could not be reached.'
  }
}
