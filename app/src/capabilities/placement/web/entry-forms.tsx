import { RECIPIENT_CATEGORIES } from '@tirek/law'
import { showChild } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckField, CheckList, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { NEED_REASONS } from '../domain/states.ts'
import { petitionForPlacement } from '../use-cases/petition.ts'
import { recogniseNeed } from '../use-cases/recognise-need.ts'
import { messages } from './messages.ts'
import { AlternativesFields, ChildViewFields } from './person-fields.tsx'
import { paths } from './placement.paths.ts'
import { mayDo, rolesOf } from './roles.ts'

type Props = { readonly form: FormState; readonly name: string; readonly personId: string }

function NeedForm({ form, name, personId, isChild }: Props & { readonly isChild: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('need.title')} caption={name} lead={t('need.lead')} back={`/people/${personId}`} />
      <p>
        <Cite of={ACTS.applicants} /> <Cite of={ACTS.noSeparation} />
      </p>
      <Form state={form} words={messages}>
        <SelectField
          name="category"
          label={t('field.category')}
          width="full"
          options={RECIPIENT_CATEGORIES.map((one) => ({ value: String(one), label: t(`category.${one}`) }))}
        />
        <CheckList
          name="reasons"
          label={t('field.reasons')}
          options={NEED_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
        <TextArea name="assessment" label={t('field.assessment')} />
        <TextField name="document" label={t('field.document')} />
        {!isChild && <CheckField name="cannotServeSelf" label={t('field.cannotServeSelf')} />}
        {isChild && <HiddenField name="asksChild" value="yes" />}
        {isChild && <ChildViewFields />}
        {isChild && <AlternativesFields isLater />}
        <Submit>{t('do.save')}</Submit>
      </Form>
    </>
  )
}

/** The social worker recognises the need, with the child's view and the alternatives. */
export const needPage = page({
  path: paths.need(':personId'),
  roles: rolesOf('placement.recognise-need'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const person = await ask(showChild, { childId: personId })
    const props = { form, personId, name: person.fullName, isChild: person.isChild }
    return { title: messages.for(lang)('need.title'), body: <NeedForm {...props} /> }
  },
})

export const needAction = action({
  path: paths.need(':personId'),
  command: recogniseNeed,
  page: needPage,
  input: ({ asksChild, ...form }, { params }) => ({
    ...form,
    personId: params['personId'] ?? '',
    ...(asksChild === undefined ? {} : { childView: form['childView'] ?? {} }),
  }),
  done: (_output, { actor, params }) => {
    const personId = params['personId'] ?? ''
    return mayDo(actor.role, 'placement.apply') ? paths.apply(personId) : `/people/${personId}`
  },
})

function PetitionForm({ form, name, personId }: Props) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('petition.title')}
        caption={name}
        lead={t('petition.lead')}
        back={`/people/${personId}`}
      />
      <p>
        <Cite of={ACTS.petitionReading} />
      </p>
      <Form state={form} words={messages}>
        <TextArea name="petition" label={t('field.petition')} />
        <Submit>{t('do.send')}</Submit>
      </Form>
    </>
  )
}

/** The petition of a medical organisation in place of an application. */
export const petitionPage = page({
  path: paths.petition(':personId'),
  roles: rolesOf('placement.petition'),
  render: async ({ ask, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const person = await ask(showChild, { childId: personId })
    const body = <PetitionForm form={form} personId={personId} name={person.fullName} />
    return { title: messages.for(lang)('petition.title'), body }
  },
})

export const petitionAction = action({
  path: paths.petition(':personId'),
  command: petitionForPlacement,
  page: petitionPage,
  done: ({ requestId }) => paths.request(requestId),
})
