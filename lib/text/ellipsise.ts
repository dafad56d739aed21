import { measure, type TypeSetting } from './measure'

/** The text, shortened with an ellipsis to fit in `width` pixels; '' where not even that fits. */
export function ellipsise(text: string, width: number, setting: TypeSetting): string {
  if (measure(text, setting) <= width) return text
  const characters = [...text]
  let low = 0
  let high = characters.length - 1
  const cut = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(cut(middle), setting) <= width) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : cut(low)
}
