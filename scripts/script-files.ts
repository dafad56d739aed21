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

/** The scripts that a built script can load, each once, by the names that stand in it: files below `.next`. */
export const scriptsNamed = (script: string): readonly string[] => [
  ...new Set(script.match(/static\/chunks\/[\w~.-]{1,80}\.js/g)),
]
