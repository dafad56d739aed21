/** One or more keys of a keyboard shortcut. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="border border-faint box-decoration-clone px-[0.35em] [font-family:inherit]">{keys}</kbd>
  )
}
