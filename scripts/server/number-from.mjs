/**
 * A number that the environment sets. Throws in words for anything else.
 * @template T
 * @param {string} name
 * @param {number} max
 * @param {T} otherwise where it is not set
 * @param {number} [min]
 */
export function numberFrom(name, max, otherwise, min = 0) {
  const value = process.env[name]
  if (value === undefined || value === '') return otherwise
  const number = Number(value)
  if (!(number >= min && number <= max))
    throw new Error(`${name} is ${value}; it must be a number from ${min} to ${max}.`)
  return number
}
