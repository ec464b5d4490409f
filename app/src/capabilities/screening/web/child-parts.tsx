import { localize } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DueTag, StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import type { InformationMeans } from '../domain/information.ts'
import { messages } from './messages.ts'
import { paths } from './screening.paths.ts'
import {
  type ChildScreening,
  consentKey,
  dayOf,
  REFERRAL_TONES,
  RESULT_TONES,
  serviceDue,
  stateOf,
} from './words.ts'

type Part = { readonly child: ChildScreening }

/** The filed screenings: instrument with version, day, place, result. */
export function Results({ child, mayFile }: Part & { mayFile: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const named = ({ id, hasAnswers }: (typeof child.results)[number], name: string) =>
    hasAnswers ? <Link href={paths.answers(child.childId, id)}>{name}</Link> : name
  const items = child.results.map((one) => ({
    title: named(one, one.instrumentName === null ? one.instrumentId : localize(one.instrumentName, lang)),
    note: [
      formatDate(lang, dayOf(one.examinedOn)),
      t('version', { version: one.instrumentVersion }),
      one.organisation === null ? t('child.unknown-place') : localize(one.organisation.name, lang),
      ...(one.notCompletedReason === null ? [] : [t(`reason.${one.notCompletedReason}`)]),
    ].join(' · '),
    end: <StatusTag tone={RESULT_TONES[one.result]}>{t(`result.${one.result}`)}</StatusTag>,
  }))
  return (
    <Section title={t('child.results')} id="results">
      {items.length === 0 ? <EmptyState title={t('child.no-results')} /> : <CardList items={items} />}
      {mayFile && (
        <p>
          <Link href={paths.result(child.childId)}>{t('child.record-result')}</Link>
        </p>
      )}
    </Section>
  )
}

/** The risk group: a forecast with the day on which it ends by itself; never a status of the child. */
export function RiskGroup({ child }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const { risk } = child
  if (risk === null) return null
  const day = (date: string | null) => (date === null ? undefined : formatDate(lang, dayOf(date)))
  const end = risk.isInRiskGroup
    ? { label: t('risk.ends'), value: day(risk.endsOn) }
    : { label: t('risk.ended'), value: day(risk.endedOn ?? risk.endsOn) }
  const resolution =
    risk.resolution === null
      ? []
      : [{ label: t('risk.resolution'), value: t(`resolution.${risk.resolution}`) }]
  return (
    <Section title={t('risk.title')} id="risk">
      <p>
        <StatusTag tone={risk.isInRiskGroup ? 'here' : 'neutral'}>
          {t(risk.isInRiskGroup ? 'risk.in' : 'risk.out')}
        </StatusTag>
      </p>
      <p>
        {t('risk.explained')} <Cite of={ACTS.riskGroup} />
      </p>
      <SummaryList rows={[{ label: t('risk.entered'), value: day(risk.enteredOn) }, end, ...resolution]} />
    </Section>
  )
}

/** What the family was given, and when. */
export function Information({ child, mayRecord }: Part & { mayRecord: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = child.information.map((one) => ({
    title: formatDate(lang, dayOf(one.deliveredOn)),
    note: [
      t(`means.${one.means as InformationMeans}`),
      t(`pack-language.${one.language as 'kk' | 'ru' | 'en'}`),
      t('information.edition', { version: one.packVersion }),
    ].join(' · '),
  }))
  return (
    <Section title={t('information.title')} id="information">
      {items.length === 0 ? <p>{t('information.none')}</p> : <CardList items={items} />}
      {mayRecord && (
        <p>
          <Link href={paths.inform(child.childId)}>{t('information.record')}</Link>
        </p>
      )}
      <p>
        <Link href={paths.pack()}>{t('information.open')}</Link>
      </p>
    </Section>
  )
}

type Sent = ChildScreening['referrals'][number]

function SentObject({ one, today }: { one: Sent; today: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    {
      label: t('referral.recipient'),
      value: one.recipient === null ? undefined : localize(one.recipient.name, lang),
    },
    { label: t('referral.sent-on'), value: formatDate(lang, dayOf(one.sentOn)) },
    ...(one.state === 'sent'
      ? [{ label: t('referral.answer-by'), value: <DueTag {...serviceDue(one.dueOn, today)} /> }]
      : []),
    ...(one.answeredOn === null
      ? []
      : [{ label: t('referral.answered-on'), value: formatDate(lang, dayOf(one.answeredOn)) }]),
    ...(one.reason === null ? [] : [{ label: t('referral.reason'), value: one.reason }]),
  ]
  return (
    <div class="flow-s">
      <h3>
        {t(`object.${one.object}`)}{' '}
        <StatusTag tone={REFERRAL_TONES[stateOf(one.state)]}>
          {t(`referral-state.${stateOf(one.state)}`)}
        </StatusTag>
      </h3>
      <SummaryList rows={rows} />
    </div>
  )
}

/** What the representative decided about the referral, and when. */
function Decision({ risk }: { risk: NonNullable<ChildScreening['risk']> }) {
  const t = useT(messages)
  const { lang } = useView()
  const when = risk.consentChangedOn === null ? '' : ` · ${formatDate(lang, dayOf(risk.consentChangedOn))}`
  const value = `${t(consentKey(risk.consentState))}${when}`
  return <SummaryList rows={[{ label: t('referral.consent'), value }]} />
}

/** The two objects that travel, each with its own state. */
export function Referrals({ child }: Part) {
  const t = useT(messages)
  const isWaiting = child.referrals.some((one) => one.state === 'sent')
  return (
    <Section title={t('referral.title')} id="referral">
      <p>
        {t('referral.two')} <Cite of={ACTS.procedure} />
      </p>
      {child.risk !== null && <Decision risk={child.risk} />}
      {child.referrals.length === 0 ? (
        <EmptyState title={t('referral.none')} />
      ) : (
        child.referrals.map((one) => <SentObject one={one} today={child.today} />)
      )}
      {isWaiting && <p class="soft">{t('referral.service-level')}</p>}
    </Section>
  )
}
