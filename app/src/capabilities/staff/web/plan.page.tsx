import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ITEM_KINDS } from '../domain/plan.ts'
import { isPlanned } from '../domain/posts.ts'
import { adoptPlan, putItem } from '../use-cases/plans.ts'
import { listStaff, type ShownMember } from '../use-cases/show-members.ts'
import { type ShownItem, showPlan } from '../use-cases/show-plans.ts'
import { messages } from './messages.ts'
import { Day, LineTag } from './parts.tsx'
import { PlanTag } from './plans.page.tsx'
import { rolesOf } from './roles.ts'
import { paths } from './staff.paths.ts'

type Plan = z.output<(typeof showPlan)['output']>

/** What became of a line, and what can be done about it. */
export function LineEnd({ line, isOpen }: { line: ShownItem; isOpen: boolean }) {
  const t = useT(messages)
  return (
    <>
      <LineTag line={line} />
      {line.heldOn !== null && (
        <div class="small">
          <Day of={line.heldOn} /> · {t('field.certificate')}: {line.certificate}
        </div>
      )}
      {line.reason !== null && (
        <div class="small">
          {t('field.reason')}: {line.reason}
        </div>
      )}
      {isOpen && line.state === 'planned' && (
        <div class="small">
          <Link href={paths.hold(line.id)}>
            {t('hold.link')}
            <span class="vh">: {line.memberName}</span>
          </Link>
          {' · '}
          <Link href={paths.miss(line.id)}>
            {t('miss.link')}
            <span class="vh">: {line.memberName}</span>
          </Link>
        </div>
      )}
    </>
  )
}

function Lines({ plan }: { plan: Plan }) {
  const t = useT(messages)
  return (
    <DataTable
      caption={t('lines.found', { n: plan.items.length })}
      isStacked
      rows={plan.items}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'name',
          title: t('field.name'),
          isRowHeader: true,
          cell: (one) => <Link href={paths.member(one.memberId)}>{one.memberName}</Link>,
        },
        { key: 'post', title: t('field.post'), cell: (one) => one.postName },
        { key: 'kind', title: t('field.kind'), cell: (one) => t(`kind.${one.kind}`) },
        { key: 'due', title: t('field.dueOn'), cell: (one) => <Day of={one.dueOn} /> },
        {
          key: 'state',
          title: t('lines.state'),
          cell: (one) => <LineEnd line={one} isOpen={plan.state === 'adopted'} />,
        },
      ]}
      empty={<EmptyState title={t('lines.none')}>{t('lines.empty-plan')}</EmptyState>}
    />
  )
}

function OnePlan({ plan }: { plan: Plan }) {
  const t = useT(messages)
  return (
    <>
      <Step title={`${t('plan.title')} · ${plan.year}`} caption={plan.organisation} back={paths.plans()} />
      <p>
        <PlanTag state={plan.state} />{' '}
        {plan.adoptedOn === null ? (
          t('plan.draft-means')
        ) : (
          <>
            № {plan.actNumber} · <Day of={plan.adoptedOn} /> · {plan.adoptedBy}
          </>
        )}
      </p>
      <Actions>
        {plan.mayPut && <ButtonLink href={paths.planItem(plan.id)}>{t('put.title')}</ButtonLink>}
        {plan.mayAdopt && (
          <ButtonLink href={paths.adopt(plan.id)} quiet>
            {t('adopt.title')}
          </ButtonLink>
        )}
      </Actions>
      <Lines plan={plan} />
    </>
  )
}

/** One plan with its lines. */
export const planPage = page({
  path: paths.plan(':planId'),
  roles: rolesOf('plan'),
  render: async ({ ask, params, lang }) => ({
    title: messages.for(lang)('plan.title'),
    body: <OnePlan plan={await ask(showPlan, { planId: params['planId'] ?? '' })} />,
  }),
})

function PutForm({ form, members }: { form: FormState; members: readonly ShownMember[] }) {
  const t = useT(messages)
  if (members.length === 0) return <EmptyState title={t('put.nobody')}>{t('put.nobody-hint')}</EmptyState>
  return (
    <Form state={form} words={messages}>
      <SelectField
        name="memberId"
        label={t('field.member')}
        options={members.map((one) => ({ value: one.id, label: `${one.name} · ${one.postName}` }))}
      />
      <SelectField
        name="kind"
        label={t('field.kind')}
        options={ITEM_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <DateField name="dueOn" label={t('field.dueOn')} />
      <Submit>{t('put.submit')}</Submit>
    </Form>
  )
}

/** Adds who is due. */
export const putItemPage = page({
  path: paths.planItem(':planId'),
  roles: rolesOf('plan-item'),
  render: async ({ ask, params, form, lang }) => {
    const t = messages.for(lang)
    const plan = await ask(showPlan, { planId: params['planId'] ?? '' })
    const { members } = await ask(listStaff, { organisationId: plan.organisationId })
    return {
      title: t('put.title'),
      body: (
        <>
          <Step
            title={t('put.title')}
            caption={`${plan.year} · ${plan.organisation}`}
            lead={t('put.lead')}
            back={paths.plan(plan.id)}
          />
          <PutForm form={form} members={members.filter(({ branch }) => isPlanned(branch))} />
        </>
      ),
    }
  },
})

export const putItemAction = action({
  path: putItemPage.path,
  command: putItem,
  page: putItemPage,
  done: ({ planId }) => paths.plan(planId),
})

/** The local executive body adopts the plan. */
export const adoptPage = page({
  path: paths.adopt(':planId'),
  roles: rolesOf('adopt-plan'),
  render: async ({ ask, params, form, lang }) => {
    const t = messages.for(lang)
    const plan = await ask(showPlan, { planId: params['planId'] ?? '' })
    return {
      title: t('adopt.title'),
      body: (
        <>
          <Step
            title={t('adopt.title')}
            caption={`${plan.year} · ${plan.organisation}`}
            lead={t('adopt.lead')}
            back={paths.plan(plan.id)}
          />
          <Form state={form} words={messages}>
            <HiddenField name="version" value={String(plan.version)} />
            <TextField name="actNumber" label={t('field.actNumber')} width="m" />
            <Submit>{t('adopt.submit')}</Submit>
          </Form>
        </>
      ),
    }
  },
})

export const adoptAction = action({
  path: adoptPage.path,
  command: adoptPlan,
  page: adoptPage,
  done: ({ planId }) => paths.plan(planId),
})
