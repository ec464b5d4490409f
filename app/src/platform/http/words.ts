import { type Lang, localize, parseLocalDate } from '@tirek/kernel'
import { type Citation, describeCitation, markLabel, shortCitation } from '@tirek/law'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Catalogue, MessageArgs } from '#platform/i18n/catalogue.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { messages as uiMessages } from '#platform/ui/messages.ts'
import type { Facts, FieldProblem, Refusal } from '#platform/use-case/refusal.ts'
import { messages as own } from './messages.ts'

// biome-ignore lint/suspicious/noExplicitAny: catalogues of all shapes are looked up by key at run time
type AnyCatalogue = Catalogue<any>

/** Words for refusals of every capability, by the first part of the code. */
export type Catalogues = Readonly<Record<string, AnyCatalogue>>

/** A citation in words. */
export interface WordedCitation {
  readonly act: string
  readonly unit: string
  readonly text: string
  readonly short: string
  readonly mark: string
  readonly markLabel: string
}

/** A refusal in the language of the reader: what, why, what to do next. */
export interface WordedRefusal {
  readonly code: string
  readonly title: string
  readonly remedy: string
  readonly cite: readonly WordedCitation[]
  readonly facts: Facts
  readonly fields: readonly { readonly path: string; readonly code: string; readonly text: string }[]
}

/** Puts a citation into words. */
export function wordCitation(citation: Citation, lang: Lang): WordedCitation {
  return {
    act: citation.act,
    unit: citation.unit,
    text: describeCitation(citation, lang),
    short: shortCitation(citation, lang),
    mark: citation.mark,
    markLabel: markLabel(citation.mark, lang),
  }
}

/** A text fact as people read it: a role by its name, a day as a date. */
function wordOf(name: string, text: string, lang: Lang): string {
  if (name === 'role' && isRole(text)) return localize(ROLES[text].name, lang)
  const day = parseLocalDate(text)
  return day.ok ? formatDate(lang, day.value) : text
}

function argsOf(facts: Facts, lang: Lang): MessageArgs {
  const word = (name: string, value: Facts[string]) => {
    if (Array.isArray(value)) return value.join(', ')
    return typeof value === 'number' ? value : wordOf(name, String(value), lang)
  }
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, word(name, value)]))
}

/** Words of one field problem: the capability's own `field.<code>` when it has one, else the general one. */
export function wordProblem(problem: FieldProblem, lang: Lang, catalogue?: AnyCatalogue): string {
  const key = `field.${problem.code}`
  const general: AnyCatalogue = uiMessages
  return (
    catalogue?.find(lang, key, problem.args) ??
    general.find(lang, key, problem.args) ??
    uiMessages.for(lang)('field.wrong-type')
  )
}

/** Puts a refusal into words. Throws when a capability forgot the words of its code: a refusal always says why. */
export function wordRefusal(
  catalogues: Catalogues,
  refusal: Refusal,
  lang: Lang,
  action?: string,
): WordedRefusal {
  const [capability = '', ...rest] = refusal.code.split('.')
  const reason = rest.join('.')
  const catalogue: AnyCatalogue | undefined = capability === 'platform' ? own : catalogues[capability]
  const args = argsOf(refusal.facts, lang)
  const title = catalogue?.find(lang, `refusal.${reason}`, args)
  const remedy = catalogue?.find(lang, `remedy.${reason}`, args)
  if (title === undefined || remedy === undefined) throw new Error(`no words for the refusal ${refusal.code}`)

  const fieldWords = catalogues[action?.split('.')[0] ?? capability]
  return {
    code: refusal.code,
    title,
    remedy,
    cite: refusal.cite.map((citation) => wordCitation(citation, lang)),
    facts: refusal.facts,
    fields: refusal.fields.map((field) => ({
      path: field.path,
      code: field.code,
      text: wordProblem(field, lang, fieldWords),
    })),
  }
}
