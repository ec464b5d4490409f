import type { Lang } from '@tirek/kernel'
import type { ComponentChildren } from 'preact'
import type { Role } from '#platform/access/roles.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { FilePart } from './file-part.tsx'
import { messages } from './messages.ts'
import { isOfChild } from './next-step.ts'
import { messages as paperWords } from './paper/messages.ts'
import { organisationHref, paths } from './placement.paths.ts'
import { dayOf, nameOf, timeOf, type Words, wordOf } from './words.tsx'

type Part = { readonly shown: ShownRequest }

/** The place: organisation, last day, referral. */
export function PlacePart({ shown }: Part) {
  const t = useT(messages)
  const { lang, path } = useView()
  if (shown.organisation === null) return null
  return (
    <Section title={t('request.place')} id="place">
      <SummaryList
        rows={[
          {
            label: t('request.organisation'),
            value: (
              <Link href={organisationHref(shown.organisation.id, path)}>
                {nameOf(lang, shown.organisation.name)}
              </Link>
            ),
          },
          { label: t('request.reserved-on'), value: dayOf(lang, shown.reservedOn) },
          { label: t('request.arrive-by'), value: dayOf(lang, shown.arriveBy) },
          ...deferralRows(shown, t, lang),
          ...(shown.stay === null || shown.stay.arrivedOn === null
            ? []
            : [{ label: t('field.arrivedOn'), value: dayOf(lang, shown.stay.arrivedOn) }]),
          ...(shown.decision === null
            ? []
            : [{ label: t('request.referral'), value: shown.decision.referralNumber }]),
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

/** Who hands a notification over on paper. */
const HANDS_OVER: readonly Role[] = ['ed-specialist', 'ed-head', 'social-worker', 'leb-decision-maker']

/** A refusal, and a decision that was not received yet, are what the page is opened for. */
function isNews({ decision, notice }: ShownRequest): boolean {
  return decision?.provides === false || (notice?.receivedOn ?? null) === null
}

/** Decision and notification. */
export function DecisionPart({ shown, role }: Part & { readonly role: Role }) {
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
    <FilePart title={t('request.decision')} id="decision" isNow={isNews(shown)}>
      <SummaryList rows={rows} />
      {HANDS_OVER.includes(role) && shown.state !== 'discharged' && (
        <p>
          <Link href={paths.paper(shown.requestId)}>{paperWords.for(lang)('link')}</Link>
        </p>
      )}
    </FilePart>
  )
}

/** The recognition of need with the child's view and the alternatives. */
export function NeedPart({ shown }: Part) {
  const t = useT(messages)
  const { lang } = useView()
  const { need } = shown
  if (need === null) return null
  return (
    <FilePart title={t('request.need')} id="need">
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
    </FilePart>
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
