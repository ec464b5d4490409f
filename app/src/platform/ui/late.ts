import { createContext } from 'preact'

/**
 * Words that stand early in a page but are known only after its fields are drawn: the words of the fields in the
 * error summary and «Қате:» in the title. They are drawn as tokens and filled in by `renderDocument`.
 */
export type Late = { fields: Map<string, { label: string; error: string | undefined }>; titlePrefix: string }

export const LateContext = createContext<Late>({ fields: new Map(), titlePrefix: '' })

const MARK = '\ue000'
const TITLE = `${MARK}title${MARK}`

export const titleToken = TITLE

/** Stands for «label: mistake» of a field in the error summary; `fallback` is said when no such field is drawn. */
export function errorToken(name: string, fallback: string): string {
  return `${MARK}${name}${MARK}${fallback}${MARK}`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char)

/** Fills in the tokens of a drawn page. */
export function fillLate(html: string, late: Late): string {
  return html
    .replace(TITLE, escapeHtml(late.titlePrefix))
    .replace(/\ue000([^\ue000]*)\ue000([^\ue000]*)\ue000/g, (_, name: string, fallback: string) => {
      const field = late.fields.get(name)
      if (field === undefined) return fallback
      return `${escapeHtml(field.label)}: ${field.error === undefined ? fallback : escapeHtml(field.error)}`
    })
}
