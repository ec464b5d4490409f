import type { Lang } from '@tirek/kernel'
import type { ComponentChildren } from 'preact'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { standingOf } from '../domain/desk.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { messages as deskMessages } from './desk/messages.ts'
import { messages } from './messages.ts'
import { isOfChild } from './next-step.ts'
import { dayOf, nameOf, timeOf, type Words, wordOf } from './words.tsx'

type Part = { readonly shown: ShownRequest }

/** Number, applicant, category. */
export function HeadPart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <SummaryList
      rows={[
        { label: t('request.number'), value: shown.number },
        { label: t('category'), value: wordOf(lang, 'category', String(shown.category)) },
        { label: t('request.by'), value: wordOf(lang, 'by', shown.applicantKind) },
        { label: t('request.applied'), value: dayOf(lang, shown.appliedOn) },
      ]}
    />
  )
}

/** The place: organisation, last day, referral. */
export function PlacePart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  if (shown.organisation === null) return null
  return (
    <Section title={t('request.place')} id="place">
      <SummaryList
        rows={[
          {
            label: t('request.organisation'),
            value: (
              <Link href={`/organisations/${shown.organisation.id}`}>
                {nameOf(lang, shown.organisation.name)}
              </Link>
            ),
          },
          { label: t('request.reserved-on'), value: dayOf(lang, shown.reservedOn) },
          { label: t('request.arrive-by'), value: dayOf(lang, shown.arriveBy) },
          ...deferralRows(shown, t, lang),
          ...(shown.stay === null
            ? []
            : [{ label: t('field.arrivedOn'), value: dayOf(lang, shown.stay.arrivedOn) }]),
          { label: t('request.referral'), value: shown.decision?.referralNumber },
        ]}
      />
    </Section>
  )
}

/** Why the arrival was put off: whoever keeps the place knows what it waits for. */
function deferralRows({ deferral }: ShownRequest, t: Words, lang: Lang): readonly SummaryRow[] {
  if (deferral === null) return []
  const reason = wordOf(lang, 'defer.reason', deferral.reason)
  return [
    { label: t('request.deferred-for'), value: `${reason}: ${deferral.document}` },
    { label: t('request.deferred-at'), value: timeOf(lang, deferral.filedAt) },
    { label: t('request.was-due'), value: dayOf(lang, deferral.wasDue) },
  ]
}

/** Decision and notification. */
export function DecisionPart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const { decision, notice } = shown
  if (decision === null) return null
  const rows: SummaryRow[] = [
    { label: t('field.provides'), value: t(decision.provides ? 'provides.yes' : 'provides.no') },
    { label: t('request.decided-on'), value: dayOf(lang, decision.decidedOn) },
    { label: t('request.decision-number'), value: decision.number },
    { label: t('request.decision-reason'), value: decision.reason },
  ]
  if (decision.bestInterests !== null)
    rows.push({ label: t('request.best-interests'), value: decision.bestInterests })
  if (notice !== null) {
    rows.push({ label: t('request.sent-on'), value: dayOf(lang, notice.sentOn) })
    rows.push({ label: t('request.received-on'), value: dayOf(lang, notice.receivedOn) })
    rows.push({ label: t('request.sms'), value: wordOf(lang, 'sms', notice.sms) })
  }
  return (
    <Section title={t('request.decision')} id="decision">
      <SummaryList rows={rows} />
    </Section>
  )
}

/** The recognition of need with the child's view and the alternatives. */
export function NeedPart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const { need } = shown
  if (need === null) return null
  return (
    <Section title={t('request.need')} id="need">
      <SummaryList
        rows={[
          { label: t('request.need-on'), value: dayOf(lang, need.recognisedOn) },
          {
            label: t('request.reasons'),
            value: lines(need.reasons.map((one) => wordOf(lang, 'reason', one))),
          },
          { label: t('request.assessment'), value: need.assessment },
          ...childRows(need, isOfChild(shown.category), t, lang),
        ]}
      />
    </Section>
  )
}

/** What is asked of a child's need alone (CRPD 7, 23): an adult's file does not speak of a child. */
function childRows(
  { childView, alternatives }: NonNullable<ShownRequest['need']>,
  isChild: boolean,
  t: ReturnType<typeof messages.for>,
  lang: Lang,
): readonly SummaryRow[] {
  const forms = alternatives.map((one) => `${wordOf(lang, 'alternative', one.kind)}: ${one.outcome}`)
  return [
    ...(isChild || childView !== null
      ? [{ label: t('request.child-view'), value: viewWords(childView, t) }]
      : []),
    ...(isChild || forms.length > 0 ? [{ label: t('request.alternatives'), value: lines(forms) }] : []),
  ]
}

function lines(texts: readonly string[]): ComponentChildren {
  return texts.length === 0 ? undefined : texts.map((text) => <div>{text}</div>)
}

function viewWords(view: Readonly<Record<string, unknown>> | null, t: ReturnType<typeof messages.for>) {
  if (view === null) return undefined
  if (view['asked'] !== true) return t('request.child-view-none', { why: String(view['why'] ?? '') })
  return lines([
    `${t('view.how')}: ${String(view['how'] ?? '')}`,
    `${t('view.help')}: ${String(view['help'] ?? '')}`,
    `${t('view.said')}: ${String(view['said'] ?? '')}`,
    `${t('view.weight')}: ${String(view['weight'] ?? '')}`,
  ])
}

const LOOK_UP_TONES = { waiting: 'waiting', answered: 'done', substituted: 'neutral' } as const

/** The look-ups with what answered and when; the citizen brings none of this. */
export function LookUpsPart({
  shown,
  actions,
  isOfStaff,
}: Part & { readonly actions?: ComponentChildren; readonly isOfStaff: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (shown.lookUps.length === 0) return null
  // Staff read the same words as on their desk; to a family it is an answer that is awaited.
  const stateOf = ({ state, lastFault }: ShownRequest['lookUps'][number]) =>
    state === 'waiting' && isOfStaff
      ? deskMessages.for(lang)(`standing.${standingOf(lastFault)}`)
      : wordOf(lang, 'look-up-state', state)
  return (
    <Section title={t('request.look-ups')} id="look-ups">
      <CardList
        items={shown.lookUps.map((one) => ({
          title: t(`look-up.${one.kind}`),
          note: (
            <>
              {one.answeredAt !== null && <span>{timeOf(lang, one.answeredAt)}</span>}
              {one.state === 'waiting' && one.attempts > 0 && (
                <span>{t('look-up.attempts', { n: one.attempts })}</span>
              )}
              {one.substitute !== null && <span> {one.substitute}</span>}
            </>
          ),
          end: <StatusTag tone={LOOK_UP_TONES[one.state as 'waiting']}>{stateOf(one)}</StatusTag>,
        }))}
      />
      <p class="soft">{t('request.look-ups-note')}</p>
      {actions}
    </Section>
  )
}

/** Compared papers, or the defects of a returned package. */
export function PackagePart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const items =
    shown.defects.length > 0
      ? shown.defects.map((one) => ({ title: wordOf(lang, 'document', one.document), note: one.what }))
      : shown.documents.map((one) => ({
          title: wordOf(lang, 'document', one.kind),
          note: [wordOf(lang, 'original', one.original), one.comparedBy ?? '']
            .filter((part) => part !== '')
            .join(' · '),
        }))
  if (items.length === 0) return null
  return (
    <Section title={t(shown.defects.length > 0 ? 'request.defects' : 'request.documents')} id="package">
      <CardList items={items} />
    </Section>
  )
}
