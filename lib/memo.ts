/** Caches the result of a function per object, as long as the object exists. Nest it for two keys. */
export function memo<K extends object, V extends NonNullable<unknown>>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/**
 * The same for what is large: one cache under that name for all of the process. The bundler gives pages and routes a copy
 * of a module each, and each copy would make its own.
 */
export function memoForProcess<K extends object, V extends NonNullable<unknown>>(
  name: string,
  make: (key: K) => V,
): (key: K) => V {
  const held = globalThis as { [name: symbol]: ((key: K) => V) | undefined }
  const symbol = Symbol.for(`alliance-ledger.${name}`)
  return (key) => {
    held[symbol] ??= memo(make)
    return held[symbol](key)
  }
}

/** Caches the result per value of `keyOf`. Entries are never freed, so an unbounded set of keys needs a `max`. */
export function memoByKey<A extends readonly unknown[], V extends NonNullable<unknown>>(
  keyOf: (...of: A) => string | number,
  make: (...of: A) => V,
  max = Number.POSITIVE_INFINITY,
): (...of: A) => V {
  const made = new Map<string | number, V>()
  return (...of) => {
    const key = keyOf(...of)
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(...of)
    if (made.size >= max) made.clear()
    made.set(key, value)
    return value
  }
}

/** The same per string or number. */
export const memoByValue = <K extends string | number, V extends NonNullable<unknown>>(
  make: (key: K) => V,
  max?: number,
): ((key: K) => V) => memoByKey((key: K) => key, make, max)

/** Caches the last result, as long as `keyOf` returns the same for the arguments. */
export function memoLast<A extends readonly unknown[], V>(
  keyOf: (...of: A) => string,
  make: (...of: A) => V,
): (...of: A) => V {
  let last: { readonly key: string; readonly value: V } | null = null
  return (...of) => {
    const key = keyOf(...of)
    if (last?.key !== key) last = { key, value: make(...of) }
    return last.value
  }
}
