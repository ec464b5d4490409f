/**
 * What somebody has typed goes with them when they change the language of the page: in this tab, for that one step, to
 * the same page, for the same account. A form with a password, a code or a signature is left alone.
 */

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
/** The name of a field, and what it holds; null when nobody has touched it. */
type Held = readonly [key: string, state: string | boolean | null]

const KEPT = 'typed'
const FIELDS = 'main form[method=post]:not([data-eds]) :is(input:not([type=file]),select,textarea)'
const SECRET = '[type=password],[autocomplete=one-time-code],[name^=cms]'
/** The version of a record that was seen goes along, so that a change made by another meanwhile is still noticed. */
const HIDDEN = /^_?version$/

function fields(): Field[] {
  return [...document.querySelectorAll<Field>(FIELDS)].filter(
    ({ form, type, name }) => !form?.querySelector(SECRET) && (type !== 'hidden' || HIDDEN.test(name)),
  )
}

const isTick = (field: Field): field is HTMLInputElement => /^(radio|checkbox)$/.test(field.type)
const keyOf = (field: Field) => (isTick(field) ? `${field.name}=${field.value}` : field.name)

function isAsDrawn(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options]
    return (options.find((one) => one.defaultSelected) ?? options[0])?.selected === true
  }
  return isTick(field) ? field.checked === field.defaultChecked : field.value === field.defaultValue
}

const writer = () => document.querySelector<HTMLInputElement>('[name=_writer]')?.value ?? ''
const placeOf = ({ pathname, search }: URL | Location | HTMLAnchorElement) => pathname.slice(3) + search

function keep(link: HTMLAnchorElement): void {
  // A form that was refused is drawn with what was typed: all of it goes along.
  const isDrawnAgain = document.querySelector('.errors,.refused') !== null
  const held = fields().map((field): Held => {
    const isOwn = isDrawnAgain || field.type === 'hidden' || !isAsDrawn(field)
    const state = isTick(field) ? field.checked : field.value
    return [keyOf(field), isOwn ? state : null]
  })
  sessionStorage.setItem(KEPT, JSON.stringify([placeOf(link), writer(), held]))
}

function fill(held: readonly Held[]): void {
  const left = fields()
  for (const [key, state] of held) {
    const at = left.findIndex((field) => keyOf(field) === key)
    const [field] = at < 0 ? [] : left.splice(at, 1)
    if (field === undefined || state === null) continue
    if (isTick(field)) field.checked = state === true
    else field.value = String(state)
  }
}

/** Gives back what was kept, once; whatever page comes next, nothing of it stays. */
function giveBack(): void {
  const [place, by, held] = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]')
  sessionStorage.removeItem(KEPT)
  if (place === placeOf(location) && by === writer()) fill(held)
}

/** Begins; a browser that allows no storage goes without. */
export function keepTyped(): void {
  try {
    giveBack()
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.util a[lang]'))
      link.addEventListener('click', () => keep(link))
  } catch {
    // Without storage the form stays as it is drawn.
  }
}
