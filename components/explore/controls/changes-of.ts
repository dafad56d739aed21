type Field = HTMLInputElement | HTMLSelectElement

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  return field.type === 'checkbox'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue
}

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement

/** The values of each name whose fields differ from the HTML of the server. */
export function changesOf(form: HTMLFormElement): ReadonlyMap<string, readonly string[]> {
  const data = new FormData(form)
  const changed = [...form.elements]
    .filter(isField)
    .filter((field) => field.validity.valid && isChanged(field))
  return new Map(changed.map(({ name }) => [name, data.getAll(name).map(String)]))
}
