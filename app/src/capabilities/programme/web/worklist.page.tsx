import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { PROGRAMME_STATES, type ProgrammeState } from '../domain/states.ts'
import { listOfProgrammes } from '../use-cases/lists.ts'
import { messages } from './messages.ts'
import { StateTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './shown.ts'

type Line = z.output<typeof listOfProgrammes.output>['programmes'][number]

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string | null) => (text === null ? '—' : formatDate(lang, dayOf(text)))
  return (
    <DataTable
      caption={t('programmes.title')}
      isCaptionHidden
      isStacked
      rows={lines}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('programmes.none')}>
          <p>{t('programmes.none-hint')}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'child',
          title: t('programmes.child'),
          isRowHeader: true,
          cell: (row) => <Link href={paths.programme(row.id)}>{row.childName}</Link>,
        },
        { key: 'number', title: t('programmes.number'), cell: (row) => row.number },
        { key: 'state', title: t('programmes.state'), cell: (row) => <StateTag state={row.state} /> },
        { key: 'started', title: t('programmes.started'), cell: (row) => day(row.startedOn) },
        { key: 'review', title: t('programmes.review-due'), cell: (row) => day(row.reviewDue) },
        { key: 'who', title: t('programmes.coordinator'), cell: (row) => row.coordinatorName },
      ]}
    />
  )
}

function Worklist({ lines, state }: { lines: readonly Line[]; state: ProgrammeState | undefined }) {
  const t = useT(messages)
  const tabs = [
    { href: paths.worklist(), label: t('programmes.all'), isCurrent: state === undefined },
    ...PROGRAMME_STATES.map((one) => ({
      href: `${paths.worklist()}?state=${one}`,
      label: t(`state.${one}`),
      isCurrent: state === one,
    })),
  ]
  return (
    <>
      <Step title={t('programmes.title')} lead={t('programmes.lead')} />
      <Tabs tabs={tabs} label={t('programmes.tabs')} />
      <Lines lines={lines} />
      <Actions>
        <ButtonLink href="/people" quiet>
          {t('programmes.find-child')}
        </ButtonLink>
      </Actions>
    </>
  )
}

/** The programmes of the consultation by state. */
export const worklistPage = page({
  path: paths.worklist(),
  roles: rolesOf('programme.programmes'),
  render: async ({ ask, query, lang }) => {
    const state = PROGRAMME_STATES.find((one) => one === query['state'])
    const { programmes } = await ask(listOfProgrammes, state === undefined ? {} : { state })
    return {
      title: messages.for(lang)('programmes.title'),
      body: <Worklist lines={programmes} state={state} />,
    }
  },
})
