import { useT } from '#platform/i18n/view.ts'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { UnitLine } from '../use-cases/unit-line.ts'
import { messages } from './messages.ts'

const TONES = {
  'not-yet': 'neutral',
  'in-force': 'done',
  'awaiting-text': 'waiting',
  excluded: 'late',
} as const

/** How a unit stands on the day that is shown, and which act changed it; of one that simply stands nothing is said. */
export function Standing({ unit }: { unit: UnitLine }) {
  const t = useT(messages)
  const changes = [
    ...(unit.insertedBy === null ? [] : [t('inserted-by', { act: unit.insertedBy })]),
    ...(unit.excludedBy === null ? [] : [t('excluded-by', { act: unit.excludedBy })]),
    ...(unit.doubt ? [t('doubt')] : []),
  ]
  const isPlain = unit.state === 'in-force'
  if (isPlain && changes.length === 0) return null
  return (
    <span>
      {!isPlain && <StatusTag tone={TONES[unit.state]}>{t(`state.${unit.state}`)}</StatusTag>}{' '}
      <span class="small soft">{changes.join(' · ')}</span>
    </span>
  )
}
