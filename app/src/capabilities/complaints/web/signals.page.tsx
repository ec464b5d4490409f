import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm, type FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Pagination, Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { pageNumber } from '#platform/ui/numbered-pages.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import { NORM_KEYS } from '../domain/norms.ts'
import { OUTCOMES } from '../domain/signal.ts'
import { closeSignal, takeUpSignal } from '../use-cases/act-on-signal.ts'
import { listAllSignals, type ShownSignal, showSignal } from '../use-cases/read-signals.ts'
import { ByNorm } from './by-norm.tsx'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

const TONES: Readonly<Record<ShownSignal['state'], Tone>> = {
  filed: 'here',
  'taken-up': 'waiting',
  closed: 'done',
}

function Tags({ of }: { of: ShownSignal }) {
  const t = useT(messages)
  return (
    <span class="row">
      {of.isUrgent && <StatusTag tone="late">{t('signals.urgent')}</StatusTag>}
      {of.isLate && <StatusTag tone="late">{t('signals.late')}</StatusTag>}
      <StatusTag tone={TONES[of.state]}>{t(`signal-state.${of.state}`)}</StatusTag>
    </span>
  )
}

interface SignalsProps {
  readonly shown: z.output<typeof listAllSignals.output>
  readonly at: number
  readonly onlyOpen: boolean
  readonly norm: string | undefined
}

function Signals({ shown, at, onlyOpen, norm }: SignalsProps) {
  const t = useT(messages)
  const { lang } = useView()
  const items = shown.signals.map((one) => ({
    title: <Link href={paths.signal(one.id)}>{one.number}</Link>,
    note: (
      <>
        <div>{t(`concern.${one.concern}`)}</div>
        {one.norm !== null && <div>{one.norm}</div>}
        <div>
          {t('label.filed')}: {formatDate(lang, one.filedOn as LocalDate)}
        </div>
      </>
    ),
    end: <Tags of={one} />,
  }))
  const asked = norm === undefined ? `${paths.signals()}?` : `${paths.signalsOf(norm)}&`
  const path = (n: number) => `${asked}${onlyOpen ? 'show=open&' : ''}page=${n}`
  return (
    <>
      <Step title={t('signals.title')} lead={t('signals.lead')} back="/home" />
      <Tabs
        label={t('signals.title')}
        tabs={[
          { href: paths.signals(), label: t('signals.all'), isCurrent: !onlyOpen },
          { href: `${paths.signals()}?show=open`, label: t('signals.open'), isCurrent: onlyOpen },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={t('signals.none')}>{t('signals.none-hint')}</EmptyState>
      ) : (
        <CardList items={items} />
      )}
      <Pagination
        previous={at > 1 ? path(at - 1) : undefined}
        next={shown.hasMore ? path(at + 1) : undefined}
      />
      <ByNorm counts={shown.byNorm} norm={norm} />
    </>
  )
}

/** The work list of the guardianship service. */
export const signalsPage = page({
  path: paths.signals(),
  roles: rolesOf('complaints.signals'),
  render: async ({ ask, lang, query }) => {
    const at = pageNumber(query['page'])
    const onlyOpen = query['show'] === 'open'
    const norm = NORM_KEYS.find((one) => one === query['norm'])
    const shown = await ask(listAllSignals, { page: at, onlyOpen, norm })
    return {
      title: messages.for(lang)('signals.title'),
      body: <Signals {...{ shown, at, onlyOpen, norm }} />,
    }
  },
})

function Facts({ of }: { of: ShownSignal }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (date: string) => formatDate(lang, date as LocalDate)
  const filer = [of.filer, of.filerRole, of.filerOrganisation].filter((part) => part !== null)
  const rows = [
    { label: t('signal.child'), value: of.childName },
    { label: t('signal.birth'), value: day(of.childBirth) },
    { label: t('signal.kind'), value: t(`concern.${of.concern}`) },
    { label: t('signal.norm'), value: of.norm ?? t('signal.norm-none') },
    { label: t('signal.source'), value: t(`source.${of.source}`) },
    { label: t('signal.said'), value: of.words },
    { label: t('signal.filer'), value: filer.join(' · ') },
    { label: t('label.filed'), value: day(of.filedOn) },
    { label: t('signal.due'), value: day(of.due) },
    ...(of.takenUpBy === null ? [] : [{ label: t('signal.taken-up-by'), value: of.takenUpBy }]),
    ...(of.outcome === null
      ? []
      : [
          { label: t('signal.outcome'), value: t(`outcome.${of.outcome}`) },
          { label: t('signal.measures'), value: of.measures },
        ]),
  ]
  return <SummaryList rows={rows} />
}

function CloseForm({ of, form }: { of: ShownSignal; form: FormState }) {
  const t = useT(messages)
  return (
    <Section title={t('signal.close-title')} id="close">
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(of.version)} />
        <RadioField
          name="outcome"
          label={t('signal.outcome')}
          options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        <TextArea name="measures" label={t('signal.measures')} rows={5} />
        <Submit>{t('signal.close')}</Submit>
      </Form>
    </Section>
  )
}

function SignalBody({ of, form }: { of: ShownSignal; form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('signal.title')} caption={of.number} back={paths.signals()} />
      <Tags of={of} />
      <Facts of={of} />
      {of.state === 'filed' && (
        <Form state={emptyForm(`${form.key}-take`)} action={paths.takeUp(of.id)} id="take">
          <HiddenField name="version" value={String(of.version)} />
          <Submit>{t('signal.take-up')}</Submit>
        </Form>
      )}
      {of.state === 'taken-up' && <CloseForm of={of} form={form} />}
    </>
  )
}

/** One signal, with what the service does about it. */
export const signalPage = page({
  path: paths.signal(':signalId'),
  roles: rolesOf('complaints.signal'),
  render: async ({ ask, form, lang, params }) => {
    const of = await ask(showSignal, { signalId: params['signalId'] ?? '' })
    return { title: messages.for(lang)('signal.title'), body: <SignalBody of={of} form={form} /> }
  },
})

export const takeUpAction = action({
  path: paths.takeUp(':signalId'),
  command: takeUpSignal,
  page: signalPage,
  done: ({ signalId }) => paths.signal(signalId),
})

export const closeSignalAction = action({
  path: paths.signal(':signalId'),
  command: closeSignal,
  page: signalPage,
  done: ({ signalId }) => paths.signal(signalId),
})
