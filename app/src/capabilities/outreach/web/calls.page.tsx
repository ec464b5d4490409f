import type { LocalDate } from '@tirek/kernel'
import { action, page } from '#platform/http/page.ts'
import { formatDate, formatDateTime, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, PhoneLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { HOWS, OUTCOMES } from '../domain/call.ts'
import { ACTS } from '../domain/citations.ts'
import { listDue, recordCall, type ShownCall, showCall } from '../use-cases/calls.ts'
import { messages } from './messages.ts'
import { paths } from './outreach.paths.ts'
import { rolesOf } from './roles.ts'

function NoteOf({ call }: { call: ShownCall }) {
  const t = useT(messages)
  const { lang } = useView()
  const by = t('call.by', { date: formatDate(lang, call.dueOn as LocalDate) })
  return (
    <span class="small soft">
      {t(`term.${call.term}`)} · {by}
    </span>
  )
}

function Closed({ calls }: { calls: readonly ShownCall[] }) {
  const t = useT(messages)
  const items = calls.map((call) => ({
    title: <Link href={paths.call(call.id)}>{call.fullName}</Link>,
    note: <NoteOf call={call} />,
    end: <StatusTag tone={call.state === 'lapsed' ? 'late' : 'done'}>{t(`state.${call.state}`)}</StatusTag>,
  }))
  return (
    <Section title={t('closed.title')} id="closed">
      <CardList items={items} />
    </Section>
  )
}

function Calls({ calls, closed }: { calls: readonly ShownCall[]; closed: readonly ShownCall[] }) {
  const t = useT(messages)
  const items = calls.map((call) => ({
    title: <Link href={paths.call(call.id)}>{call.fullName}</Link>,
    note: <NoteOf call={call} />,
    end: <StatusTag tone="late">{t(`why.${call.why}`)}</StatusTag>,
  }))
  return (
    <>
      <Step title={t('calls.title')} lead={t('calls.lead')} back="/home" />
      <p>
        <Cite of={ACTS.reach} />
      </p>
      {items.length === 0 ? (
        <EmptyState title={t('calls.none')}>{t('calls.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
      {closed.length > 0 && <Closed calls={closed} />}
    </>
  )
}

/** The calls and visits that are due. */
export const callsPage = page({
  path: paths.calls(),
  roles: rolesOf('outreach.calls'),
  render: async ({ ask, lang }) => {
    const { calls, closed } = await ask(listDue, {})
    return { title: messages.for(lang)('calls.title'), body: <Calls calls={calls} closed={closed} /> }
  },
})

function CallFacts({ call }: { call: ShownCall }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <SummaryList
      rows={[
        { label: t('call.recipient'), value: call.recipient },
        {
          label: t('call.phone'),
          value: call.phone === null ? t('call.no-phone') : <PhoneLink phone={call.phone} />,
        },
        { label: t('call.about'), value: t(`term.${call.term}`) },
        { label: t('call.last-day'), value: formatDate(lang, call.dueOn as LocalDate) },
        { label: t('call.why'), value: t(`why.${call.why}`) },
        { label: t('call.since'), value: formatDateTime(lang, new Date(call.openedAt)) },
        { label: t('call.tries'), value: formatNumber(lang, call.tries) },
      ]}
    />
  )
}

function CallBody({ call, form, isTried }: { call: ShownCall; form: FormState; isTried: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('call.title')}
        caption={call.fullName}
        lead={t(`say.${call.term}`)}
        back={paths.calls()}
      />
      {isTried && call.state === 'open' && (
        <Notice tone="success" isNews title={t('call.tried')}>
          {t('call.tried-text')}
        </Notice>
      )}
      {call.term === 'notify' && <p class="measure">{t('call.by-hand')}</p>}
      <p>
        <Cite of={ACTS.reach} />
      </p>
      <CallFacts call={call} />
      <p>
        <Link href={paths.request(call.requestId)}>{t('call.request')}</Link>
      </p>
      {call.state === 'open' ? (
        <Form state={form} words={messages}>
          <RadioField
            name="how"
            label={t('call.how')}
            options={HOWS.map((value) => ({ value, label: t(`how.${value}`) }))}
          />
          <RadioField
            name="outcome"
            label={t('call.outcome')}
            options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
          <Submit>{t('call.submit')}</Submit>
        </Form>
      ) : (
        <Notice title={t(`state.${call.state}`)}>{t('call.closed')}</Notice>
      )}
    </>
  )
}

/** One call or visit, to be written down. */
export const callPage = page({
  path: paths.call(':callId'),
  roles: rolesOf('outreach.record'),
  render: async ({ ask, form, lang, params, query }) => {
    const call = await ask(showCall, { callId: params['callId'] ?? '' })
    // A mistake in the form is no news of what was written before it.
    const isTried = query['tried'] === 'yes' && Object.keys(form.errors).length === 0
    const body = <CallBody call={call} form={form} isTried={isTried} />
    return { title: messages.for(lang)('call.title'), body }
  },
})

export const callAction = action({
  path: paths.call(':callId'),
  command: recordCall,
  page: callPage,
  done: ({ state, callId }) => (state === 'open' ? `${paths.call(callId)}?tried=yes` : paths.calls()),
})
