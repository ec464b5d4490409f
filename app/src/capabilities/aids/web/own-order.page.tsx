import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/acts.ts'
import { isOrderEvent, RETURN_REASONS } from '../domain/order.ts'
import { chooseSupplier } from '../use-cases/place-order.ts'
import { askCommission } from '../use-cases/procurement.ts'
import { cancelOrder, confirmReceipt, sendBack } from '../use-cases/receive.ts'
import { showOrder } from '../use-cases/show-family.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'
import { OrderFacts, useWords } from './parts.tsx'
import { familiesOf } from './roles.ts'

type Shown = z.output<typeof showOrder.output>
type Props = { readonly of: Shown; readonly form: FormState }

function OneButton({ of, to, children }: { of: Shown; to?: string; children: ComponentChildren }) {
  const what = to?.split('/').at(-1) ?? 'confirm'
  return (
    <Form state={emptyForm(`${of.id}-${of.version}-${what}`)} action={to} id={what}>
      <HiddenField name="version" value={String(of.version)} />
      {children}
    </Form>
  )
}

/** It was brought: the family confirms, or says that it is not what was ordered. */
function Delivered({ of }: { of: Shown }) {
  const { t } = useWords()
  return (
    <div class="now flow">
      <h2>{t('now.delivered')}</h2>
      <p>{t('confirm.text')}</p>
      <OneButton of={of} to={paths.order(of.id)}>
        <Submit>{t('confirm.send')}</Submit>
      </OneButton>
      <ButtonLink href={paths.sendBack(of.id)} quiet>
        {t('return.title')}
      </ButtonLink>
    </div>
  )
}

/** No supplier has it: another one, or the commission. */
function Choose({ of, form }: Props) {
  const { t } = useWords()
  return (
    <div class="now flow">
      <h2>{t('now.choose-supplier')}</h2>
      {of.suppliers.length > 0 && (
        <Form state={form} words={messages} action={paths.choose(of.id)} id="choose">
          <HiddenField name="version" value={String(of.version)} />
          <SelectField
            name="supplierId"
            label={t('label.supplier')}
            options={of.suppliers.map(({ id, name }) => ({ value: id, label: name }))}
            width="full"
          />
          <Submit>{t('choose.send')}</Submit>
        </Form>
      )}
      <p>{t('choose.nobody')}</p>
      <OneButton of={of} to={paths.commission(of.id)}>
        <Submit tone="quiet">{t('choose.commission')}</Submit>
      </OneButton>
    </div>
  )
}

const WAITS = ['ordered', 'accepted', 'returned', 'no-supplier', 'to-procure', 'received'] as const

function Whose({ of }: { of: Shown }) {
  const { t } = useWords()
  const state = WAITS.find((one) => one === of.state)
  if (state === undefined) return null
  return <Notice title={t(`whose.${state}`)}>{t(`whose.${state}.text`)}</Notice>
}

function OwnOrder({ of, form }: Props) {
  const { t, item } = useWords()
  return (
    <>
      <Step title={item(of.item)} caption={of.fullName} back={paths.child(of.personId)} />
      {of.state === 'delivered' && <Delivered of={of} />}
      {of.state === 'choose-supplier' && <Choose of={of} form={form} />}
      <Whose of={of} />
      <Section title={t('order.facts')} id="facts">
        <OrderFacts of={of} />
      </Section>
      {isOrderEvent('cancel', of.state) && (
        <OneButton of={of} to={paths.cancel(of.id)}>
          <Actions>
            <Submit tone="quiet">{t('cancel.send')}</Submit>
          </Actions>
        </OneButton>
      )}
      <CiteList of={[ACTS.free, ACTS.order, ACTS.terms]} />
    </>
  )
}

/** One order of the family, and whose move it is. */
export const orderPage = page({
  path: paths.order(':orderId'),
  roles: familiesOf('aids.order'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showOrder, { orderId: params['orderId'] ?? '' })
    return { title: messages.for(lang)('order.title'), body: <OwnOrder of={of} form={form} /> }
  },
})

function SendBack({ of, form }: Props) {
  const { t, item } = useWords()
  return (
    <>
      <Step
        title={t('return.title')}
        caption={item(of.item)}
        lead={t('return.lead')}
        back={paths.order(of.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <RadioField
          name="reason"
          label={t('return.reason')}
          options={RETURN_REASONS.map((value) => ({ value, label: t(`said.${value}`) }))}
        />
        <TextArea name="words" label={t('return.words')} rows={3} />
        <Submit>{t('return.send')}</Submit>
      </Form>
      <CiteList of={sendBack.basis} />
    </>
  )
}

/** It is not what was ordered. */
export const sendBackPage = page({
  path: paths.sendBack(':orderId'),
  roles: familiesOf('aids.send-back'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showOrder, { orderId: params['orderId'] ?? '' })
    return { title: messages.for(lang)('return.title'), body: <SendBack of={of} form={form} /> }
  },
})

const here = ({ orderId }: { orderId: string }) => paths.order(orderId)

export const orderActions = [
  action({ path: paths.order(':orderId'), command: confirmReceipt, page: orderPage, done: here }),
  action({ path: paths.sendBack(':orderId'), command: sendBack, page: sendBackPage, done: here }),
  action({
    path: paths.cancel(':orderId'),
    command: cancelOrder,
    page: orderPage,
    done: ({ personId }) => paths.child(personId),
  }),
  action({ path: paths.choose(':orderId'), command: chooseSupplier, page: orderPage, done: here }),
  action({ path: paths.commission(':orderId'), command: askCommission, page: orderPage, done: here }),
]
