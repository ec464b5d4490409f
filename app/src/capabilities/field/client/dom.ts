type Child = Node | string | undefined
type Props = Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>>

/** Makes an element: attributes, listeners (`onclick`), children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (value === true) made.setAttribute(name, '')
    else if (typeof value === 'string') made.setAttribute(name, value)
  }
  made.append(...children.filter((one) => one !== undefined))
  return made
}

/** A question with its box. */
export function field(label: string, box: HTMLElement, hint?: string): HTMLDivElement {
  const id = box.id
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    hint === undefined ? undefined : el('span', { class: 'hint', id: `${id}-hint` }, hint),
    box,
  )
}

/** A choice of one: a legend with large buttons to tap. */
export function radios(
  name: string,
  legend: string,
  options: readonly (readonly [value: string, label: string])[],
  hint?: string,
) {
  const lines = options.map(([value, label]) => {
    const id = `${name}-${value}`
    return el(
      'div',
      { class: 'option' },
      el('input', { type: 'radio', id, name, value }),
      el('label', { for: id }, label),
    )
  })
  return el(
    'fieldset',
    { class: 'field', 'data-field': name },
    el('legend', {}, legend),
    hint === undefined ? undefined : el('span', { class: 'hint' }, hint),
    ...lines,
  )
}

/** Says what is wrong at a field, or takes it back. */
export function mark(box: Element | null, message: string | undefined): void {
  box?.querySelector(':scope > .error')?.remove()
  box?.classList.toggle('bad', message !== undefined)
  if (message === undefined || box === null) return
  const error = el('span', { class: 'error' }, message)
  const head = box.querySelector('legend, label')
  if (head === null) box.prepend(error)
  else head.after(error)
}
