/**
 * One character that nobody can see, or that changes how others are read: controls, marks of direction, joiners, byte
 * order marks, line separators, halves of pairs, private and replaced characters, and those that Unicode promises never
 * to use, which no XML may hold.
 */
export const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\uFFFD]/u

/** A character by its number, as `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
