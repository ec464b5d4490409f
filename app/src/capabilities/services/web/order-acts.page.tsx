import { addMonths } from '@tirek/kernel'
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
import { ButtonLink } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { WRITTEN_REASONS } from '../domain/order.ts'
import { clockOf, type Slot } from '../domain/timetable.ts'
import { rolesOf } from '../permissions.ts'
import { listSlots } from '../read/timetable.ts'
import { finishOrder, stopOrder } from '../use-cases/end-order.ts'
import { recordPlan } from '../use-cases/means.ts'
import { giveSeat, takeSeat } from '../use-cases/seats.ts'
import { showOrder } from '../use-cases/show-order.ts'
import { messages } from './messages.ts'
import { Means } from './order.page.tsx'
import { filled, TallyStats, useCaption, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Shown = Awaited<ReturnType<typeof load>>

async function load({ ask, read, params }: PageContext) {
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

function SeatForm({ shown, form, slots }: Props & { slots: readonly Slot[] }) {
  const t = useT(messages)
  const { order } = shown
  const caption = useCaption(shown.today)
  if (slots.length === 0)
    return (
      <>
        <Step title={t('seat.title')} caption={caption(shown.person)} back={paths.order(order.id)} />
        <EmptyState
          title={t('seat.no-slots')}
          action={<ButtonLink href={paths.newSlot()}>{t('slot.title')}</ButtonLink>}
        />
      </>
    )
  const options = slots.map((one) => ({
    value: one.id,
    label: `${t(`weekday.${String(one.weekday) as '1'}`)}, ${clockOf(one.startsAt)} · ${one.name}`,
    hint: `${one.room} · ${one.specialistName}`,
  }))
  return (
    <>
      <Step
        title={t('seat.title')}
        caption={caption(shown.person)}
        lead={t('seat.lead')}
        back={paths.order(order.id)}
      />
      <Form state={form} words={messages}>
        <RadioField name="slotId" label={t('seat.slot')} options={options} />
        <DateField name="from" label={t('seat.from')} />
        <Submit>{t('seat.submit')}</Submit>
      </Form>
    </>
  )
}

/** Gives the child of an order a place in the timetable. */
export const seatPage = page({
  path: paths.seat(':orderId'),
  roles: rolesOf('services.seat'),
  render: async (context) => {
    const shown = await load(context)
    const { item, format, organisationId } = shown.order
    const slots = await context.read((act) =>
      listSlots(act.db, organisationId, { from: act.today, to: addMonths(act.today, 12) }),
    )
    const fitting = slots.filter((one) => one.item === item && one.format === format)
    const form = filled(context.form, { from: shown.today })
    return {
      title: messages.for(context.lang)('seat.title'),
      body: <SeatForm shown={shown} form={form} slots={fitting} />,
    }
  },
})

export const seatAction = action({
  path: paths.seat(':orderId'),
  command: giveSeat,
  page: seatPage,
  done: ({ orderId }) => paths.order(orderId),
})

function Unseat({ shown, form }: Props) {
  const t = useT(messages)
  const caption = useCaption(shown.today)
  return (
    <>
      <Step
        title={t('unseat.title')}
        caption={caption(shown.person)}
        lead={t('unseat.lead')}
        back={paths.order(shown.order.id)}
      />
      <Form state={filled(form, { from: shown.today })} words={messages}>
        <DateField name="from" label={t('unseat.from')} />
        <Submit>{t('unseat.submit')}</Submit>
      </Form>
    </>
  )
}

export const unseatPage = page({
  path: paths.unseat(':orderId', ':seatId'),
  roles: rolesOf('services.unseat'),
  render: async (context) => ({
    title: messages.for(context.lang)('unseat.title'),
    body: <Unseat shown={await load(context)} form={context.form} />,
  }),
})

export const unseatAction = action({
  path: paths.unseat(':orderId', ':seatId'),
  command: takeSeat,
  input: (form, { params }) => ({ ...form, seatId: params['seatId'] }),
  page: unseatPage,
  done: ({ orderId }) => paths.order(orderId),
})
