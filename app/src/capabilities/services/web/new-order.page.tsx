import { fullName } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { AID_ROUTES, FORMATS, type Item, PLACES } from '../domain/catalogue.ts'
import { CHANNELS, FUNDINGS } from '../domain/order.ts'
import { rolesOf } from '../permissions.ts'
import { listSpecialists, type Specialist } from '../read/people.ts'
import { findServed } from '../read/reach.ts'
import { orderService } from '../use-cases/order-service.ts'
import { itemsFor } from '../use-cases/own-order.ts'
import { messages } from './messages.ts'
import { nothingHere, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

interface Choices {
  readonly items: readonly Item[]
  readonly staff: readonly Specialist[]
}

function What({ items }: Pick<Choices, 'items'>) {
  const t = useT(messages)
  const { name } = useWords()
  return (
    <>
      <SelectField
        name="item"
        label={t('order.item')}
        width="full"
        options={items.map((one) => ({ value: one.key, label: name(one.name) }))}
      />
      <RadioField
        name="format"
        label={t('order.format')}
        isInline
        options={FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <RadioField
        name="place"
        label={t('order.place')}
        options={PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
      />
    </>
  )
}

function HowMuch({ staff }: Pick<Choices, 'staff'>) {
  const t = useT(messages)
  return (
    <>
      <TextField name="sessions" label={t('order.sessions')} width="xs" inputMode="numeric" />
      <TextField name="perWeek" label={t('order.per-week')} width="xs" inputMode="numeric" />
      <TextField name="minutes" label={t('order.minutes')} width="xs" inputMode="numeric" />
      <DateField name="startsOn" label={t('order.starts-on')} />
      <DateField name="endsOn" label={t('order.ends-on')} />
      <SelectField
        name="specialistId"
        label={t('order.specialist')}
        width="full"
        options={staff.map((one) => ({ value: one.id, label: one.name }))}
      />
    </>
  )
}

function Goals() {
  const t = useT(messages)
  return (
    <FieldGroup legend={t('order.goals')} hint={t('order.goals-hint')}>
      <TextField name="goals.0" label={t('order.goal', { n: 1 })} width="full" />
      <TextField name="goals.1" label={t('order.goal', { n: 2 })} width="full" isOptional />
      <TextField name="goals.2" label={t('order.goal', { n: 3 })} width="full" isOptional />
    </FieldGroup>
  )
}

function OnlySome({ items }: Pick<Choices, 'items'>) {
  const t = useT(messages)
  return (
    <>
      {items.some((one) => one.isTeaching) && (
        <RadioField
          name="channel"
          label={t('order.channel')}
          hint={t('order.channel-hint')}
          isOptional
          options={CHANNELS.map((value) => ({
            value,
            label: t(`channel.${value}`),
            reveal:
              value === 'ordinary-with-conditions' ? (
                <TextArea name="conditions" label={t('order.conditions')} rows={3} />
              ) : undefined,
          }))}
        />
      )}
      {items.some((one) => one.isAid) && (
        <RadioField
          name="aidRoute"
          label={t('order.aid-route')}
          hint={t('order.aid-route-hint')}
          isOptional
          options={AID_ROUTES.map((value) => ({
            value,
            label: t(`aid-route.${value}`),
            reveal:
              value === 'medical-indication' ? (
                <TextArea name="indication" label={t('order.indication')} rows={2} />
              ) : undefined,
          }))}
        />
      )}
    </>
  )
}

function Money() {
  const t = useT(messages)
  return (
    <RadioField
      name="funding"
      label={t('order.funding')}
      hint={t('order.funding-hint')}
      options={FUNDINGS.map((value) => ({
        value,
        label: t(`funding.${value}`),
        reveal:
          value === 'other-source' ? (
            <TextField name="fundingNote" label={t('order.funding-note')} />
          ) : undefined,
      }))}
    />
  )
}

function NewOrder({ items, staff, form, name }: Choices & { form: FormState; name: string }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('new-order.title')} caption={name} lead={t('new-order.lead')} back={paths.desk()} />
      <Notice tone="info">
        {t('order.free')} <Cite of={ACTS.freeSupport} />
      </Notice>
      <Form state={form} words={messages}>
        <What items={items} />
        <HowMuch staff={staff} />
        <Goals />
        <OnlySome items={items} />
        <Money />
        <Submit>{t('new-order.submit')}</Submit>
      </Form>
    </>
  )
}

async function choicesFor(act: Act, personId: string) {
  const person = await findServed(act, personId)
  if (person === undefined) return undefined
  return {
    items: await itemsFor(act),
    staff: await listSpecialists(act.db, act.actor.organisationId ?? ''),
    name: fullName(person),
    today: act.today,
  }
}

/** Orders a service for one child who was directed here. */
export const newOrderPage = page({
  path: paths.newOrder(':personId'),
  roles: rolesOf('services.order'),
  render: async ({ read, actor, form, lang, params }) => {
    const found = await read((act) => choicesFor(act, params['personId'] ?? ''))
    if (found === undefined) throw nothingHere('person')
    const known = {
      place: 'organisation',
      funding: 'budget',
      specialistId: actor.accountId,
      startsOn: found.today,
    }
    return {
      title: messages.for(lang)('new-order.title'),
      body: <NewOrder {...found} form={prefilled(form, known)} />,
    }
  },
})

export const newOrderAction = action({
  path: paths.newOrder(':personId'),
  command: orderService,
  page: newOrderPage,
  done: ({ orderId }) => paths.order(orderId),
})
