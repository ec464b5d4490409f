import type { z } from 'zod'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup, Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { CHANGE_REASONS } from '../domain/timetable.ts'
import { rolesOf } from '../permissions.ts'
import { listSpecialists, type Specialist } from '../read/people.ts'
import { cancelMeeting, substitute } from '../use-cases/changes.ts'
import { recordSessions } from '../use-cases/record-sessions.ts'
import { showMeeting } from '../use-cases/weeks.ts'
import { EntryFields } from './entry-fields.tsx'
import { messages } from './messages.ts'
import { OutcomeTag, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'
import { useDayTitle } from './timetable.page.tsx'

type Shown = z.output<typeof showMeeting.output>
type Meeting = Shown['meeting']
type Props = { readonly shown: Shown; readonly form: FormState }

function Head({ meeting, title, back }: { meeting: Meeting; title?: string; back: string }) {
  const dayTitle = useDayTitle()
  const { name } = useWords()
  return (
    <Step
      title={title ?? meeting.name}
      caption={`${dayTitle(meeting.onDay)}, ${meeting.time}`}
      lead={`${name(meeting.itemName)} · ${meeting.room} · ${meeting.specialistName}`}
      back={back}
    />
  )
}

function Recorded({ shown }: Pick<Props, 'shown'>) {
  const t = useT(messages)
  const items = shown.members.flatMap(({ entryId, outcome, person }) =>
    entryId === null || outcome === null
      ? []
      : [
          {
            title: person.name,
            note: <Link href={paths.entry(entryId)}>{t('entry.link')}</Link>,
            end: <OutcomeTag outcome={outcome} />,
          },
        ],
  )
  if (items.length === 0) return null
  return (
    <Section title={t('meeting.written')} id="written">
      <CardList items={items} />
    </Section>
  )
}

function Series({ shown, form }: Props) {
  const t = useT(messages)
  const open = shown.members.filter((one) => one.entryId === null)
  if (shown.members.length === 0)
    return <EmptyState title={t('meeting.nobody')}>{t('meeting.nobody-hint')}</EmptyState>
  if (open.length === 0 || shown.meeting.change === 'cancelled') return null
  return (
    <Form state={form} words={messages}>
      {open.map((one, index) => (
        <FieldGroup legend={one.person.name}>
          <HiddenField name={`lines.${index}.orderId`} value={one.orderId} />
          <EntryFields goals={one.goals} at={`lines.${index}.`} isOptional />
        </FieldGroup>
      ))}
      <Submit>{t('meeting.submit')}</Submit>
    </Form>
  )
}

function MeetingBody({ shown, form }: Props) {
  const t = useT(messages)
  const { slotId, onDay, change } = shown.meeting
  return (
    <>
      <Head meeting={shown.meeting} back={`${paths.timetable()}?week=${onDay}`} />
      {change === 'cancelled' && <Notice tone="warning">{t('meeting.off-text')}</Notice>}
      {change === 'substituted' && <Notice tone="info">{t('meeting.substituted')}</Notice>}
      {change === null && (
        <Actions>
          <ButtonLink href={paths.substitute(slotId, onDay)} quiet>
            {t('substitute.title')}
          </ButtonLink>
          <ButtonLink href={paths.cancel(slotId, onDay)} quiet>
            {t('cancel.title')}
          </ButtonLink>
        </Actions>
      )}
      <Recorded shown={shown} />
      <Series shown={shown} form={form} />
    </>
  )
}

function load({ ask, params }: PageContext) {
  return ask(showMeeting, { slotId: params['slotId'] ?? '', onDay: params['onDay'] ?? '' })
}

/** One meeting: everything about all its children is written on one page. */
export const meetingPage = page({
  path: paths.meeting(':slotId', ':onDay'),
  roles: rolesOf('services.meeting'),
  render: async (context) => ({
    title: messages.for(context.lang)('meeting.title'),
    body: <MeetingBody shown={await load(context)} form={context.form} />,
  }),
})

export const meetingAction = action({
  path: paths.meeting(':slotId', ':onDay'),
  command: recordSessions,
  page: meetingPage,
  done: ({ slotId, onDay }) => paths.meeting(slotId, onDay),
})

function Reason() {
  const t = useT(messages)
  return (
    <RadioField
      name="reason"
      label={t('change.reason')}
      options={CHANGE_REASONS.map((value) => ({ value, label: t(`change-reason.${value}`) }))}
    />
  )
}

function Substitute({ shown, form, staff }: Props & { staff: readonly Specialist[] }) {
  const t = useT(messages)
  const { slotId, onDay } = shown.meeting
  return (
    <>
      <Head meeting={shown.meeting} title={t('substitute.title')} back={paths.meeting(slotId, onDay)} />
      <p>{t('substitute.lead')}</p>
      <Form state={form} words={messages}>
        <SelectField
          name="specialistId"
          label={t('substitute.who')}
          width="full"
          options={staff.map((one) => ({ value: one.id, label: one.name }))}
        />
        <Reason />
        <Submit>{t('substitute.submit')}</Submit>
      </Form>
    </>
  )
}

function Cancel({ shown, form }: Props) {
  const t = useT(messages)
  const { slotId, onDay } = shown.meeting
  return (
    <>
      <Head meeting={shown.meeting} title={t('cancel.title')} back={paths.meeting(slotId, onDay)} />
      <Notice tone="warning">{t('cancel.lead')}</Notice>
      <Form state={form} words={messages}>
        <Reason />
        <Submit>{t('cancel.submit')}</Submit>
      </Form>
    </>
  )
}

export const substitutePage = page({
  path: paths.substitute(':slotId', ':onDay'),
  roles: rolesOf('services.substitute'),
  render: async (context) => {
    const shown = await load(context)
    const staff = await context.read((act) => listSpecialists(act.db, act.actor.organisationId ?? ''))
    const others = staff.filter((one) => one.name !== shown.meeting.specialistName)
    return {
      title: messages.for(context.lang)('substitute.title'),
      body: <Substitute shown={shown} form={context.form} staff={others} />,
    }
  },
})

export const substituteAction = action({
  path: paths.substitute(':slotId', ':onDay'),
  command: substitute,
  page: substitutePage,
  done: ({ slotId, onDay }) => paths.meeting(slotId, onDay),
})

export const cancelPage = page({
  path: paths.cancel(':slotId', ':onDay'),
  roles: rolesOf('services.cancel-meeting'),
  render: async (context) => ({
    title: messages.for(context.lang)('cancel.title'),
    body: <Cancel shown={await load(context)} form={context.form} />,
  }),
})

export const cancelAction = action({
  path: paths.cancel(':slotId', ':onDay'),
  command: cancelMeeting,
  page: cancelPage,
  done: ({ slotId, onDay }) => paths.meeting(slotId, onDay),
})
