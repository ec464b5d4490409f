import { type Lang, parseLocalDate } from '@tirek/kernel'
import type { MessageArgs } from './catalogue.ts'
import { formatDate } from './format.ts'

/** Stored facts as words take them: a stored day is read out as a date. */
export function inWords(data: Readonly<Record<string, unknown>>, lang: Lang): MessageArgs {
  const read = (value: unknown) => {
    const day = typeof value === 'string' ? parseLocalDate(value) : undefined
    return day?.ok === true ? formatDate(lang, day.value) : value
  }
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, read(value)])) as MessageArgs
}
