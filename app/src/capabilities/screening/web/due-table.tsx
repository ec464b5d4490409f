import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { STAGES_OF_HEARING } from '../domain/hearing.ts'
import type { Place } from '../domain/ledger.ts'
import type { listDueChildren } from '../use-cases/list-due.ts'
import { PLACE_TONES } from './ledger-words.ts'
import { messages } from './messages.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

export type Due = z.output<(typeof listDueChildren)['output']>

/** The places that the list may be narrowed to. */
export const LISTED_PLACES = [
  'overdue',
  'due',
  'not-completed',
  'unreachable',
  'waiting',
  'lost',
  'declined',
] as const satisfies readonly Place[]
type DueLine = Due['children'][number]

/** How often the family was called since it was last reached. */
function Called({ row }: { row: DueLine }) {
  const t = useT(messages)
  const { lang } = useView()
  if (row.lastAttemptOn === null) return <>{t('due.not-called')}</>
  return (
    <>{t('due.called', { count: row.attempts, date: formatShortDate(lang, dayOf(row.lastAttemptOn)) })}</>
  )
}

/** Due: file the result. Anything else: the ledger, where the family is called or the fact is documented. */
function Next({ row }: { row: DueLine }) {
  const t = useT(messages)
  const isDue = row.state === 'due' || row.state === 'overdue'
  const isHearing = Object.values(STAGES_OF_HEARING).some((one) => one.line === row.line)
  const file = `${paths.result(row.childId)}?instrument=${row.instrumentId}@${row.instrumentVersion}`
  return (
    <ul class="flow-s">
      {isDue && (
        <li>
          <Link href={isHearing ? paths.hearing(row.childId) : file}>
            {t('due.file')}
            <span class="vh">: {row.fullName}</span>
          </Link>
        </li>
      )}
      <li>
        <Link href={paths.ledgerOf(row.childId)}>
          {t('due.call')}
          <span class="vh">: {row.fullName}</span>
        </Link>
      </li>
    </ul>
  )
}

/** The places of the ledger with how many stand in each. */
export function PlaceFilter({ due, chosen }: { due: Due; chosen: string }) {
  const t = useT(messages)
  const options = LISTED_PLACES.map((place) => ({
    value: place,
    label: t('follow.option', { step: t(`place.${place}`), count: due.byPlace[place] }),
  }))
  return (
    <Filters values={{ place: chosen }} keep={{ list: 'due' }} label={t('due.filter')}>
      <SelectField name="place" label={t('column.state')} options={options} empty={t('due.to-screen')} />
    </Filters>
  )
}

/** Whom to screen or call, the longest late first. */
export function DueTable({ due }: { due: Due }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      {due.total > 0 && <p class="soft">{t('due.count', { total: due.total, overdue: due.overdue })}</p>}
      <DataTable
        caption={t('lists.due')}
        isCaptionHidden
        isStacked
        rows={due.children}
        rowKey={(row) => `${row.childId}${row.instrumentId}`}
        empty={<EmptyState title={t('due.empty')}>{t('due.empty-hint')}</EmptyState>}
        columns={[
          {
            key: 'child',
            title: t('column.child'),
            isRowHeader: true,
            cell: (row) => <Link href={paths.child(row.childId)}>{row.fullName}</Link>,
          },
          {
            key: 'born',
            title: t('column.born'),
            cell: (row) => formatShortDate(lang, dayOf(row.birthDate)),
          },
          {
            key: 'instrument',
            title: t('column.instrument'),
            cell: (row) => localize(row.instrumentName, lang),
          },
          {
            key: 'state',
            title: t('column.state'),
            cell: (row) => <StatusTag tone={PLACE_TONES[row.state]}>{t(`place.${row.state}`)}</StatusTag>,
          },
          { key: 'attempts', title: t('due.attempts'), cell: (row) => <Called row={row} /> },
          { key: 'next', title: t('column.next'), cell: (row) => <Next row={row} /> },
        ]}
      />
    </>
  )
}
