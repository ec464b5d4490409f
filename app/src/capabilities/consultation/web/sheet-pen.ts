import type { Lang, LocalDate } from '@tirek/kernel'
import { type Citation, shortCitation } from '@tirek/law'
import { formatDate, formatShortDate } from '#platform/i18n/format.ts'
import { messages } from './messages.ts'

/** What the parts of the document are written with: words, days and citations of one language. */
export type Pen = {
  readonly lang: Lang
  readonly t: ReturnType<typeof messages.for>
  readonly day: (date: LocalDate | undefined) => string
  readonly short: (date: LocalDate | undefined) => string
  readonly basis: (...citations: readonly Citation[]) => string
}

/** The pen of one language; a day that is not known is left empty. */
export function penOf(lang: Lang): Pen {
  return {
    lang,
    t: messages.for(lang),
    day: (date) => (date === undefined ? '' : formatDate(lang, date)),
    short: (date) => (date === undefined ? '' : formatShortDate(lang, date)),
    basis: (...citations) => citations.map((citation) => shortCitation(citation, lang)).join('; '),
  }
}
