import { addMonths } from '@tirek/kernel'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { clockOf, type Slot } from '../domain/timetable.ts'
import { rolesOf } from '../permissions.ts'
import { listSlots } from '../read/timetable.ts'
import { giveSeat, takeSeat } from '../use-cases/seats.ts'
import { messages } from './messages.ts'
import { load, type Shown } from './order-acts.page.tsx'
import { useCaption } from './parts.tsx'
import { paths } from './services.paths.ts'

type Props = { readonly shown: Shown; readonly form: FormState }

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
    const form = prefilled(context.form, { from: shown.today })
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
      <Form state={prefilled(form, { from: shown.today })} words={messages}>
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
