import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { IinField, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { REPRESENTATION_BASES } from '../domain/representation.ts'
import { addRepresentative } from '../use-cases/add-representative.ts'
import { showChild } from '../use-cases/show-child.ts'
import { showWho } from '../use-cases/show-who.ts'
import { asQuestions, CheckForm, confirmation, isToCheck } from './check.tsx'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'
import { useTypedDay, WhoRows } from './who.tsx'

type Known = { readonly id: string; readonly fullName: string }

interface NewRepresentativeProps {
  readonly form: FormState
  readonly personId: string
  readonly name: string
  /** The mother under whose record the child stands, until she is entered as a representative. */
  readonly mother: Known | undefined
}

function WhoField({ personId, mother }: Pick<NewRepresentativeProps, 'personId' | 'mother'>) {
  const t = useT(messages)
  if (mother === undefined)
    return (
      <IinField
        name="representativeIin"
        label={t('field.representativeIin')}
        hint={t('field.representativeIin-hint')}
      />
    )
  return (
    <>
      <HiddenField name="representativeId" value={mother.id} />
      <SummaryList rows={[{ label: t('representatives.who'), value: mother.fullName }]} />
      <p>
        <Link href={`${paths.newRepresentative(personId)}?other=1`}>{t('representatives.other')}</Link>
      </p>
    </>
  )
}

function NewRepresentative({ form, personId, name, mother }: NewRepresentativeProps) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('representatives.add')}
        caption={name}
        lead={t('representatives.lead')}
        back={paths.person(personId)}
      />
      <Form state={asQuestions(form)} words={messages}>
        <WhoField personId={personId} mother={mother} />
        <SelectField
          name="basis"
          label={t('field.basis')}
          options={REPRESENTATION_BASES.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
        />
        <TextField name="document" label={t('field.document')} />
        <DateField name="documentDate" label={t('field.documentDate')} />
        <DateField name="validTo" label={t('field.validTo')} hint={t('field.validTo-hint')} isOptional />
        <Submit />
      </Form>
    </>
  )
}

interface CheckProps {
  readonly form: FormState
  readonly personId: string
  readonly name: string
  readonly who: z.output<typeof showWho.output>
}

/** Who is about to get the right, by name, before the child's record opens to that person. */
function Check({ form, personId, name, who }: CheckProps) {
  const t = useT(messages)
  const day = useTypedDay(form)
  const basis = REPRESENTATION_BASES.find((one) => one === form.values['basis'])
  return (
    <>
      <Step title={t('representatives.check')} caption={name} back={paths.person(personId)} />
      <WhoRows label={t('representatives.who')} who={who} />
      <SummaryList
        rows={[
          { label: t('field.basis'), value: basis && t(`basis.${basis}`) },
          { label: t('field.document'), value: String(form.values['document'] ?? '') },
          { label: t('field.documentDate'), value: day('documentDate') },
          { label: t('field.validTo'), value: day('validTo') },
        ]}
      />
      <Notice>{t('representatives.check-effect')}</Notice>
      <CheckForm form={form} submit={t('representatives.confirm')} />
    </>
  )
}

/** The form that records a representative's right with its document; then whom the number means, to be checked. */
export const newRepresentativePage = page({
  path: paths.newRepresentative(':personId'),
  roles: rolesOf('registry.add-representative'),
  render: async ({ ask, tryAsk, form, lang, params, query }) => {
    const personId = params['personId'] ?? ''
    const person = await ask(showChild, { childId: personId })
    if (isToCheck(form)) {
      const { representativeId: id, representativeIin: iin } = form.values
      const who = await ask(showWho, id === undefined ? { iin: String(iin) } : { id: String(id) })
      const body = <Check form={form} personId={personId} name={person.fullName} who={who} />
      return { title: messages.for(lang)('representatives.check'), body }
    }
    const { motherId, representatives } = person
    const isEntered = representatives.some((one) => one.representativeId === motherId)
    const offersMother = motherId !== null && !isEntered && query['other'] === undefined
    const mother = offersMother ? await tryAsk(showChild, { childId: motherId }) : undefined
    const state = prefilled(form, { basis: mother && 'mother' })
    const body = <NewRepresentative form={state} personId={personId} name={person.fullName} mother={mother} />
    return { title: messages.for(lang)('representatives.add'), body }
  },
})

export const newRepresentativeAction = action({
  path: paths.newRepresentative(':personId'),
  command: addRepresentative,
  input: (form, { params }) => ({ ...form, ...confirmation(form), personId: params['personId'] }),
  page: newRepresentativePage,
  done: (_output, { params }) => paths.person(params['personId'] ?? ''),
})
