import type { z } from 'zod'
import { fullName } from '#capabilities/registry/index.ts'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckList } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { ACTS } from '../domain/acts.ts'
import { MEANS } from '../domain/order.ts'
import { rolesOf } from '../permissions.ts'
import { findServed } from '../read/reach.ts'
import { childServices } from '../use-cases/child-services.ts'
import { recordNeeds } from '../use-cases/means.ts'
import { cancelByFamily } from '../use-cases/record-sessions.ts'
import { childWeek } from '../use-cases/weeks.ts'
import { messages } from './messages.ts'
import { nothingHere, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'
import { useDayTitle } from './timetable.page.tsx'

type Week = z.output<typeof childWeek.output>

function Absence({
  form,
  meeting,
  personId,
}: {
  form: FormState
  meeting: Week['meetings'][number]
  personId: string
}) {
  const t = useT(messages)
  const { name } = useWords()
  const title = useDayTitle()
  return (
    <>
      <Step
        title={t('absence.title')}
        caption={`${title(meeting.onDay)}, ${meeting.time} · ${name(meeting.itemName)}`}
        lead={
          <>
            {t('absence.lead')} <Cite of={ACTS.volume} />
          </>
        }
        back={paths.child(personId)}
      />
      <Form state={form} words={messages}>
        <Submit>{t('absence.submit')}</Submit>
      </Form>
    </>
  )
}

/** The family says that the child will not come. */
export const absencePage = page({
  path: paths.absence(':personId', ':orderId', ':slotId', ':onDay'),
  roles: rolesOf('services.cancel-by-family'),
  render: async ({ ask, form, lang, params }) => {
    const { personId = '', slotId, onDay = '', orderId } = params
    const { meetings } = await ask(childWeek, { personId, week: onDay })
    const meeting = meetings.find(
      (one) => one.slotId === slotId && one.onDay === onDay && one.orderId === orderId,
    )
    if (meeting === undefined) throw nothingHere('meeting')
    return {
      title: messages.for(lang)('absence.title'),
      body: <Absence form={form} meeting={meeting} personId={personId} />,
    }
  },
})

export const absenceAction = action({
  path: paths.absence(':personId', ':orderId', ':slotId', ':onDay'),
  command: cancelByFamily,
  input: (_form, { params }) => ({
    orderId: params['orderId'],
    slotId: params['slotId'],
    onDay: params['onDay'],
  }),
  page: absencePage,
  done: ({ personId }, { params }) => `${paths.child(personId)}?week=${params['onDay']}`,
})

function Needs({ form, name, personId }: { form: FormState; name: string; personId: string }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('needs.title')}
        caption={name}
        lead={
          <>
            {t('needs.lead')} <Cite of={ACTS.means} />
          </>
        }
        back={paths.child(personId)}
      />
      <Form state={form} words={messages}>
        <CheckList
          name="means"
          label={t('needs.means')}
          isOptional
          options={MEANS.map((value) => ({ value, label: t(`means.${value}`) }))}
        />
        <Submit>{t('needs.submit')}</Submit>
      </Form>
    </>
  )
}

/** Which means of communication the child needs. */
export const needsPage = page({
  path: paths.needs(':personId'),
  roles: rolesOf('services.record-needs'),
  render: async ({ ask, read, form, lang, params }) => {
    const personId = params['personId'] ?? ''
    const person = await read((act) => findServed(act, personId))
    if (person === undefined) throw nothingHere('person')
    const { needs } = await ask(childServices, { personId })
    const state = prefilled(form, { means: needs })
    return {
      title: messages.for(lang)('needs.title'),
      body: <Needs form={state} name={fullName(person)} personId={personId} />,
    }
  },
})

export const needsAction = action({
  path: paths.needs(':personId'),
  command: recordNeeds,
  page: needsPage,
  done: ({ personId }) => paths.child(personId),
})
