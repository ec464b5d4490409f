import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { messages } from './messages.ts'
import { dayOf } from './shown.ts'

type Key = Parameters<ReturnType<typeof messages.for>>[0]

/** Labels of the fields of a measure or goal whose name is not the key of the label. */
const LABELS: Readonly<Record<string, Key>> = {
  title: 'field.title',
  baseline: 'field.baseline',
}

/** What the value of a field is named by, when it is one of a list. */
const LISTS: Readonly<Record<string, string>> = {
  kind: 'kind',
  activity: 'activity',
  goalType: 'goal',
  executor: 'executor',
  funding: 'funding',
  baseline: 'level',
  weight: 'weight',
}

const DAYS: ReadonlySet<string> = new Set(['startsOn', 'endsOn'])

function keyOf(field: string): Key {
  return (LABELS[field] ?? (field.includes('.') ? field : `field.${field}`)) as Key
}

/** The name of a field, and its value in the words of the reader. */
export function useSideWords() {
  const t = useT(messages)
  const { lang } = useView()
  const wordsOf = (field: string, value: string | null): string => {
    if (value === null) return '—'
    const list = LISTS[field]
    if (list !== undefined) return t(`${list}.${value}` as Key)
    return DAYS.has(field) ? formatDate(lang, dayOf(value)) : value
  }
  return { labelOf: (field: string) => t(keyOf(field)), wordsOf }
}
