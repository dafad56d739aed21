/** Copies a text to the clipboard. Rejects where the browser does not allow it, as on pages without HTTPS. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
