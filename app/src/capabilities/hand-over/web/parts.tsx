import { daysBetween, type LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { DueTag, StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { citationShape, ShownItem } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

/** A citation of the API as the kit takes it. */
export function citationOf({ act, unit, mark }: z.output<typeof citationShape>): Citation {
  return { act, unit, mark } as Citation
}

const TONES: Readonly<Record<ShownItem['state'], Tone>> = {
  open: 'waiting',
  done: 'done',
  'not-needed': 'neutral',
}

/** Where an item stands: its last day while it is open, else what came of it. */
export function ItemTag({ item, today }: { item: Pick<ShownItem, 'state' | 'due'>; today: LocalDate }) {
  const t = useT(messages)
  if (item.state !== 'open')
    return <StatusTag tone={TONES[item.state]}>{t(`item-state.${item.state}`)}</StatusTag>
  const due = item.due as LocalDate
  return <DueTag due={due} daysLeft={daysBetween(today, due)} />
}

/** A stored day as the reader writes it. */
export function useDay(): (text: string) => string {
  const { lang } = useView()
  return (text) => formatDate(lang, text as LocalDate)
}

/** Text that somebody typed, with its line breaks. */
export function Said({ words }: { words: string }) {
  return (
    <div class="measure flow-s">
      {words.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}
