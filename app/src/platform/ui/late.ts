import { createContext } from 'preact'

/**
 * Words that stand early in a page but are known only after its fields are drawn: the words of the fields in the
 * error summary and «Қате:» in the title. They are drawn as tokens and filled in by `renderDocument`.
 */
export type Late = {
  fields: Map<string, { label: string; error: string | undefined }>
  titlePrefix: string
  /** At a terminal: how many forms there are so far, and those that have a field to fill in. */
  forms: number
  typed: Set<string>
}

/** What a page begins with. */
export function newLate(): Late {
  return { fields: new Map(), titlePrefix: '', forms: 0, typed: new Set() }
}

export const LateContext = createContext<Late>(newLate())

const MARK = '\ue000'
const TITLE = `${MARK}title${MARK}`

export const titleToken = TITLE

/** Stands before and after the items of an error summary: they are put into the order of the fields. */
export const listToken = '\ue001'

/** Stands before and after what a form shows only where the page has other forms to fill in. */
export const manyToken = '\ue002'

/** Stands for «label: mistake» of a field in the error summary; `fallback` is said when no such field is drawn. */
export function errorToken(name: string, fallback: string): string {
  return `${MARK}${name}${MARK}${fallback}${MARK}`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char)

/** Items of an error summary in the order of their fields; what has no field on the page stands last. */
function inOrder(items: string, late: Late): string {
  const order = [...late.fields.keys()]
  const place = (item: string) => {
    const at = order.indexOf(item.split(MARK)[1] ?? '')
    return at === -1 ? order.length : at
  }
  const each = items.split(/(?<=<\/li>)/)
  return each.toSorted((a, b) => place(a) - place(b)).join('')
}

/** Fills in the tokens of a drawn page. */
export function fillLate(html: string, late: Late): string {
  return html
    .replace(/\ue002([^\ue002]*)\ue002/g, (_, part: string) => (late.typed.size > 1 ? part : ''))
    .replace(/\ue001([^\ue001]*)\ue001/g, (_, items: string) => inOrder(items, late))
    .replace(TITLE, escapeHtml(late.titlePrefix))
    .replace(/\ue000([^\ue000]*)\ue000([^\ue000]*)\ue000/g, (_, name: string, fallback: string) => {
      const field = late.fields.get(name)
      if (field === undefined) return fallback
      return `${escapeHtml(field.label)}: ${field.error === undefined ? fallback : escapeHtml(field.error)}`
    })
}
