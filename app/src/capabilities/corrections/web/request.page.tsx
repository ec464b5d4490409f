import type { LocalDate } from '@tirek/kernel'
import { action, type Page, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { CheckField, RadioField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea } from '#platform/ui/form/text-fields.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import type { decideOf } from '../use-cases/decide.ts'
import type { ShownCorrection, showCorrectionOf } from '../use-cases/show-correction.ts'
import { withdrawCorrection } from '../use-cases/withdraw.ts'
import { paths } from './corrections.paths.ts'
import { messages } from './messages.ts'
import { RequestState } from './request-state.tsx'
import { rolesOf } from './roles.ts'

type Props = { readonly shown: ShownCorrection }

function who(name: string | null, organisation: string | null): string {
  return [name, organisation].filter((part) => part !== null).join(' · ')
}

function Values({ shown }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (date: string | null) => (date === null ? undefined : formatDate(lang, date as LocalDate))
  const rows = [
    { label: t('fields.field'), value: shown.label },
    { label: t('value.before'), value: shown.before ?? t('value.none') },
    { label: t('value.wanted'), value: <b>{shown.wanted ?? t('value.none')}</b> },
    { label: t('ask.reason'), value: shown.reason },
    { label: t('ask.proof'), value: shown.proof ?? t('value.none') },
    ...(shown.proofDate === null ? [] : [{ label: t('ask.proof-date'), value: day(shown.proofDate) }]),
    { label: t('requested-by'), value: who(shown.requesterName, shown.requesterOrganisation) },
    { label: t('requested-on'), value: day(shown.requestedOn) },
    ...(shown.state === 'open'
      ? [
          { label: t('fields.decider'), value: t(`decider.${shown.decider}`) },
          { label: t('due-on'), value: day(shown.dueOn) },
        ]
      : []),
    { label: t('fields.basis'), value: shown.basis },
  ]
  return (
    <Section title={t('values.title')} id="values" aside={<RequestState request={shown} />}>
      <SummaryList rows={rows} />
    </Section>
  )
}

function Decision({ shown }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  if (shown.state === 'open' || shown.state === 'withdrawn' || shown.decidedOn === null) return null
  const rows = [
    { label: t('decision.by'), value: who(shown.deciderName, shown.deciderOrganisation) },
    { label: t('decision.on'), value: formatDate(lang, shown.decidedOn as LocalDate) },
    { label: t('decision.reason'), value: shown.decisionReason },
    { label: t('value.present'), value: shown.present ?? t('value.none') },
  ]
  return (
    <Section title={t(shown.state === 'applied' ? 'decision.applied' : 'decision.refused')} id="decision">
      <SummaryList rows={rows} />
    </Section>
  )
}

type Effect = ShownCorrection['effects'][number]

function EffectNote({ effect }: { effect: Effect }) {
  const t = useT(messages)
  return (
    <>
      {effect.was !== null && effect.becomes !== null && (
        <div>
          {t('effects.was')}: {effect.was} · {t('effects.becomes')}: {effect.becomes}
        </div>
      )}
      {effect.basis !== null && <div>{effect.basis}</div>}
    </>
  )
}

function Effects({ shown }: Props) {
  const t = useT(messages)
  if (shown.effects.length === 0) return null
  const items = shown.effects.map((effect) => ({
    title: effect.text,
    note: <EffectNote effect={effect} />,
    end: (
      <StatusTag tone={effect.kind === 'recomputed' ? 'neutral' : 'here'}>
        {t(`effects.${effect.kind}`)}
      </StatusTag>
    ),
  }))
  return (
    <Section title={t('effects.title')} id="effects">
      <CardList items={items} />
    </Section>
  )
}

function Told({ shown }: Props) {
  const t = useT(messages)
  if (shown.told.length === 0) return null
  const items = shown.told.map((one) => ({
    title: one.organisation,
    end: (
      <StatusTag tone={one.isSeen ? 'done' : 'waiting'}>
        {t(one.isSeen ? 'told.seen' : 'told.waits')}
      </StatusTag>
    ),
  }))
  return (
    <Section title={t('told.title')} id="told">
      <CardList items={items} />
    </Section>
  )
}

function DecideForm({ shown, form }: Props & { form: FormState }) {
  const t = useT(messages)
  const moves = shown.effects.some((effect) => effect.kind === 'moves')
  const options = [
    ...(shown.isAsAsked ? [{ value: 'grant', label: t('decide.grant') }] : []),
    { value: 'refuse', label: t('decide.refuse') },
  ]
  return (
    <Section title={t('decide.title')} id="decide">
      {!shown.isAsAsked && (
        <Notice tone="warning" title={t('decide.moved')}>
          {t('value.present')}: {shown.present ?? t('value.none')}
        </Notice>
      )}
      <p>
        {t('decide.lead')} <Cite of={ACTS.duty} />
      </p>
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(form.values['version'] ?? shown.version)} />
        <RadioField name="decision" label={t('decide.decision')} options={options} />
        {moves && <CheckField name="seenMoves" label={t('decide.seen')} />}
        <TextArea name="reason" label={t('decision.reason')} rows={3} />
        <Submit>{t('decide.save')}</Submit>
      </Form>
    </Section>
  )
}

function WithdrawForm({ shown, form }: Props & { form: FormState }) {
  const t = useT(messages)
  return (
    <Form state={{ ...form, errors: {} }} action={paths.withdraw(shown.id)} label={t('withdraw')}>
      <Submit tone="quiet">{t('withdraw')}</Submit>
    </Form>
  )
}

function RequestBody({ shown, form }: Props & { form: FormState }) {
  const t = useT(messages)
  return (
    <>
      <PersonHead
        caption={t('request.title')}
        name={shown.person.fullName}
        back={paths.person(shown.personId)}
      />
      <Values shown={shown} />
      <Effects shown={shown} />
      <Decision shown={shown} />
      <Told shown={shown} />
      {shown.mayDecide && <DecideForm shown={shown} form={form} />}
      {shown.isOwn && shown.state === 'open' && <WithdrawForm shown={shown} form={form} />}
    </>
  )
}

/** One request: the values side by side, what follows, and the decision or the form for it. */
export function requestPage(showCorrection: ReturnType<typeof showCorrectionOf>) {
  return page({
    path: paths.request(':requestId'),
    roles: rolesOf('corrections.show'),
    render: async ({ ask, form, lang, params }) => {
      const shown = await ask(showCorrection, { requestId: params['requestId'] ?? '' })
      return { title: messages.for(lang)('request.title'), body: <RequestBody shown={shown} form={form} /> }
    },
  })
}

/** Sends the decision. */
export function decideAction(decide: ReturnType<typeof decideOf>, of: Page) {
  return action({
    path: paths.request(':requestId'),
    command: decide,
    page: of,
    done: ({ requestId }) => paths.request(requestId),
  })
}

/** Takes the request back. */
export function withdrawAction(of: Page) {
  return action({
    path: paths.withdraw(':requestId'),
    command: withdrawCorrection,
    page: of,
    done: ({ requestId }) => paths.request(requestId),
  })
}
