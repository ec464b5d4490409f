import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { CardList } from '#platform/ui/card.tsx'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { isOrderEvent } from '../domain/order.ts'
import { askCommission, conclude, procure } from '../use-cases/procurement.ts'
import type { ShownSupply } from '../use-cases/shapes.ts'
import {
  DEPARTMENT_TABS,
  listDepartment,
  listSuppliers,
  listSupply,
  showSupply,
} from '../use-cases/show-desks.ts'
import { showOrder } from '../use-cases/show-family.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'
import { OrderFacts, OrderTag, rowsOf, useSupplyRows, useWords } from './parts.tsx'
import { rolesOf, staffOf } from './roles.ts'
import { OrderLines } from './supply.page.tsx'

type Lines = z.output<typeof listDepartment.output>['orders']
type Tab = (typeof DEPARTMENT_TABS)[number]

function Department({ of, tab }: { of: Lines; tab: Tab }) {
  const { t, day, item } = useWords()
  const items = of.map((one) => ({
    title: <Link href={paths.department(one.orderId)}>{one.fullName}</Link>,
    note:
      one.replaceOn === null
        ? `${item(one.item)} · ${t('label.ordered')}: ${day(one.orderedOn)}`
        : `${item(one.item)} · ${t('label.replace')}: ${day(one.replaceOn)}`,
    end: <OrderTag state={one.state} />,
  }))
  return (
    <>
      <Step title={t('department.title')} lead={t('department.lead')} back="/home" />
      <Tabs
        label={t('department.title')}
        tabs={DEPARTMENT_TABS.map((one) => ({
          href: paths.departments(one),
          label: t(`department.${one}`),
          isCurrent: one === tab,
        }))}
      />
      {items.length === 0 ? (
        <EmptyState title={t('supply.none')}>{t('department.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
    </>
  )
}

/** Orders of the region that want something of the department. */
export const departmentsPage = page({
  path: paths.departments(),
  roles: rolesOf('aids.department-orders'),
  render: async ({ ask, lang, query }) => {
    const tab = DEPARTMENT_TABS.find((one) => one === query['tab']) ?? 'to-procure'
    const { orders } = await ask(listDepartment, { tab })
    return { title: messages.for(lang)('department.title'), body: <Department of={orders} tab={tab} /> }
  },
})

type Order = z.output<typeof showOrder.output>
type Suppliers = z.output<typeof listSuppliers.output>['suppliers']

function Procure({ of, form, suppliers }: { of: Order; form: FormState; suppliers: Suppliers }) {
  const { t } = useWords()
  return (
    <Section title={t('procure.title')} id="procure">
      <p>{t('procure.lead')}</p>
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <SelectField
          name="supplierId"
          label={t('label.supplier')}
          options={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
          width="full"
        />
        <TextField
          name="contract"
          label={t('label.contract')}
          hint={t('procure.contract-hint')}
          width="full"
        />
        <Submit>{t('procure.send')}</Submit>
      </Form>
      <CiteList of={procure.basis} />
    </Section>
  )
}

function OneOrder({ of, form, suppliers }: { of: Order; form: FormState; suppliers: Suppliers }) {
  const { t, item } = useWords()
  return (
    <>
      <Step title={item(of.item)} caption={of.fullName} back={paths.departments()} />
      <OrderFacts of={of} />
      {isOrderEvent('procure', of.state) && <Procure of={of} form={form} suppliers={suppliers} />}
      {isOrderEvent('ask-commission', of.state) && (
        <Form state={emptyForm(`${of.id}-${of.version}-commission`)} action={paths.toCommission(of.id)}>
          <HiddenField name="version" value={String(of.version)} />
          <Submit tone="quiet">{t('choose.commission')}</Submit>
        </Form>
      )}
    </>
  )
}

/** One order, for the department. */
export const departmentPage = page({
  path: paths.department(':orderId'),
  roles: staffOf('aids.order'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showOrder, { orderId: params['orderId'] ?? '' })
    const { suppliers } = await ask(listSuppliers, {})
    const body = <OneOrder of={of} form={form} suppliers={suppliers} />
    return { title: messages.for(lang)('order.title'), body }
  },
})

function Conclusions({ of }: { of: z.output<typeof listSupply.output>['orders'] }) {
  const { t } = useWords()
  return (
    <>
      <Step title={t('commission.title')} lead={t('commission.lead')} back="/home" />
      <OrderLines of={of} href={paths.conclude} />
    </>
  )
}

/** Orders on which the commission concludes. */
export const conclusionsPage = page({
  path: paths.conclusions(),
  roles: rolesOf('aids.conclude'),
  render: async ({ ask, lang }) => {
    const { orders } = await ask(listSupply, {})
    return { title: messages.for(lang)('commission.title'), body: <Conclusions of={orders} /> }
  },
})

function Conclude({ of, form }: { of: ShownSupply; form: FormState }) {
  const { t, item } = useWords()
  return (
    <>
      <Step
        title={t('commission.one')}
        caption={item(of.item)}
        lead={t('commission.one-lead')}
        back={paths.conclusions()}
      />
      <SummaryList rows={rowsOf(useSupplyRows(of))} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <RadioField
          name="outcome"
          label={t('commission.outcome')}
          options={(['no-supplier', 'supplier-exists'] as const).map((value) => ({
            value,
            label: t(`outcome.${value}`),
          }))}
        />
        <TextField name="number" label={t('commission.number')} />
        <DateField name="concludedOn" label={t('paper.date')} />
        <TextArea name="words" label={t('commission.words')} rows={3} />
        <Submit>{t('commission.send')}</Submit>
      </Form>
      <CiteList of={conclude.basis} />
    </>
  )
}

/** The conclusion of the commission on one order. */
export const concludePage = page({
  path: paths.conclude(':orderId'),
  roles: rolesOf('aids.conclude'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showSupply, { orderId: params['orderId'] ?? '' })
    return { title: messages.for(lang)('commission.one'), body: <Conclude of={of} form={form} /> }
  },
})

const list = () => paths.departments()

export const departmentActions = [
  action({ path: paths.department(':orderId'), command: procure, page: departmentPage, done: list }),
  action({ path: paths.toCommission(':orderId'), command: askCommission, page: departmentPage, done: list }),
  action({
    path: paths.conclude(':orderId'),
    command: conclude,
    page: concludePage,
    done: () => paths.conclusions(),
  }),
]
