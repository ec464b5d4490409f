import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { ACTS } from '../domain/citations.ts'
import { answerAppointment } from '../use-cases/answer-appointment.ts'
import { showFamilyView } from '../use-cases/show-family-view.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { placeRows, timesOf } from './session-rows.ts'
import { dayOf } from './words.ts'

type Shown = z.output<typeof showFamilyView.output>

function Answer({ form, shown, fileId }: { form: FormState; shown: Shown; fileId: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const file = shown.files.find((one) => one.fileId === fileId)
  const planned = file?.appointments.find(({ heldOn }) => heldOn === undefined)
  const options = [
    { value: 'yes', label: t('answer.yes') },
    {
      value: 'no',
      label: t('answer.no'),
      reveal: <TextArea name="wish" label={t('answer.wish')} rows={2} />,
    },
  ]
  return (
    <>
      <Step
        title={t('answer.title')}
        caption={shown.name}
        lead={t('answer.lead')}
        back={paths.family(shown.personId)}
      />
      <p>
        <Cite of={ACTS.representativePresent} />
      </p>
      {planned !== undefined && (
        <SummaryList
          rows={[
            {
              label: t('schedule.day'),
              value: `${formatDate(lang, dayOf(planned.day))}, ${timesOf(planned)}`,
            },
            ...placeRows(planned, lang),
          ]}
        />
      )}
      <Form state={form} words={messages}>
        <RadioField name="agrees" label={t('answer.question')} options={options} />
        <Submit>{t('answer.submit')}</Submit>
      </Form>
    </>
  )
}

/** The representative answers about the day. */
export const answerPage = page({
  path: paths.answer(':personId', ':fileId'),
  roles: ['representative'],
  render: async ({ ask, params, form, lang }) => {
    const shown = await ask(showFamilyView, { personId: params['personId'] ?? '' })
    const body = <Answer form={form} shown={shown} fileId={params['fileId'] ?? ''} />
    return { title: messages.for(lang)('answer.title'), body }
  },
})

export const answerAction = action({
  path: paths.answer(':personId', ':fileId'),
  command: answerAppointment,
  input: (form, { params }) => ({ ...form, fileId: params['fileId'] }),
  page: answerPage,
  done: (_output, { params }) => paths.family(params['personId'] ?? ''),
})
