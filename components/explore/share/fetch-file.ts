import type { Problem } from '@/lib/http/problem'

/** Why a file was not made, in a sentence for the reader, with what was wrong in its address. */
export class FileFailure extends Error {
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message)
    this.name = 'FileFailure'
    this.problems = problems
  }
}

const fileName = (response: Response) =>
  /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]

async function failureOf(response: Response): Promise<FileFailure> {
  const problem = await response.json().catch(() => null)
  const detail =
    typeof problem?.detail === 'string' ? problem.detail : `The site answered ${response.status}.`
  return new FileFailure(detail, Array.isArray(problem?.problems) ? problem.problems : [])
}

/** Whether an answer comes from a server that has not got the newest revision that this page knows. */
const isBehind = ({ headers }: Response) =>
  Number(headers.get('Ledger-Revision') ?? Number.POSITIVE_INFINITY) <
  Number(document.querySelector<HTMLElement>('[data-newest]')?.dataset.newest)

/** Fetches a file with the name in its `Content-Disposition`. Throws a `FileFailure`. */
export async function fetchFile(href: string): Promise<{ readonly file: Blob; readonly name: string }> {
  try {
    const response = await fetch(href)
    if (!response.ok) throw await failureOf(response)
    if (isBehind(response))
      throw new FileFailure('The data of this page cannot be reached just now. Please ask again in a moment.')
    const { pathname } = new URL(href, window.location.origin)
    const name = fileName(response) ?? pathname.slice(pathname.lastIndexOf('/') + 1)
    return { file: await response.blob(), name }
  } catch (error) {
    if (error instanceof FileFailure) throw error
    throw new FileFailure('The site could not be reached.')
  }
}
