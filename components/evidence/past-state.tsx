/** What keeps a claim from being current; nothing for a current one. */
export function PastState({ words }: { words: string | undefined }) {
  if (words === undefined) return null
  return <span className="text-muted text-sm"> · {words}</span>
}
