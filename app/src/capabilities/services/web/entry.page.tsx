import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { rolesOf } from '../permissions.ts'
import { correctSession, recordSession } from '../use-cases/record-sessions.ts'
import { showOrder, showSession } from '../use-cases/show-order.ts'
import { EntryFields } from './entry-fields.tsx'
import { messages } from './messages.ts'
import { OutcomeTag, useWords } from './parts.tsx'
import { paths } from './services.paths.ts'

type Entry = z.output<typeof showSession.output>

function Editions({ editions }: Pick<Entry, 'editions'>) {
  const t = useT(messages)
  const { day } = useWords()
  if (editions.length === 0) return null
  return (
    <Section title={t('entry.before')} id="before">
      <CardList
        items={editions.map((one) => ({
          title: `${t('entry.written-on')}: ${day(one.recordedOn)}, ${one.recordedBy}`,
          note: `${t('entry.corrected-on')}: ${day(one.correctedOn)}, ${one.correctedBy}`,
          end: <OutcomeTag outcome={one.outcome} />,
        }))}
      />
    </Section>
  )
}

function EntryBody({ entry, form }: { entry: Entry; form: FormState }) {
  const t = useT(messages)
  const { day } = useWords()
  const { session } = entry
  return (
    <>
      <Step
        title={t('entry.title')}
        caption={`${day(session.onDay)}, ${session.time} · ${session.specialistName}`}
        lead={t('entry.lead')}
        back={paths.order(entry.orderId)}
      />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(session.version)} />
        <EntryFields goals={entry.goals} />
        <Submit>{t('entry.submit')}</Submit>
      </Form>
      <Editions editions={entry.editions} />
    </>
  )
}

function knownOf({ session }: Entry): Record<string, string | null> {
  const { outcome, note, homeTask, progress } = session
  const scales = progress.map(({ goal, scale }) => [`progress.${goal}.scale`, scale])
  return { outcome, note, homeTask, ...Object.fromEntries(scales) }
}

/** One entry, to be corrected; what stood before is kept and shown. */
export const entryPage = page({
  path: paths.entry(':sessionId'),
  roles: rolesOf('services.correct-session'),
  render: async ({ ask, form, lang, params }) => {
    const entry = await ask(showSession, { sessionId: params['sessionId'] ?? '' })
    return {
      title: messages.for(lang)('entry.title'),
      body: <EntryBody entry={entry} form={prefilled(form, knownOf(entry))} />,
    }
  },
})

export const entryAction = action({
  path: paths.entry(':sessionId'),
  command: correctSession,
  page: entryPage,
  done: ({ orderId }) => paths.order(orderId),
})

type Order = z.output<typeof showOrder.output>

function Single({ shown, form }: { shown: Order; form: FormState }) {
  const t = useT(messages)
  const { name } = useWords()
  const { order, person } = shown
  return (
    <>
      <Step
        title={t('single.title')}
        caption={`${person.name} · ${name(order.itemName)}`}
        lead={t('single.lead')}
        back={paths.order(order.id)}
      />
      <Form state={form} words={messages}>
        <DateField name="onDay" label={t('single.on-day')} />
        <TextField name="startsAt" label={t('slot.starts-at')} hint={t('slot.time-hint')} width="s" />
        <EntryFields goals={order.goals} />
        <Submit>{t('meeting.submit')}</Submit>
      </Form>
    </>
  )
}

/** A session outside the weekly timetable. */
export const singlePage = page({
  path: paths.single(':orderId'),
  roles: rolesOf('services.record-session'),
  render: async ({ ask, read, form, lang, params }) => {
    const shown = await ask(showOrder, { orderId: params['orderId'] ?? '' })
    const today = await read(async (act) => act.today)
    return {
      title: messages.for(lang)('single.title'),
      body: <Single shown={shown} form={prefilled(form, { onDay: today })} />,
    }
  },
})

export const singleAction = action({
  path: paths.single(':orderId'),
  command: recordSession,
  page: singlePage,
  done: ({ orderId }) => paths.order(orderId),
})
