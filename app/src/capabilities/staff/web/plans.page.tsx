import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { PLAN_STATES } from '../domain/plan.ts'
import { draftPlan } from '../use-cases/plans.ts'
import { listStaffed } from '../use-cases/show-members.ts'
import { listAllPlans, type ShownPlan } from '../use-cases/show-plans.ts'
import { messages } from './messages.ts'
import { StaffTabs } from './parts.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

/** Whether the days of a plan count already. */
export function PlanTag({ state }: Pick<ShownPlan, 'state'>) {
  const t = useT(messages)
  return <StatusTag tone={state === 'adopted' ? 'done' : 'here'}>{t(`plan.${state}`)}</StatusTag>
}

function Plans({ all, role }: { all: readonly ShownPlan[]; role: Role }) {
  const t = useT(messages)
  const items = all.map((one) => ({
    title: <Link href={paths.plan(one.id)}>{`${one.year} · ${one.organisation}`}</Link>,
    end: <PlanTag state={one.state} />,
  }))
  return (
    <>
      <Step
        title={t('plans.title')}
        lead={
          <>
            {t('plans.lead')} <Cite of={ACTS.plans} />
          </>
        }
      />
      <StaffTabs current="plans" role={role} />
      <Actions>
        <ButtonLink href={paths.draftPlan()}>{t('draft.title')}</ButtonLink>
      </Actions>
      <p class="soft">{t('plans.found', { n: all.length })}</p>
      {all.length === 0 ? (
        <EmptyState title={t('plans.none')}>{t('plans.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Plans of the own organisation, or of the territory. */
export const plansPage = page({
  path: paths.plans(),
  roles: rolesOf('plans'),
  render: async ({ ask, query, lang, actor }) => {
    const state = PLAN_STATES.find((one) => one === query['state'])
    const { plans } = await ask(listAllPlans, { state })
    return {
      title: messages.for(lang)('plans.title'),
      body: <Plans all={plans} role={actor.role} />,
    }
  },
})

type Staffed = z.output<(typeof listStaffed)['output']>['organisations']

function DraftForm({ form, organisations }: { form: FormState; organisations: Staffed | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('draft.title')} lead={t('draft.lead')} back={paths.plans()} />
      <Form state={form} words={messages}>
        {organisations !== undefined && (
          <SelectField
            name="organisationId"
            label={t('field.organisation')}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField name="year" label={t('field.year')} width="s" inputMode="numeric" />
        <Submit>{t('draft.submit')}</Submit>
      </Form>
    </>
  )
}

/** Opens a plan for a year. */
export const draftPlanPage = page({
  path: paths.draftPlan(),
  roles: rolesOf('draft-plan'),
  render: async ({ ask, form, lang, read }) => {
    const [year] = (await read(async (act) => act.today)).split('-')
    const { choosesOrganisation } = await ask(listAllPlans, {})
    const organisations = choosesOrganisation ? (await ask(listStaffed, {})).organisations : undefined
    return {
      title: messages.for(lang)('draft.title'),
      body: <DraftForm form={prefilled(form, { year })} organisations={organisations} />,
    }
  },
})

export const draftPlanAction = action({
  path: draftPlanPage.path,
  command: draftPlan,
  page: draftPlanPage,
  done: ({ planId }) => paths.plan(planId),
})
