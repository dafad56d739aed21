/**
 * A number that the environment sets. Throws in words for anything else.
 * @template T
 * @param {string} name
 * @param {number} max
 * @param {T} otherwise where it is not set
 */
export function numberFrom(name, max, otherwise) {
  const value = process.env[name]
  if (value === undefined || value === '') return otherwise
  const number = Number(value)
  if (!(number >= 0 && number <= max))
    throw new Error(`${name} is ${value}; it must be a number from 0 to ${max}.`)
  return number
}
