const TYPED = 'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file])'

/** Whether the reader is in a field that is typed into, which a reload would take from under their hands. */
export function isTyping(): boolean {
  return document.activeElement?.matches(TYPED) === true
}
