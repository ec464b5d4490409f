import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages } from '#platform/ui/numbered-pages.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { CONCERNS, type Concern } from '../domain/concern.ts'
import { PROGRAMME_STANDINGS, type ProgrammeStanding } from '../domain/states.ts'
import { listOfProgrammes } from '../use-cases/list-programmes.ts'
import { messages } from './messages.ts'
import { StandingTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf } from './shown.ts'

type Found = z.output<typeof listOfProgrammes.output>

const hrefOf = (standing: ProgrammeStanding | undefined) =>
  standing === undefined ? paths.worklist() : `${paths.worklist()}?state=${standing}`

function Lines({ lines }: { lines: Found['programmes'] }) {
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
        {
          key: 'state',
          title: t('programmes.state'),
          cell: (row) => <StandingTag standing={row.standing} />,
        },
        { key: 'started', title: t('programmes.started'), cell: (row) => day(row.startedOn) },
        { key: 'review', title: t('programmes.review-due'), cell: (row) => day(row.reviewDue) },
        { key: 'who', title: t('programmes.coordinator'), cell: (row) => row.coordinatorName },
      ]}
    />
  )
}

type Props = {
  readonly found: Found
  readonly standing: ProgrammeStanding | undefined
  readonly concern: Concern | undefined
  readonly mayBegin: boolean
}

function Worklist({ found, standing, concern, mayBegin }: Props) {
  const t = useT(messages)
  const tabs = [
    {
      href: paths.worklist(),
      label: t('programmes.all'),
      isCurrent: standing === undefined && concern === undefined,
    },
    ...PROGRAMME_STANDINGS.map((one) => ({
      href: hrefOf(one),
      label: t(`state.${one}`),
      isCurrent: standing === one,
    })),
    ...(mayBegin ? CONCERNS : []).map((one) => ({
      href: `${paths.worklist()}?concern=${one}`,
      label: t(`concern.${one}`),
      isCurrent: concern === one,
    })),
  ]
  return (
    <>
      <Step title={t('programmes.title')} lead={t('programmes.lead')} />
      <Tabs tabs={tabs} label={t('programmes.tabs')} />
      <Lines lines={found.programmes} />
      <NumberedPages page={found.page} pages={found.pages} />
      <Actions>
        {mayBegin && (
          <ButtonLink href={paths.unwritten()} quiet>
            {t('unwritten.title')}
          </ButtonLink>
        )}
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
  render: async ({ ask, tryAsk, query, lang, actor }) => {
    const standing = PROGRAMME_STANDINGS.find((one) => one === query['state'])
    const concern = CONCERNS.find((one) => one === query['concern'])
    const asked = { ...(standing && { standing }), ...(concern && { concern }) }
    const found =
      (await tryAsk(listOfProgrammes, { ...asked, page: query['page'] })) ??
      (await ask(listOfProgrammes, asked))
    const mayBegin = rolesOf('programme.unwritten').includes(actor.role)
    return {
      title: messages.for(lang)('programmes.title'),
      body: <Worklist found={found} standing={standing} concern={concern} mayBegin={mayBegin} />,
    }
  },
})
