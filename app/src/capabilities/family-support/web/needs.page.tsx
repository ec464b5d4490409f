import { isFamily } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup, Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { FIELDS, HARD, LEVELS, SITUATIONS } from '../domain/needs.ts'
import { type ShownCase, showCase } from '../use-cases/show.ts'
import { writeNeeds } from '../use-cases/write-needs.ts'
import { paths } from './family-support.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

const PRIORITIES = [0, 1, 2] as const

/** The last edition is the beginning of the next; before the first nothing is said for the family. */
function filled(form: FormState, of: ShownCase): FormState {
  const [last] = of.needs
  if (last === undefined) return form
  const fields = FIELDS.map((one) => [`fields.${one}`, last.fields[one]])
  const situations = SITUATIONS.map((one) => [`situations.${one}`, last.situations[one]])
  const priorities = last.priorities.map((one, i) => [`priorities.${i}`, one])
  return prefilled(form, Object.fromEntries([...fields, ...situations, ...priorities, ['words', last.words]]))
}

function Fields() {
  const t = useT(messages)
  const levels = LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))
  const hard = HARD.map((value) => ({ value, label: t(`hard.${value}`) }))
  return (
    <>
      <FieldGroup legend={t('needs.fields')} hint={t('needs.fields-hint')}>
        {FIELDS.map((one) => (
          <RadioField name={`fields.${one}`} label={t(`field-of-life.${one}`)} options={levels} isInline />
        ))}
      </FieldGroup>
      <FieldGroup legend={t('needs.situations')} hint={t('needs.situations-hint')}>
        {SITUATIONS.map((one) => (
          <RadioField name={`situations.${one}`} label={t(`situation.${one}`)} options={hard} isInline />
        ))}
      </FieldGroup>
    </>
  )
}

function NeedsForm({ of, form, isOwn }: { of: ShownCase; form: FormState; isOwn: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('needs.title')}
        caption={of.childName}
        lead={t(isOwn ? 'needs.lead-family' : 'needs.lead-worker')}
        back={paths.case(of.id)}
      />
      <Form state={filled(form, of)} words={messages}>
        <Fields />
        <FieldGroup legend={t('needs.priorities')} hint={t('needs.priorities-hint')}>
          {PRIORITIES.map((i) => (
            <TextField name={`priorities.${i}`} label={`${t('needs.priority')} ${i + 1}`} />
          ))}
        </FieldGroup>
        <TextArea name="words" label={t('needs.words')} hint={t('needs.words-hint')} rows={5} />
        <Submit>{t('needs.save')}</Submit>
      </Form>
      <CiteList of={writeNeeds.basis} />
    </>
  )
}

/** The needs of the family in its own words and order. */
export const needsPage = page({
  path: paths.needs(':caseId'),
  roles: rolesOf('family-support.write-needs'),
  render: async ({ actor, ask, form, lang, params }) => {
    const of = await ask(showCase, { caseId: params['caseId'] ?? '' })
    return {
      title: messages.for(lang)('needs.title'),
      body: <NeedsForm of={of} form={form} isOwn={isFamily(actor)} />,
    }
  },
})

export const needsAction = action({
  path: paths.needs(':caseId'),
  command: writeNeeds,
  page: needsPage,
  done: ({ caseId }) => paths.case(caseId),
})
