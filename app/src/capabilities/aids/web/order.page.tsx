import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, SelectField, YesNoField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ROUTE_ACTS } from '../domain/acts.ts'
import { findItem } from '../domain/catalogue.ts'
import { EARLY_REASONS } from '../domain/order.ts'
import { placeOrder } from '../use-cases/place-order.ts'
import { showChoices } from '../use-cases/show-family.ts'
import { applyForVoucher } from '../use-cases/vouchers.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'
import { useWords } from './parts.tsx'
import { familiesOf } from './roles.ts'

type Choices = z.output<typeof showChoices.output>
type Props = { readonly of: Choices; readonly form: FormState; readonly name: string }

/** Who supplies it: a choice where there is one, else where the order goes. */
function Supplier({ of }: { of: Choices }) {
  const t = useT(messages)
  const isMade = findItem(of.need.item)?.madeToOrder !== undefined
  if (isMade) return <Notice title={t('place.made-to-order')}>{t('place.made-to-order-text')}</Notice>
  if (of.suppliers.length === 0)
    return <Notice title={t('place.no-supplier')}>{t('place.no-supplier-text')}</Notice>
  return (
    <SelectField
      name="supplierId"
      label={t('label.supplier')}
      hint={t('place.supplier-hint')}
      options={of.suppliers.map(({ id, name }) => ({ value: id, label: name }))}
      width="full"
    />
  )
}

/** The size of today; beside it that of the earlier order. */
function Size({ of }: { of: Choices }) {
  const { t, size } = useWords()
  const measure = findItem(of.need.item)?.measure
  if (measure === undefined) return null
  const earlier = of.earlier?.size
  return (
    <TextField
      name="size"
      label={t(`measure.${measure}`)}
      hint={
        earlier == null ? t('place.size-hint') : `${t('place.earlier-size')}: ${size(of.need.item, earlier)}`
      }
      inputMode="decimal"
      width="xs"
      suffix={t(measure === 'weight' ? 'unit.kg' : 'unit.cm')}
    />
  )
}

function Earlier({ of }: { of: Choices }) {
  const { t, day } = useWords()
  if (of.earlier === null) return null
  const { receivedOn, replaceOn } = of.earlier
  return (
    <FieldGroup
      legend={t('place.earlier')}
      hint={[
        `${t('label.received')}: ${day(receivedOn)}`,
        ...(replaceOn === null ? [] : [`${t('label.replace')}: ${day(replaceOn)}`]),
      ].join(' · ')}
    >
      <RadioField
        name="earlyReason"
        label={t('label.early')}
        hint={t('place.early-hint')}
        isOptional
        options={EARLY_REASONS.map((value) => ({ value, label: t(`early.${value}`) }))}
      />
      <TextArea name="earlyWords" label={t('place.early-words')} rows={2} isOptional />
    </FieldGroup>
  )
}

function Place({ of, form, name }: Props) {
  const { t, item } = useWords()
  const known = { name, phone: of.phone, address: of.address }
  return (
    <>
      <Step
        title={t('place.title')}
        caption={`${of.fullName} · ${item(of.need.item)}`}
        lead={t(findItem(of.need.item)?.measure === undefined ? 'place.lead' : 'place.lead-size')}
        back={paths.child(of.need.personId)}
      />
      <Form state={prefilled(form, known)} words={messages}>
        <Supplier of={of} />
        <Size of={of} />
        <Earlier of={of} />
        <FieldGroup legend={t('place.delivery')} hint={t('place.delivery-hint')}>
          <TextField name="name" label={t('delivery.name')} width="full" />
          <TextField name="phone" label={t('delivery.phone')} type="tel" inputMode="tel" />
          <TextField name="address" label={t('delivery.address')} width="full" />
        </FieldGroup>
        <Submit>{t('place.send')}</Submit>
      </Form>
      <CiteList of={placeOrder.basis} />
    </>
  )
}

/** The family orders what is indicated. */
export const placePage = page({
  path: paths.placeOrder(':needId'),
  roles: familiesOf('aids.place-order'),
  render: async ({ ask, actor, form, lang, params }) => {
    const of = await ask(showChoices, { needId: params['needId'] ?? '' })
    const body = <Place of={of} form={form} name={actor.name} />
    return { title: messages.for(lang)('place.title'), body }
  },
})

export const placeAction = action({
  path: paths.placeOrder(':needId'),
  command: placeOrder,
  page: placePage,
  done: ({ orderId }) => paths.order(orderId),
})

function Apply({ of, form, name }: Props) {
  const { t } = useWords()
  return (
    <>
      <Step
        title={t('apply.title')}
        caption={of.fullName}
        lead={t('apply.lead')}
        back={paths.child(of.need.personId)}
      />
      <Form state={prefilled(form, { companion: name })} words={messages}>
        <YesNoField
          name="withAdult"
          label={t('apply.with-adult')}
          whenYes={<TextField name="companion" label={t('apply.companion')} width="full" />}
        />
        <Submit>{t('apply.send')}</Submit>
      </Form>
      <CiteList of={[...ROUTE_ACTS[of.need.route], ...applyForVoucher.basis]} />
    </>
  )
}

/** The family takes a place in the queue for a sanatorium. */
export const applyPage = page({
  path: paths.apply(':needId'),
  roles: familiesOf('aids.apply-voucher'),
  render: async ({ ask, actor, form, lang, params }) => {
    const of = await ask(showChoices, { needId: params['needId'] ?? '' })
    const body = <Apply of={of} form={form} name={actor.name} />
    return { title: messages.for(lang)('apply.title'), body }
  },
})

export const applyAction = action({
  path: paths.apply(':needId'),
  command: applyForVoucher,
  page: applyPage,
  done: ({ personId }) => paths.child(personId),
})
