/** Turns text into a part of an id: lower-case letters and digits with single hyphens, at most `length` characters. */
export function slug(text: string, length = 60): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, length).replace(/^-/, '').replace(/-$/, '')
}
