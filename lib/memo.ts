/** What a function makes of an object, made once for each; it is forgotten with the object. Two keys: `memo` in `memo`. */
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

/** The same for a text or a number. Nothing frees these: where there is no end to them, `max` is how many it keeps. */
export function memoByValue<K extends string | number, V extends NonNullable<unknown>>(
  make: (key: K) => V,
  max = Number.POSITIVE_INFINITY,
): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    if (made.size >= max) made.clear()
    made.set(key, value)
    return value
  }
}

/** Keeps only what was made last, as long as `keyOf` says the same of what it was made of. */
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
