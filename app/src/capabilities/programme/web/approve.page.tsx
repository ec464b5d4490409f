import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { approveProgramme, signOffProgramme } from '../use-cases/approve.ts'
import { recordAgreement } from '../use-cases/record-agreement.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { ProgrammeText } from './programme-text.tsx'
import { rolesOf } from './roles.ts'
import { askProgramme, type WithProgramme } from './shown.ts'

type Props = { readonly shown: WithProgramme; readonly form: FormState }

function Decision({ shown: { person, programme }, form, act }: Props & { act: 'signoff' | 'approve' }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t(`${act}.title`)}
        caption={person.fullName}
        back={paths.programme(programme.id)}
        lead={
          <>
            {t(`${act}.lead`)} <Cite of={ACTS.whoMakesIt} />
          </>
        }
      />
      <ProgrammeText programme={programme} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(programme.version)} />
        <Submit>{t(`${act}.action`)}</Submit>
      </Form>
    </>
  )
}

/** A specialist reads the text and stands behind it. */
export const signOffPage = page({
  path: paths.signOff(':programmeId'),
  roles: rolesOf('programme.sign-off'),
  render: async (context) => ({
    title: messages.for(context.lang)('signoff.title'),
    body: <Decision shown={await askProgramme(context)} form={context.form} act="signoff" />,
  }),
})

export const signOffAction = action({
  path: paths.signOff(':programmeId'),
  command: signOffProgramme,
  page: signOffPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

/** The head reads the text and approves it. */
export const approvePage = page({
  path: paths.approve(':programmeId'),
  roles: rolesOf('programme.approve'),
  render: async (context) => ({
    title: messages.for(context.lang)('approve.title'),
    body: <Decision shown={await askProgramme(context)} form={context.form} act="approve" />,
  }),
})

export const approveAction = action({
  path: paths.approve(':programmeId'),
  command: approveProgramme,
  page: approvePage,
  done: ({ programmeId }) => paths.programme(programmeId),
})

function Paper({ shown: { person, programme, representatives }, form }: Props) {
  const t = useT(messages)
  const options = representatives.map(({ id, name }) => ({ value: id, label: name ?? t('voice.unknown') }))
  return (
    <>
      <Step
        title={t('voice.paper')}
        caption={person.fullName}
        lead={t('paper.lead')}
        back={paths.programme(programme.id)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="revision" value={String(programme.revision)} />
        <SelectField name="representativeId" label={t('field.representativeId')} options={options} />
        <TextField name="document" label={t('field.document')} />
        <RadioField
          name="decision"
          label={t('field.decision')}
          options={[
            { value: 'agree', label: t('voice.agreed') },
            {
              value: 'disagree',
              label: t('voice.disagreed'),
              reveal: <TextArea name="comment" label={t('field.comment')} hint={t('field.comment-hint')} />,
            },
          ]}
        />
        <Submit>{t('edit.save')}</Submit>
      </Form>
    </>
  )
}

/** A word that a representative gave on paper, with the paper. */
export const paperPage = page({
  path: paths.paper(':programmeId'),
  roles: rolesOf('programme.draft'),
  render: async (context) => ({
    title: messages.for(context.lang)('voice.paper'),
    body: <Paper shown={await askProgramme(context)} form={context.form} />,
  }),
})

export const paperAction = action({
  path: paths.paper(':programmeId'),
  command: recordAgreement,
  page: paperPage,
  done: ({ programmeId }) => paths.programme(programmeId),
})
