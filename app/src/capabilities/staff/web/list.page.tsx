import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { type Column, DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/acts.ts'
import { listStaff, listStaffed, type ShownMember } from '../use-cases/show-members.ts'
import { messages } from './messages.ts'
import { Day, StaffTabs } from './parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

type Listed = z.output<(typeof listStaff)['output']>
type Staffed = z.output<(typeof listStaffed)['output']>['organisations']

function Trained({ member, today }: { member: ShownMember; today: string }) {
  const t = useT(messages)
  if (member.group === null) return <>{t('training.not-asked')}</>
  if (member.trainedUntil === null) return <>{t('training.none')}</>
  return (
    <>
      {t(member.trainedUntil < today ? 'training.was-until' : 'training.until')}:{' '}
      <Day of={member.trainedUntil} />
    </>
  )
}

function useColumns(today: string): readonly Column<ShownMember>[] {
  const t = useT(messages)
  const { lang } = useView()
  return [
    {
      key: 'name',
      title: t('field.name'),
      isRowHeader: true,
      cell: (one) => <Link href={paths.member(one.id)}>{one.name}</Link>,
    },
    { key: 'post', title: t('field.post'), cell: (one) => one.postName },
    { key: 'branch', title: t('field.branch'), cell: (one) => t(`branch.${one.branch}`) },
    {
      key: 'load',
      title: t('field.load'),
      isNumeric: true,
      cell: (one) => formatNumber(lang, Number(one.load)),
    },
    { key: 'training', title: t('training.title'), cell: (one) => <Trained member={one} today={today} /> },
    {
      key: 'since',
      title: t('field.begunOn'),
      cell: (one) => (
        <>
          <Day of={one.begunOn} />
          {one.endedOn !== null && (
            <>
              {' – '}
              <Day of={one.endedOn} />
            </>
          )}
        </>
      ),
    },
  ]
}

function Staff(props: { found: Listed; today: string; former: boolean; role: Role }) {
  const t = useT(messages)
  const { found, today, former, role } = props
  const columns = useColumns(today)
  const { organisation, members } = found
  const here = paths.of(organisation.id)
  return (
    <>
      <Step
        title={t('list.title')}
        caption={organisation.name}
        lead={
          <>
            {t('list.lead')} <Cite of={ACTS.provision} />
          </>
        }
      />
      <StaffTabs current="list" role={role} />
      <Actions>
        <ButtonLink href={paths.registerAt(organisation.id)}>{t('register.title')}</ButtonLink>
        <ButtonLink href={former ? here : `${here}&former=yes`} quiet>
          {t(former ? 'list.only-present' : 'list.with-former')}
        </ButtonLink>
      </Actions>
      <DataTable
        caption={t('list.found', { n: members.length })}
        isStacked
        rows={members}
        rowKey={(one) => one.id}
        columns={columns}
        empty={<EmptyState title={t('list.none')}>{t('list.none-hint')}</EmptyState>}
      />
    </>
  )
}

function Organisations({ all, role }: { all: Staffed; role: Role }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('organisations.title')} lead={t('organisations.lead')} />
      <StaffTabs current="list" role={role} />
      <DataTable
        caption={t('organisations.found', { n: all.length })}
        isStacked
        rows={all}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'name',
            title: t('field.organisation'),
            isRowHeader: true,
            cell: (one) => <Link href={paths.of(one.id)}>{one.name}</Link>,
          },
          { key: 'kind', title: t('organisations.kind'), cell: (one) => one.kindName },
          { key: 'people', title: t('organisations.people'), isNumeric: true, cell: (one) => one.people },
          {
            key: 'load',
            title: t('organisations.load'),
            isNumeric: true,
            cell: (one) => formatNumber(lang, Number(one.load)),
          },
        ]}
        empty={<EmptyState title={t('list.none')}>{t('organisations.none-hint')}</EmptyState>}
      />
    </>
  )
}

/** The staff of the own organisation; for a territory its organisations first. */
export const listPage = page({
  path: paths.list(),
  roles: rolesOf('list'),
  render: async ({ ask, query, lang, actor, read }) => {
    const t = messages.for(lang)
    const { organisation, former } = query
    if (organisation === undefined && actor.role === 'leb-decision-maker') {
      const { organisations } = await ask(listStaffed, {})
      return {
        title: t('organisations.title'),
        body: <Organisations all={organisations} role={actor.role} />,
      }
    }
    const isWithFormer = former === 'yes'
    const found = await ask(listStaff, {
      organisationId: organisation,
      withFormer: isWithFormer ? 'yes' : 'no',
    })
    const today = await read(async (act) => act.today)
    return {
      title: t('list.title'),
      body: <Staff found={found} today={today} former={isWithFormer} role={actor.role} />,
    }
  },
})
