import type { ComponentChildren } from 'preact'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { WRITTEN_REASONS } from '../domain/order.ts'
import { rolesOf } from '../permissions.ts'
import { finishOrder, stopOrder } from '../use-cases/end-order.ts'
import { recordPlan } from '../use-cases/means.ts'
import { showOrder } from '../use-cases/show-order.ts'
import { messages } from './messages.ts'
import { Means } from './order.page.tsx'
import { TallyStats, useCaption, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

export type Shown = Awaited<ReturnType<typeof load>>

/** The order of the address, and the day. */
export async function load({ ask, read, params }: PageContext) {
  const shown = await ask(showOrder, { orderId: params['orderId'] ?? '' })
  const today = await read(async (act) => act.today)
  return { ...shown, today }
}

type FrameProps = {
  readonly shown: Shown
  readonly title: string
  readonly lead: ComponentChildren
  readonly form: FormState
  readonly submit: string
  readonly children?: ComponentChildren
}

/** A page with one form about one order. */
function Frame({ shown, title, lead, form, submit, children }: FrameProps) {
  const caption = useCaption(shown.today)
  const { name } = useWords()
  const { order, person } = shown
  return (
    <>
      <Step
        title={title}
        caption={`${caption(person)} · ${name(order.itemName)}`}
        lead={lead}
        back={paths.order(order.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(order.version)} />
        {children}
        <Submit>{submit}</Submit>
      </Form>
    </>
  )
}

type Props = { readonly shown: Shown; readonly form: FormState }

function Plan({ shown, form }: Props) {
  const t = useT(messages)
  return (
    <>
      <Means order={shown.order} />
      <Frame
        shown={shown}
        title={t('plan.title')}
        lead={t('plan.lead')}
        form={form}
        submit={t('plan.submit')}
      >
        <TextField name="who" label={t('plan.who')} width="full" />
        <TextArea name="what" label={t('plan.what')} rows={3} />
        <DateField name="until" label={t('plan.until')} />
      </Frame>
    </>
  )
}

function Finish({ shown, form }: Props) {
  const t = useT(messages)
  const lead = (
    <>
      {t('finish.lead')} <Cite of={ACTS.volume} />
    </>
  )
  return (
    <>
      <Frame shown={shown} title={t('finish.title')} lead={lead} form={form} submit={t('finish.title')} />
      <TallyStats tally={shown.order.tally} />
    </>
  )
}

function Stop({ shown, form }: Props) {
  const t = useT(messages)
  const lead = (
    <>
      {t('stop.lead')} <Cite of={ACTS.participation} />
    </>
  )
  return (
    <Frame shown={shown} title={t('stop.title')} lead={lead} form={form} submit={t('stop.title')}>
      <RadioField
        name="reason"
        label={t('stop.reason')}
        options={WRITTEN_REASONS.map((value) => ({ value, label: t(`stop-reason.${value}`) }))}
      />
    </Frame>
  )
}

/** Writes the plan of an organisation that lacks the means a child needs. */
export const planPage = page({
  path: paths.plan(':orderId'),
  roles: rolesOf('services.record-plan'),
  render: async (context) => ({
    title: messages.for(context.lang)('plan.title'),
    body: <Plan shown={await load(context)} form={context.form} />,
  }),
})

export const planAction = action({
  path: paths.plan(':orderId'),
  command: recordPlan,
  page: planPage,
  done: ({ orderId }) => paths.order(orderId),
})

export const finishPage = page({
  path: paths.finish(':orderId'),
  roles: rolesOf('services.finish'),
  render: async (context) => ({
    title: messages.for(context.lang)('finish.title'),
    body: <Finish shown={await load(context)} form={context.form} />,
  }),
})

export const finishAction = action({
  path: paths.finish(':orderId'),
  command: finishOrder,
  page: finishPage,
  done: ({ orderId }) => paths.order(orderId),
})

export const stopPage = page({
  path: paths.stop(':orderId'),
  roles: rolesOf('services.stop'),
  render: async (context) => ({
    title: messages.for(context.lang)('stop.title'),
    body: <Stop shown={await load(context)} form={context.form} />,
  }),
})

export const stopAction = action({
  path: paths.stop(':orderId'),
  command: stopOrder,
  page: stopPage,
  done: ({ orderId }) => paths.order(orderId),
})
