import { findStandingConclusion } from '#capabilities/consultation/index.ts'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { draftProgramme } from '../use-cases/draft.ts'
import { showProgramme } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, type Shown } from './shown.ts'

type Conclusion = { readonly id: string; readonly number: string; readonly signedOn: string }

type NewProps = {
  readonly form: FormState
  readonly person: Shown['person']
  readonly conclusion: Conclusion | undefined
}

function NewProgramme({ form, person, conclusion }: NewProps) {
  const t = useT(messages)
  const { lang } = useView()
  const known =
    conclusion === undefined
      ? []
      : [
          {
            value: conclusion.id,
            label: `№ ${conclusion.number}, ${formatDate(lang, dayOf(conclusion.signedOn))}`,
          },
        ]
  return (
    <>
      <Step
        title={t('new.title')}
        caption={person.fullName}
        lead={t('new.lead')}
        back={`/people/${person.id}`}
      />
      <Notice>{t('new.not-the-other')}</Notice>
      <Form state={form} words={messages}>
        <HiddenField name="personId" value={person.id} />
        {known.length > 0 && (
          <RadioField
            name="conclusionId"
            label={t('new.conclusion')}
            options={[...known, { value: '', label: t('new.no-conclusion') }]}
          />
        )}
        <DateField
          name="noticedOn"
          label={t('field.noticedOn')}
          hint={t('field.noticedOn-hint')}
          isOptional
        />
        <Submit>{t('new.action')}</Submit>
      </Form>
    </>
  )
}

/** Opens the programme of one child; a conclusion and the day of noticing may be named. */
export const newPage = page({
  path: paths.newProgramme(':personId'),
  roles: rolesOf('programme.draft'),
  render: async ({ ask, read, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const { person } = await ask(showProgramme, { personId })
    const found = await read((act) => findStandingConclusion(act, personId))
    const state = prefilled(form, { conclusionId: found?.id ?? null, noticedOn: found?.noticedOn ?? null })
    return {
      title: messages.for(lang)('new.title'),
      body: <NewProgramme form={state} person={person} conclusion={found} />,
    }
  },
})

export const newAction = action({
  path: paths.newProgramme(':personId'),
  command: draftProgramme,
  input: (form) => form,
  page: newPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
