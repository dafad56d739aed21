/** A key of the keyboard, or several that do the like. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className="box-decoration-clone border border-faint px-[0.35em] [font-family:inherit]">{keys}</kbd>
  )
}
