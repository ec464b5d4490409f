import { type Item, type Questionnaire, walk } from '@tirek/questionnaire'
import { action, type FormInput, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { arrange } from '../use-cases/arrange.ts'
import { putItem } from '../use-cases/put-item.ts'
import { paths } from './instruments.paths.ts'
import { ItemFields, valuesOf } from './item-fields.tsx'
import { messages } from './messages.ts'
import { toVersion } from './start.page.tsx'
import { askVersion, KEY, keyOf, type Shown, WRITERS } from './words.tsx'

type Props = {
  readonly form: FormState
  readonly shown: Shown
  readonly questionnaire: Questionnaire
  readonly item: Item | undefined
}

const isEmpty = ({ values }: FormState) => Object.keys(values).length === 0

function Place({ form, shown, item }: Props & { item: Item }) {
  const t = useT(messages)
  const { id, version } = shown.line
  return (
    <Section title={t('item.place')} id="place">
      <Form
        state={emptyForm(`${form.key}-place`)}
        id="place-form"
        action={paths.arrange(id, version, item.linkId)}
        words={messages}
        hasSummary={false}
      >
        <HiddenField name="version" value={String(shown.revision)} />
        <Actions>
          <Submit name="move" value="up" tone="quiet">
            {t('item.up')}
          </Submit>
          <Submit name="move" value="down" tone="quiet">
            {t('item.down')}
          </Submit>
          <Submit name="move" value="away" tone="danger">
            {t('item.away')}
          </Submit>
        </Actions>
      </Form>
    </Section>
  )
}

function ItemForm(props: Props) {
  const { form, shown, questionnaire, item } = props
  const t = useT(messages)
  const { id, version } = shown.line
  const values = item === undefined ? { type: 'boolean', group: '-' } : valuesOf(item, questionnaire)
  const state = isEmpty(form) ? { ...form, values } : form
  return (
    <>
      <Step
        title={t(item === undefined ? 'item.new' : 'item.change')}
        caption={t('version.caption', { version })}
        back={paths.version(id, version)}
      />
      <Form state={state} words={messages}>
        <ItemFields questionnaire={questionnaire} item={item} />
        <HiddenField name="version" value={String(shown.revision)} />
        <Submit>{t('item.save')}</Submit>
      </Form>
      {item !== undefined && <Place {...props} item={item} />}
    </>
  )
}

function NoItem() {
  const t = useT(messages)
  return <EmptyState title={t('item.unknown')} />
}

export const newItemPage = page({
  path: paths.newItem(...KEY),
  roles: WRITERS,
  render: async (context) => {
    const { shown, questionnaire } = await askVersion(context)
    return {
      title: messages.for(context.lang)('item.new'),
      body: <ItemForm form={context.form} shown={shown} questionnaire={questionnaire} item={undefined} />,
    }
  },
})

export const itemPage = page({
  path: paths.item(...KEY, ':name'),
  roles: WRITERS,
  render: async (context) => {
    const { shown, questionnaire } = await askVersion(context)
    const item = walk(questionnaire.items).find(({ linkId }) => linkId === context.params['name'])
    const title = messages.for(context.lang)('item.change')
    if (item === undefined) return { title, body: <NoItem /> }
    return {
      title,
      body: <ItemForm form={context.form} shown={shown} questionnaire={questionnaire} item={item} />,
    }
  },
})

const ticked = (form: FormInput) => ({
  ...form,
  isRequired: form['isRequired'] !== undefined,
  repeats: form['repeats'] !== undefined,
})

export const newItemAction = action({
  path: paths.newItem(...KEY),
  command: putItem,
  input: (form, { params }) => ({ ...ticked(form), ...keyOf(params), isNew: true }),
  page: newItemPage,
  done: toVersion,
})

export const itemAction = action({
  path: paths.item(...KEY, ':name'),
  command: putItem,
  input: (form, { params }) => ({ ...ticked(form), ...keyOf(params), name: params['name'], isNew: false }),
  page: itemPage,
  done: toVersion,
})

export const arrangeAction = action({
  path: paths.arrange(...KEY, ':name'),
  command: arrange,
  input: (form, { params }) => ({ ...form, ...keyOf(params), name: params['name'] }),
  page: itemPage,
  done: toVersion,
})
