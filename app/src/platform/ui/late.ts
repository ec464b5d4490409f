import { createContext } from 'preact'

/**
 * Words that stand early in a page but are known only after its fields are drawn: the names of the fields in the
 * error summary and «Қате:» in the title. They are drawn as tokens and filled in by `renderDocument`.
 */
export type Late = { labels: Map<string, string>; titlePrefix: string }

export const LateContext = createContext<Late>({ labels: new Map(), titlePrefix: '' })

const MARK = '\ue000'
const TITLE = `${MARK}title${MARK}`

export const titleToken = TITLE

/** Stands for the label of a field in the error summary. */
export function labelToken(name: string): string {
  return `${MARK}label:${name}${MARK}`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char)

/** Fills in the tokens of a drawn page. */
export function fillLate(html: string, late: Late): string {
  return html
    .replace(TITLE, escapeHtml(late.titlePrefix))
    .replace(/\ue000label:([^\ue000]*)\ue000/g, (_, name: string) => {
      const label = late.labels.get(name)
      return label === undefined ? '' : `${escapeHtml(label)}: `
    })
}
