import type { Lang } from '@tirek/kernel'
import { messages } from './messages.ts'

/** The name of a specialist of the consultation, or of its head, by the key; undefined for any other key. */
export function specialtyName(lang: Lang, specialty: string): string | undefined {
  return messages.find(lang, `specialty.${specialty}`)
}
