/**
 * The addresses of the scripts that a page makes a current browser fetch, each once: those it runs at once, and those
 * that it has fetched because these will ask for them.
 */
export function scriptFiles(html: string): string[] {
  const run = (html.match(/<script[^>]*\ssrc="[^"]*"[^>]*>/g) ?? []).filter((tag) => !/\snomodule/i.test(tag))
  const fetched = (html.match(/<link[^>]*\srel="preload"[^>]*>/g) ?? []).filter((tag) =>
    /\sas="script"/.test(tag),
  )
  return [...new Set([...run, ...fetched].map((tag) => /\s(?:src|href)="([^"]*)"/.exec(tag)?.[1] ?? ''))]
}
