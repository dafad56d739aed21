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
  // The browser has begun to save by then; keeping the bytes any longer would only hold memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Fetches a file and hands it to the browser to save, under the name that it came with. Answers why not, or null. */
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
