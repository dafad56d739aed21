/** Caches the result of a function per object, as long as the object exists. Nest it for two keys. */
export const memo = <K extends object, V extends NonNullable<unknown>>(
  make: (key: K) => V,
): ((key: K) => V) => memoIn(new WeakMap<K, V>(), make)

function memoIn<K extends object, V extends NonNullable<unknown>>(
  made: WeakMap<K, V>,
  make: (key: K) => V,
): (key: K) => V {
  return (key) => {
    const before = made.get(key)
    if (before !== undefined) return before
    const value = make(key)
    made.set(key, value)
    return value
  }
}

const held = globalThis as { memosOfProcess?: Map<string, unknown> }

function oneOfProcess<Held>(name: string, make: () => Held): Held {
  held.memosOfProcess ??= new Map()
  const before = held.memosOfProcess.get(name)
  if (before !== undefined) return before as Held
  const made = make()
  held.memosOfProcess.set(name, made)
  return made
}

/** What all copies of a module have made under a name. */
export const heldByProcess = <K extends object, V>(name: string): WeakMap<K, V> =>
  oneOfProcess(name, () => new WeakMap<K, V>())

/**
 * The same, once for a process: the bundler gives pages, routes and the proxy a copy of each module. For what is large; `name`
 * is its own, and what is made must not tell by its class what it is.
 */
export const memoOfProcess = <K extends object, V extends NonNullable<unknown>>(
  name: string,
  make: (key: K) => V,
): ((key: K) => V) => memoIn(heldByProcess<K, V>(name), make)

/** Caches the result per value of `keyOf`. Entries are never freed, so an unbounded set of keys needs a `max`. */
export function memoByKey<A extends readonly unknown[], V extends NonNullable<unknown>>(
  keyOf: (...of: A) => string | number,
  make: (...of: A) => V,
  max = Number.POSITIVE_INFINITY,
  made = new Map<string | number, V>(),
): (...of: A) => V {
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

/** The same, once for a process: as `memoOfProcess`. */
export const memoByValueOfProcess = <K extends string | number, V extends NonNullable<unknown>>(
  name: string,
  make: (key: K) => V,
  max: number,
): ((key: K) => V) =>
  memoByKey(
    (key: K) => key,
    make,
    max,
    oneOfProcess(name, () => new Map<string | number, V>()),
  )

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
