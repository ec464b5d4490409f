import type { Lang } from '@tirek/kernel'
import { messages as kit } from '#platform/ui/messages.ts'
import { messages } from './messages.ts'

const find = (lang: Lang, key: string): string | undefined => {
  try {
    return messages.find(lang, key) ?? kit.find(lang, key)
  } catch {
    return undefined
  }
}

/** What a column of a file holds; an empty name means the row as a whole. */
export function columnWords(lang: Lang, column: string): string {
  return find(lang, column === '' ? 'import.whole-row' : `field.${column}`) ?? column
}

/** Why a row was not taken: the words of its field, or those of the refusal. */
export function brokenWords(lang: Lang, code: string): string {
  const reason = code.includes('.') ? `refusal.${code.slice(code.indexOf('.') + 1)}` : `field.${code}`
  return find(lang, reason) ?? find(lang, 'field.check') ?? code
}
