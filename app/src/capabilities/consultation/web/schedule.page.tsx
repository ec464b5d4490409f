import type { LocalDate } from '@tirek/kernel'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { NOTICE_CHANNELS, NOTICE_DEFAULT, noticeDays } from '../domain/appointment.ts'
import { sessionMinutes } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { type KnownRepresentative, listRepresentatives } from '../read/representatives.ts'
import { schedule } from '../use-cases/schedule.ts'
import { showCalendarSettings } from '../use-cases/show-calendar.ts'
import type { CalendarSettings } from './calendar-settings.page.tsx'
import { paths } from './consultation.paths.ts'
import { shownForm } from './form-values.ts'
import { loadFile, type ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { ModeField, SpecialistsField } from './schedule-fields.tsx'
import { representativeOptions } from './words.ts'

type Props = {
  readonly form: FormState
  readonly file: ShownFile
  readonly representatives: readonly KnownRepresentative[]
  readonly today: LocalDate
  readonly settings: CalendarSettings
}

/** Nobody can be told of the day while the register names no representative. */
function NobodyToTell({ personId }: { personId: string }) {
  const t = useT(messages)
  return (
    <Notice tone="warning" title={t('refusal.no-representative')}>
      {t('remedy.no-representative')}{' '}
      <Link href={`/people/${personId}/representatives/new`}>{t('schedule.add-representative')}</Link>
    </Notice>
  )
}

/** How the representative was told, and which of them. */
function NoticeFields({ representatives }: Pick<Props, 'representatives'>) {
  const t = useT(messages)
  return (
    <>
      <SelectField
        name="notice.channel"
        label={t('schedule.channel')}
        hint={t('schedule.channel-hint')}
        options={NOTICE_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        empty={t('schedule.no-notice')}
      />
      <SelectField
        name="notice.representativeId"
        label={t('schedule.notified')}
        options={representativeOptions(representatives)}
        empty={t('schedule.notified-all')}
      />
    </>
  )
}

function Schedule({ form, file, representatives, today, settings }: Props) {
  const t = useT(messages)
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
      <p>
        {t('schedule.notice-term')}: {noticeDays(today)} <Cite of={NOTICE_DEFAULT} />
      </p>
      {representatives.length === 0 && <NobodyToTell personId={file.personId} />}
      <Form state={shownForm(form, { mode: 'consultation' })} words={messages}>
        <HiddenField name="version" value={String(file.version)} />
        <DateField name="day" label={t('schedule.day')} />
        <TextField name="time" label={t('schedule.time')} hint={t('schedule.time-hint')} width="s" />
        <TextField
          name="minutes"
          label={t('schedule.minutes')}
          hint={t('schedule.minutes-hint', { minutes: sessionMinutes(today) })}
          width="s"
          inputMode="numeric"
          isOptional
        />
        <ModeField rooms={settings.rooms} />
        <SpecialistsField specialists={settings.specialists} />
        <NoticeFields representatives={representatives} />
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
    const settings = await context.ask(showCalendarSettings, {})
    const known = await context.read(async (act) => ({
      representatives: await listRepresentatives(act, file.personId, act.today),
      today: act.today,
    }))
    return {
      title: messages.for(context.lang)('schedule.title'),
      body: <Schedule form={context.form} file={file} settings={settings} {...known} />,
    }
  },
})

export const scheduleAction = action({
  path: paths.schedule(':fileId'),
  command: schedule,
  page: schedulePage,
  done: (_output, { params }) => paths.file(params['fileId'] ?? ''),
})
