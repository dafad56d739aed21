/**
 * The addresses of the scripts that a modern browser fetches for a page, each once: those that it runs, and those that
 * are preloaded.
 */
export function scriptFiles(html: string): string[] {
  const run = (html.match(/<script\s[^<>]*>/g) ?? []).filter(
    (tag) => /\ssrc="/.test(tag) && !/\snomodule/i.test(tag),
  )
  const fetched = (html.match(/<link\s[^<>]*>/g) ?? []).filter(
    (tag) => /\srel="preload"/.test(tag) && /\sas="script"/.test(tag),
  )
  return [...new Set([...run, ...fetched].map((tag) => /\s(?:src|href)="([^"]*)"/.exec(tag)?.[1] ?? ''))]
}
