import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { findItem, ITEMS, isVoucher } from '../domain/catalogue.ts'
import { DECLINE_REASONS, isOrderEvent } from '../domain/order.ts'
import type { ShownSupply } from '../use-cases/shapes.ts'
import { listSupply, showOffers, showSupply } from '../use-cases/show-desks.ts'
import { acceptOrder, changeOffer, declineOrder, deliver } from '../use-cases/supply.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'
import { OrderTag, rowsOf, useSupplyRows, useWords } from './parts.tsx'
import { rolesOf } from './roles.ts'

type Lines = z.output<typeof listSupply.output>['orders']
const TABS = ['ordered', 'accepted', 'returned', 'delivered'] as const
type Tab = (typeof TABS)[number]

/** Orders as lines: what and since when; no name. */
export function OrderLines({ of, href }: { of: Lines; href: (orderId: string) => string }) {
  const { t, day, item } = useWords()
  const items = of.map((one) => ({
    title: <Link href={href(one.orderId)}>{item(one.item)}</Link>,
    note: [
      `${t('label.ordered')}: ${day(one.orderedOn)}`,
      ...(one.deliveryOn === null ? [] : [`${t('label.delivery-on')}: ${day(one.deliveryOn)}`]),
    ].join(' · '),
    end: <OrderTag state={one.state} />,
  }))
  return items.length === 0 ? (
    <EmptyState title={t('supply.none')}>{t('supply.none-hint')}</EmptyState>
  ) : (
    <CardList items={items} />
  )
}

function Supplies({ of, tab }: { of: Lines; tab: Tab }) {
  const { t } = useWords()
  return (
    <>
      <Step title={t('supply.title')} lead={t('supply.lead')} back="/home" />
      <Actions>
        <ButtonLink href={paths.offers()} quiet>
          {t('offers.title')}
        </ButtonLink>
      </Actions>
      <Tabs
        label={t('supply.title')}
        tabs={TABS.map((one) => ({
          href: paths.supplies(one),
          label: t(`order.${one}`),
          isCurrent: one === tab,
        }))}
      />
      <OrderLines of={of} href={paths.supply} />
    </>
  )
}

/** The orders of a supplier. */
export const suppliesPage = page({
  path: paths.supplies(),
  roles: rolesOf('aids.own-offers'),
  render: async ({ ask, lang, query }) => {
    const tab = TABS.find((one) => one === query['state']) ?? 'ordered'
    const { orders } = await ask(listSupply, { state: tab })
    return { title: messages.for(lang)('supply.title'), body: <Supplies of={orders} tab={tab} /> }
  },
})

type Props = { readonly of: ShownSupply; readonly form: FormState }

function Accept({ of, form }: Props) {
  const { t } = useWords()
  return (
    <Form state={form} words={messages}>
      <HiddenField name="version" value={String(of.version)} />
      <DateField name="deliveryOn" label={t('label.delivery-on')} />
      <Submit>{t('supply.accept')}</Submit>
    </Form>
  )
}

function Delivery({ of, form }: Props) {
  const { t } = useWords()
  return (
    <Form state={form} words={messages} action={paths.deliver(of.id)}>
      <HiddenField name="version" value={String(of.version)} />
      <DateField name="deliveredOn" label={t('label.delivered-on')} />
      <Submit>{t('supply.deliver')}</Submit>
    </Form>
  )
}

function Decline({ of }: { of: ShownSupply }) {
  const { t } = useWords()
  return (
    <Form
      state={emptyForm(`${of.id}-${of.version}-decline`)}
      words={messages}
      action={paths.decline(of.id)}
      id="decline"
    >
      <HiddenField name="version" value={String(of.version)} />
      <RadioField
        name="reason"
        label={t('supply.decline')}
        options={DECLINE_REASONS.map((value) => ({ value, label: t(`said.${value}`) }))}
      />
      <TextArea name="words" label={t('supply.decline-words')} rows={2} isOptional />
      <Submit tone="quiet">{t('supply.decline-send')}</Submit>
    </Form>
  )
}

function Supply({ of, form }: Props) {
  const { t, item } = useWords()
  return (
    <>
      <Step
        title={item(of.item)}
        caption={t('supply.order')}
        lead={<OrderTag state={of.state} />}
        back={paths.supplies(of.state)}
      />
      <SummaryList rows={rowsOf(useSupplyRows(of))} />
      {isOrderEvent('accept', of.state) && <Accept of={of} form={form} />}
      {isOrderEvent('deliver', of.state) && <Delivery of={of} form={form} />}
      {of.state === 'delivered' && <p>{t('supply.waits')}</p>}
      {isOrderEvent('decline', of.state) && <Decline of={of} />}
      <CiteList of={acceptOrder.basis} />
    </>
  )
}

/** One order, for its supplier: accepted with a day, delivered, or declined with the reason. */
export const supplyPage = page({
  path: paths.supply(':orderId'),
  roles: rolesOf('aids.accept-order'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showSupply, { orderId: params['orderId'] ?? '' })
    return { title: messages.for(lang)('supply.order'), body: <Supply of={of} form={form} /> }
  },
})

function Offers({ of }: { of: readonly string[] }) {
  const { t, item } = useWords()
  const orderable = ITEMS.filter((one) => !isVoucher(one))
  return (
    <>
      <Step title={t('offers.title')} lead={t('offers.lead')} back={paths.supplies()} />
      <ul class="list boxed">
        {orderable.map(({ key }) => {
          const isOffered = of.includes(key)
          return (
            <li>
              <div>{item(key)}</div>
              <Form state={emptyForm(`offer-${key}-${isOffered}-${of.length}`)} label={item(key)}>
                <HiddenField name="item" value={key} />
                <HiddenField name="isOffered" value={isOffered ? 'no' : 'yes'} />
                <Submit tone="quiet">{t(isOffered ? 'offers.end' : 'offers.add')}</Submit>
              </Form>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What a supplier offers. */
export const offersPage = page({
  path: paths.offers(),
  roles: rolesOf('aids.own-offers'),
  render: async ({ ask, lang }) => {
    const { items } = await ask(showOffers, {})
    const known = items.filter((key) => findItem(key) !== undefined)
    return { title: messages.for(lang)('offers.title'), body: <Offers of={known} /> }
  },
})

const list = () => paths.supplies()

export const supplyActions = [
  action({ path: paths.supply(':orderId'), command: acceptOrder, page: supplyPage, done: list }),
  action({ path: paths.decline(':orderId'), command: declineOrder, page: supplyPage, done: list }),
  action({ path: paths.deliver(':orderId'), command: deliver, page: supplyPage, done: list }),
  action({ path: paths.offers(), command: changeOffer, page: offersPage, done: () => paths.offers() }),
]
