/** A key of the keyboard, or several that do the like. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="border border-faint box-decoration-clone px-[0.35em] [font-family:inherit]">{keys}</kbd>
  )
}
