import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { NOTICE_CHANNELS } from '../domain/appointment.ts'
import { ACTS } from '../domain/citations.ts'
import { schedule } from '../use-cases/schedule.ts'
import { paths } from './consultation.paths.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Schedule({ form, file }: { form: FormState; file: ShownFile }) {
  const t = useT(messages)
  const channels = NOTICE_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))
  return (
    <>
      <Step
        title={t('schedule.title')}
        caption={file.name}
        lead={t('schedule.lead')}
        back={paths.file(file.fileId)}
      />
      <p>
        <Cite of={ACTS.representativePresent} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(file.version)} />
        <DateField name="day" label={t('schedule.day')} />
        <TextField name="time" label={t('schedule.time')} hint={t('schedule.time-hint')} width="s" />
        <TextField name="place" label={t('schedule.place')} hint={t('schedule.place-hint')} isOptional />
        <SelectField
          name="notice.channel"
          label={t('schedule.channel')}
          hint={t('schedule.channel-hint')}
          options={channels}
          empty={t('schedule.no-notice')}
        />
        <TextField
          name="notice.name"
          label={t('schedule.notified')}
          hint={t('schedule.notified-hint')}
          isOptional
        />
        <CheckField name="agreed" label={t('schedule.agreed')} />
        <Submit>{t('schedule.submit')}</Submit>
      </Form>
    </>
  )
}

/** Sets the day and says how the representative was told of it. */
export const schedulePage = page({
  path: paths.schedule(':fileId'),
  roles: rolesOf('consultation.schedule'),
  render: async (context) => {
    const file = await loadFile(context)
    return {
      title: messages.for(context.lang)('schedule.title'),
      body: <Schedule form={context.form} file={file} />,
    }
  },
})

export const scheduleAction = action({
  path: paths.schedule(':fileId'),
  command: schedule,
  page: schedulePage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
