import { fetchFile } from './fetch-file'

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // By then the browser has started to save the file, and the memory can be freed.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Downloads a file under its own name. Returns an error message, or null. */
export async function downloadFile(href: string): Promise<string | null> {
  try {
    const { file, name } = await fetchFile(href)
    save(file, name)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
