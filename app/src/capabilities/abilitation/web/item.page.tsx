import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { ACTS } from '../domain/acts.ts'
import { ITEM_STATUSES, NATURES } from '../domain/item.ts'
import { recordCourse, removeItem, writeItem } from '../use-cases/medical-part.ts'
import { paths } from './abilitation.paths.ts'
import { messages } from './messages.ts'
import { askPlan, itemOf, rolesOf, type ShownItem, type WithPlan } from './shown.ts'

type Props = { readonly shown: WithPlan; readonly form: FormState; readonly item?: ShownItem }

function ItemForm({ shown: { person, plan }, form, item }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(item === undefined ? 'item.new' : 'item.edit')}
        caption={person.fullName}
        back={paths.plan(plan.id)}
        lead={
          <>
            {t('item.lead')} <Cite of={ACTS.medicalPart} />
          </>
        }
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(plan.version)} />
        <RadioField
          name="nature"
          label={t('field.nature')}
          options={NATURES.map((one) => ({
            value: one,
            label: t(`nature.${one}`),
            hint: t(`nature.${one}-hint`),
          }))}
        />
        <TextField name="service" label={t('field.service')} hint={t('field.service-hint')} width="full" />
        <TextField name="volume" label={t('field.volume')} hint={t('field.volume-hint')} width="full" />
        <DateField name="startsOn" label={t('field.startsOn')} />
        <DateField name="endsOn" label={t('field.endsOn')} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
      {item !== undefined && <Link href={paths.removeItem(plan.id, item.id)}>{t('item.remove')}</Link>}
    </>
  )
}

/** A new line of the medical part. */
export const newItemPage = page({
  path: paths.newItem(':planId'),
  roles: rolesOf('abilitation.write-item'),
  render: async (context) => ({
    title: messages.for(context.lang)('item.new'),
    body: <ItemForm shown={await askPlan(context)} form={context.form} />,
  }),
})

export const newItemAction = action({
  path: paths.newItem(':planId'),
  command: writeItem,
  page: newItemPage,
  done: ({ planId }) => paths.plan(planId),
})

/** A line that is already in the part. */
export const itemPage = page({
  path: paths.item(':planId', ':itemId'),
  roles: rolesOf('abilitation.write-item'),
  render: async (context) => {
    const shown = await askPlan(context)
    const item = itemOf(shown, context)
    const { nature, service, volume, startsOn, endsOn } = item
    const form = prefilled(context.form, { nature, service, volume, startsOn, endsOn })
    return {
      title: messages.for(context.lang)('item.edit'),
      body: <ItemForm shown={shown} form={form} item={item} />,
    }
  },
})

export const itemAction = action({
  path: paths.item(':planId', ':itemId'),
  command: writeItem,
  page: itemPage,
  done: ({ planId }) => paths.plan(planId),
})

function RemoveItem({ shown: { plan }, form, item }: Required<Props>) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('item.remove')} caption={item.service} back={paths.plan(plan.id)} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(plan.version)} />
        <Submit tone="danger">{t('item.remove')}</Submit>
      </Form>
    </>
  )
}

/** Asks once more before a line leaves the part. */
export const removeItemPage = page({
  path: paths.removeItem(':planId', ':itemId'),
  roles: rolesOf('abilitation.remove-item'),
  render: async (context) => {
    const shown = await askPlan(context)
    return {
      title: messages.for(context.lang)('item.remove'),
      body: <RemoveItem shown={shown} form={context.form} item={itemOf(shown, context)} />,
    }
  },
})

export const removeItemAction = action({
  path: paths.removeItem(':planId', ':itemId'),
  command: removeItem,
  page: removeItemPage,
  done: ({ planId }) => paths.plan(planId),
})

function Course({ shown: { person, plan }, form, item }: Required<Props>) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={item.service}
        caption={person.fullName}
        lead={t('course.lead')}
        back={paths.plan(plan.id)}
      />
      <Form state={form} words={messages}>
        <RadioField
          name="status"
          label={t('field.status')}
          options={ITEM_STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
        />
        <TextArea name="note" label={t('field.note')} rows={3} />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** How a line of the part is carried out. */
export const coursePage = page({
  path: paths.course(':planId', ':itemId'),
  roles: rolesOf('abilitation.record-course'),
  render: async (context) => {
    const shown = await askPlan(context)
    const item = itemOf(shown, context)
    return { title: item.service, body: <Course shown={shown} form={context.form} item={item} /> }
  },
})

export const courseAction = action({
  path: paths.course(':planId', ':itemId'),
  command: recordCourse,
  page: coursePage,
  done: ({ planId }) => paths.plan(planId),
})
