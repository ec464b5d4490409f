import type { z } from 'zod'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, NowCard } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Columns } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/acts.ts'
import { PLAN_STATES, type PlanState } from '../domain/plan.ts'
import { listOfPlans } from '../use-cases/show.ts'
import { paths } from './abilitation.paths.ts'
import { messages } from './messages.ts'
import { MedicalPart, PlanFacts, PlanTag, ReceivedParts } from './parts.tsx'
import { askPlan, dayOf, rolesOf, type WithPlan } from './shown.ts'

type Found = z.output<typeof listOfPlans.output>

function Plans({ plans, state }: { plans: Found['plans']; state: PlanState | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  const tabs = [
    { href: paths.list(), label: t('list.open'), isCurrent: state === undefined },
    ...PLAN_STATES.map((one) => ({
      href: `${paths.list()}?state=${one}`,
      label: t(`state.${one}`),
      isCurrent: state === one,
    })),
  ]
  return (
    <>
      <Step title={t('list.title')} lead={t('list.lead')} />
      <Tabs tabs={tabs} label={t('list.tabs')} />
      <DataTable
        caption={t('list.title')}
        isCaptionHidden
        isStacked
        rows={plans}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('list.none')}>{t('list.none-hint')}</EmptyState>}
        columns={[
          {
            key: 'child',
            title: t('list.child'),
            isRowHeader: true,
            cell: (row) => <Link href={paths.plan(row.id)}>{row.childName}</Link>,
          },
          { key: 'born', title: t('list.born'), cell: (row) => formatDate(lang, dayOf(row.birthDate)) },
          { key: 'state', title: t('list.state'), cell: (row) => <PlanTag state={row.state} /> },
          { key: 'opened', title: t('plan.opened'), cell: (row) => formatDate(lang, dayOf(row.openedOn)) },
          {
            key: 'to',
            title: t('plan.valid-to'),
            cell: (row) => (row.validTo === null ? t('plan.no-term') : formatDate(lang, dayOf(row.validTo))),
          },
        ]}
      />
    </>
  )
}

/** The programmes that wait for or are carried out by the actor's organisation. */
export const listPage = page({
  path: paths.list(),
  roles: rolesOf('abilitation.plans'),
  render: async ({ ask, query, lang }: PageContext) => {
    const state = PLAN_STATES.find((one) => one === query['state'])
    const { plans } = await ask(listOfPlans, state === undefined ? {} : { state })
    return { title: messages.for(lang)('list.title'), body: <Plans plans={plans} state={state} /> }
  },
})

function Next({ plan }: Pick<WithPlan, 'plan'>) {
  const t = useT(messages)
  if (plan.state !== 'opened') return null
  const isEmpty = plan.items.length === 0
  const primary = isEmpty
    ? { href: paths.newItem(plan.id), label: t('item.new') }
    : { href: paths.sign(plan.id), label: t('sign.action') }
  return (
    <NowCard primary={primary}>
      <p>{t(isEmpty ? 'plan.to-write' : 'plan.to-sign')}</p>
    </NowCard>
  )
}

function Workspace({ person, plan }: WithPlan) {
  const t = useT(messages)
  const isLive = plan.state === 'opened' || plan.state === 'in-force'
  return (
    <>
      <Step
        title={t('plan.title')}
        caption={person.fullName}
        back={paths.list()}
        lead={
          <>
            <PlanTag state={plan.state} /> {t('plan.lead')} <Cite of={ACTS.programme} />
          </>
        }
      />
      <Next plan={plan} />
      <Columns
        aside={
          <Card title={t('plan.facts')}>
            <PlanFacts plan={plan} />
          </Card>
        }
      >
        <MedicalPart plan={plan} mayWrite />
        <ReceivedParts plan={plan} />
        <Actions>
          {plan.state === 'opened' && (
            <ButtonLink href={paths.newItem(plan.id)} quiet>
              {t('item.new')}
            </ButtonLink>
          )}
          {isLive && (
            <ButtonLink href={paths.part(plan.id)} quiet>
              {t('receive.action')}
            </ButtonLink>
          )}
          {isLive && (
            <ButtonLink href={paths.end(plan.id)} quiet>
              {t('end.action')}
            </ButtonLink>
          )}
        </Actions>
      </Columns>
    </>
  )
}

/** One programme, for the medical organisation that leads it. */
export const planPage = page({
  path: paths.plan(':planId'),
  roles: rolesOf('abilitation.plans'),
  render: async (context) => ({
    title: messages.for(context.lang)('plan.title'),
    body: <Workspace {...(await askPlan(context))} />,
  }),
})
