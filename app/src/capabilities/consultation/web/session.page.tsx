import { action, type FormInput, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { PRESENCE_MODES } from '../domain/appointment.ts'
import { ACTS } from '../domain/citations.ts'
import { holdSession } from '../use-cases/hold-session.ts'
import { paths } from './consultation.paths.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Session({ form, file }: { form: FormState; file: ShownFile }) {
  const t = useT(messages)
  const planned = file.appointments.find(({ heldOn }) => heldOn === undefined)
  const ways = PRESENCE_MODES.map((value) => ({ value, label: t(`presence.${value}`) }))
  const options = [
    {
      value: 'yes',
      label: t('session.present'),
      reveal: (
        <>
          <TextField name="presentNames" label={t('session.names')} />
          <RadioField name="presentBy" label={t('session.by')} options={ways} isInline />
        </>
      ),
    },
    {
      value: 'no',
      label: t('session.absent'),
      reveal: <TextArea name="absenceReason" label={t('session.reason')} />,
    },
  ]
  return (
    <>
      <Step
        title={t('session.title')}
        caption={file.name}
        lead={t('session.lead')}
        back={paths.file(file.fileId)}
      />
      <p>
        <Cite of={ACTS.representativePresent} />
      </p>
      {planned !== undefined && planned.noticeGivenOn === undefined && (
        <Notice tone="warning" title={t('worklist.no-notice')}>
          {t('remedy.representative-not-notified')}
        </Notice>
      )}
      {planned?.wish !== undefined && (
        <Notice tone="warning" title={t('refusal.representative-declined')}>
          {t('remedy.representative-declined')}{' '}
          <Link href={paths.toldAnswer(file.fileId)}>{t('told.title')}</Link>
        </Notice>
      )}
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(file.version)} />
        <RadioField name="representativePresent" label={t('session.presence')} options={options} />
        <Submit>{t('session.submit')}</Submit>
      </Form>
    </>
  )
}

/** The protocol: who is present, or why the representative is not. */
export const sessionPage = page({
  path: paths.session(':fileId'),
  roles: rolesOf('consultation.hold-session'),
  render: async (context) => {
    const file = await loadFile(context)
    return {
      title: messages.for(context.lang)('session.title'),
      body: <Session form={context.form} file={file} />,
    }
  },
})

export const sessionAction = action({
  path: paths.session(':fileId'),
  command: holdSession,
  input: (form: FormInput, { params }) => ({ ...form, fileId: params['fileId'] }),
  page: sessionPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
