import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { showBoard, showResidents } from '../../use-cases/house.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { dayOf, StateTag, wordOf } from '../words.tsx'
import { messages } from './messages.ts'
import type { StayWords } from './stay-form.tsx'

type Shown = z.output<(typeof showResidents)['output']>
type Resident = Shown['residents'][number]
type Place = z.output<(typeof showBoard)['output']>['places'][number]

const categoryOf = (category: number, lang: Lang) => wordOf(lang, 'category', String(category))

function columnsOf(t: StayWords, lang: Lang) {
  return [
    {
      key: 'person',
      title: t('house.person'),
      isRowHeader: true,
      cell: (row: Resident) => <Link href={paths.request(row.requestId)}>{row.personName}</Link>,
    },
    { key: 'state', title: t('house.state'), cell: (row: Resident) => <StateTag state={row.state} /> },
    { key: 'category', title: t('stay.category'), cell: (row: Resident) => categoryOf(row.category, lang) },
    {
      key: 'place',
      title: t('residents.place'),
      cell: (row: Resident) => (row.place === null ? '—' : t('board.number', { n: row.place })),
    },
    { key: 'since', title: t('residents.since'), cell: (row: Resident) => dayOf(lang, row.fromOn) },
    {
      key: 'plan',
      title: t('residents.plan'),
      cell: (row: Resident) => (
        <Link href={paths.plan(row.requestId)}>
          {row.planned === 0 ? t('residents.plan-none') : t('residents.plan-kinds', { n: row.planned })}
        </Link>
      ),
    },
    { key: 'breaches', title: t('breaches.title'), cell: (row: Resident) => String(row.breaches) },
    {
      key: 'stay',
      title: t('do.stay'),
      cell: (row: Resident) => (
        <>
          <Link href={paths.stay(row.requestId)}>{t('do.open')}</Link>
          {row.isAway && <StatusTag tone="late">{t('today.absences')}</StatusTag>}
        </>
      ),
    },
  ]
}

function ResidentsBody({ shown, text }: { shown: Shown; text: string }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step
        title={t('residents.title')}
        caption={t('residents.count', { n: shown.count })}
        back={paths.today()}
      />
      <Filters values={{ text }} label={t('residents.find')}>
        <TextField name="text" label={t('residents.find')} type="search" isOptional />
      </Filters>
      <DataTable
        caption={t('residents.title')}
        isCaptionHidden
        isStacked
        rows={shown.residents}
        rowKey={(row) => row.requestId}
        empty={<EmptyState title={t('residents.none')} />}
        columns={columnsOf(t, lang)}
      />
      <NumberedPages page={shown.page} pages={shown.pages} />
    </>
  )
}

/** Everybody who lives in the organisation, with a search. */
export const residentsPage = page({
  path: paths.residents(),
  roles: rolesOf('placement.residents'),
  render: async ({ ask, lang, query }) => {
    const text = (query['text'] ?? '').slice(0, 100)
    const shown = await ask(showResidents, { text, page: pageNumber(query['page']) })
    return { title: messages.for(lang)('residents.title'), body: <ResidentsBody shown={shown} text={text} /> }
  },
})

const TONES = { free: 'done', reserved: 'waiting', occupied: 'neutral', out: 'late' } as const

// Whom a place is kept for has no stay yet.
const holderPath = (state: Place['state'], requestId: string) =>
  state === 'occupied' ? paths.stay(requestId) : paths.request(requestId)

function Board({ places }: { places: readonly Place[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('board.title')} lead={t('board.lead')} back={paths.today()} />
      <DataTable
        caption={t('board.title')}
        isCaptionHidden
        isStacked
        rows={places}
        rowKey={(row) => String(row.number)}
        empty={<EmptyState title={t('board.none')} />}
        columns={[
          {
            key: 'number',
            title: t('residents.place'),
            isRowHeader: true,
            cell: (row) => t('board.number', { n: row.number }),
          },
          {
            key: 'profile',
            title: t('board.profile'),
            cell: (row) => (row.profile === null ? t('board.any-profile') : categoryOf(row.profile, lang)),
          },
          { key: 'room', title: t('board.room'), cell: (row) => t(`board.room.${row.room}`) },
          { key: 'stay', title: t('board.for'), cell: (row) => t(`board.stay.${row.stay}`) },
          {
            key: 'state',
            title: t('board.now'),
            cell: (row) => (
              <>
                <StatusTag tone={TONES[row.state]}>{t(`board.state.${row.state}`)}</StatusTag>
                {row.holder?.isOnLeave === true && (
                  <StatusTag tone="waiting">{t('board.on-leave')}</StatusTag>
                )}
              </>
            ),
          },
          {
            key: 'holder',
            title: t('house.person'),
            cell: (row) =>
              row.holder === null ? (
                '—'
              ) : (
                <Link href={holderPath(row.state, row.holder.requestId)}>{row.holder.personName}</Link>
              ),
          },
        ]}
      />
    </>
  )
}

/** The places one by one. */
export const boardPage = page({
  path: paths.board(),
  roles: rolesOf('placement.board'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('board.title'),
    body: <Board places={(await ask(showBoard, {})).places} />,
  }),
})
