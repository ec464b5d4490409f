import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { recordAgreement } from '../use-cases/record-agreement.ts'
import { showProgramme } from '../use-cases/show.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { ProgrammeText } from './programme-text.tsx'
import { nothingHere, type WithProgramme } from './shown.ts'

type Props = { readonly shown: WithProgramme; readonly form: FormState }

function DecisionForm({ shown: { programme }, form }: Props) {
  const t = useT(messages)
  return (
    <Form state={form} words={messages}>
      <HiddenField name="programmeId" value={programme.id} />
      <HiddenField name="revision" value={String(programme.revision)} />
      <RadioField
        name="decision"
        label={t('family.decision')}
        options={[
          { value: 'agree', label: t('family.agree-option') },
          {
            value: 'disagree',
            label: t('family.disagree-option'),
            reveal: <TextArea name="comment" label={t('family.comment')} hint={t('family.comment-hint')} />,
          },
        ]}
      />
      <Submit>{t('edit.save')}</Submit>
    </Form>
  )
}

function Decide(props: Props) {
  const t = useT(messages)
  const { person, programme } = props.shown
  // After a refused answer the form comes first: without a script nothing would lead down to its mistakes.
  const isRefused = Object.keys(props.form.errors).length > 0
  return (
    <>
      <Step
        title={t('family.decide-title')}
        caption={person.fullName}
        lead={t('family.decide-lead')}
        back={paths.family(person.id)}
      />
      {isRefused ? (
        <DecisionForm {...props} />
      ) : (
        <p>
          <a href="#decision">{t('family.to-decision')}</a>
        </p>
      )}
      <ProgrammeText programme={programme} />
      {!isRefused && (
        <div id="decision">
          <DecisionForm {...props} />
        </div>
      )}
    </>
  )
}

/** The representative reads the whole text and agrees or disagrees. */
export const decidePage = page({
  path: paths.decide(':personId'),
  roles: ['representative'],
  render: async ({ ask, form, lang, params }) => {
    const shown = await ask(showProgramme, { personId: params['personId'] ?? '' })
    const { programme } = shown
    if (programme === null) throw nothingHere('programme')
    return {
      title: messages.for(lang)('family.decide-title'),
      body: <Decide shown={{ ...shown, programme }} form={form} />,
    }
  },
})

export const decideAction = action({
  path: paths.decide(':personId'),
  command: recordAgreement,
  input: (form) => form,
  page: decidePage,
  done: (_output, { params }) => paths.family(params['personId'] ?? ''),
})
