/*
 * The script of the desk: while one types it shows what is wrong beside each field, the id that the row would get and the
 * chart as it would be. Without it all of this comes when a form is sent.
 */

/** How long after the last key a form is judged, milliseconds. */
const PAUSE = 200

interface Judged {
  readonly faults: Readonly<Record<string, string>>
  readonly proposed: string
  readonly preview: string
}

function show(
  form: HTMLFormElement,
  { faults, proposed, preview }: Judged,
  touched: ReadonlySet<string>,
): void {
  for (const place of form.querySelectorAll<HTMLElement>('.fault')) {
    const column = place.id.replace(/-faults$/, '')
    if (column.includes('.')) continue
    const said = touched.has(column) ? (faults[column] ?? '') : ''
    if (place.textContent !== said) place.textContent = said
    const input = form.querySelector(`#${CSS.escape(column)}`)
    if (said === '') input?.removeAttribute('aria-invalid')
    else input?.setAttribute('aria-invalid', 'true')
  }
  const id = form.querySelector('[data-proposed]')
  if (id !== null) id.textContent = proposed === '' ? '.' : `: ${proposed}.`
  const drawing = form.querySelector('[data-preview]')
  if (drawing !== null && drawing.innerHTML !== preview) drawing.innerHTML = preview
}

function judgeAsOneTypes(form: HTMLFormElement): void {
  const touched = new Set<string>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  let chart = ''

  const judge = async () => {
    latest += 1
    const asked = latest
    const query = new URLSearchParams({ row: form.dataset.row ?? '', ...(chart !== '' && { chart }) })
    const answer = await fetch(`/judge/${form.dataset.judge}?${query}`, {
      method: 'POST',
      body: new FormData(form),
    })
    // What was typed since is judged anew.
    if (answer.ok && asked === latest) show(form, (await answer.json()) as Judged, touched)
  }
  form.addEventListener('input', ({ target }) => {
    if (target instanceof Element) touched.add(target.getAttribute('name') ?? '')
    clearTimeout(waiting)
    waiting = setTimeout(judge, PAUSE)
  })
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-chart]') : null
    if (button === null) return
    event.preventDefault()
    chart = button.dataset.chart ?? ''
    judge()
  })
}

/** A list always has an empty input at its end. */
function growLists(): void {
  addEventListener('input', ({ target }) => {
    const list = target instanceof Element ? target.closest('[data-items]') : null
    const last = list?.querySelector<HTMLInputElement>('input:last-of-type')
    if (!list || !last || last.value === '') return
    const next = last.cloneNode() as HTMLInputElement
    next.value = ''
    next.removeAttribute('id')
    next.setAttribute('aria-label', `${last.name}, one more`)
    list.append(next)
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form.row[data-judge]')) judgeAsOneTypes(form)
growLists()
document.getElementById('faults')?.focus()
