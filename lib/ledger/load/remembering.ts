/** What is judged before and after a change, so that the next change finds it. */
const REMEMBERED = 2

/** Keeps the last results of a function for the few arguments that are called again and again. */
export function remembering<K, V>(equal: (one: K, other: K) => boolean, make: (key: K) => V): (key: K) => V {
  let kept: readonly { readonly key: K; readonly value: V }[] = []
  return (key) => {
    const found = kept.find((each) => equal(each.key, key)) ?? { key, value: make(key) }
    kept = [found, ...kept.filter((each) => each !== found)].slice(0, REMEMBERED)
    return found.value
  }
}
