import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/citations.ts'
import { type KnownRepresentative, listRepresentatives } from '../read/representatives.ts'
import { answerAppointment } from '../use-cases/answer-appointment.ts'
import { paths } from './consultation.paths.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { STAFF_WHO_RECORD } from './roles.ts'
import { representativeOptions } from './words.ts'

type Props = {
  readonly form: FormState
  readonly file: ShownFile
  readonly representatives: readonly KnownRepresentative[]
}

function ToldAnswer({ form, file, representatives }: Props) {
  const t = useT(messages)
  const answers = [
    { value: 'yes', label: t('schedule.agreed') },
    {
      value: 'no',
      label: t('told.no'),
      reveal: <TextArea name="wish" label={t('answer.wish')} rows={2} />,
    },
  ]
  return (
    <>
      <Step
        title={t('told.title')}
        caption={file.name}
        lead={
          <>
            {t('told.lead')} <Cite of={ACTS.representativePresent} />
          </>
        }
        back={paths.file(file.fileId)}
      />
      <Form state={form} words={messages}>
        <SelectField
          name="representativeId"
          label={t('told.who')}
          options={representativeOptions(representatives)}
        />
        <DateField name="answeredOn" label={t('told.on')} hint={t('told.on-hint')} isOptional />
        <RadioField name="agrees" label={t('schedule.answer')} options={answers} />
        <Submit>{t('told.submit')}</Submit>
      </Form>
    </>
  )
}

/** An answer about the day that a representative gave to the staff in person: who and when. */
export const toldAnswerPage = page({
  path: paths.toldAnswer(':fileId'),
  roles: STAFF_WHO_RECORD,
  render: async (context) => {
    const file = await loadFile(context)
    const representatives = await context.read((act) => listRepresentatives(act, file.personId, act.today))
    return {
      title: messages.for(context.lang)('told.title'),
      body: <ToldAnswer form={context.form} file={file} representatives={representatives} />,
    }
  },
})

export const toldAnswerAction = action({
  path: paths.toldAnswer(':fileId'),
  command: answerAppointment,
  input: (form, { params }) => ({ ...form, fileId: params['fileId'] }),
  page: toldAnswerPage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
