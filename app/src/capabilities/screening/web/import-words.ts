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

/** `field.number` is the problem of a value that is no number, so the column of that name has a key of its own. */
const KEY_OF: Readonly<Record<string, string>> = { '': 'import.whole-row', number: 'field.notice-number' }

/** What a column of a file holds; an empty name means the row as a whole. */
export function columnWords(lang: Lang, column: string): string {
  return find(lang, KEY_OF[column] ?? `field.${column}`) ?? column
}

/** Why a row was not taken: the words of its field, or those of the refusal. */
export function brokenWords(lang: Lang, code: string): string {
  const reason = code.includes('.') ? `refusal.${code.slice(code.indexOf('.') + 1)}` : `field.${code}`
  return find(lang, reason) ?? find(lang, 'field.check') ?? code
}
