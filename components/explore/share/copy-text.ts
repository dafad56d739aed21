/** Puts a text on the clipboard. Rejects where the browser does not allow it, as on a page that came unencrypted. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
