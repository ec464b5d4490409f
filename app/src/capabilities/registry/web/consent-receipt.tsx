import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { z } from 'zod'
import { formatDate, formatList } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { type ConsentPurpose, type ConsentScope, OBJECTION_BASIS, PURPOSE_BASIS } from '../domain/consent.ts'
import type { showChild } from '../use-cases/show-child.ts'
import { type Standing, standingOf } from './consent-state.tsx'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'

export type ShownConsent = z.output<typeof showChild.output>['consents'][number]

/** One decision with what its receipt needs to say. */
export interface Receipt {
  readonly consent: ShownConsent
  readonly name: string
  /** Who decided: the name, or the ground of the right when the name is not open to the reader. */
  readonly decidedBy: string
  readonly personId: string
  /** True when the reader is the one who decided. */
  readonly isOwn: boolean
  /** Days on which something was passed on under this consent. */
  readonly passedOn: readonly LocalDate[]
  /** A consent for the same purpose and recipient that stands today. */
  readonly standing: ShownConsent | undefined
  readonly mayDecide: boolean
}

export const TITLES = {
  given: 'consent.receipt-title',
  withdrawn: 'consent.receipt-title',
  expired: 'consent.receipt-title',
  refused: 'consent.receipt-refused',
  objection: 'consent.receipt-objection',
  'objection-withdrawn': 'consent.receipt-objection',
  'objection-expired': 'consent.receipt-objection',
} as const satisfies Record<Standing, string>

/** Purposes whose transfers all stand in the history with their consent. */
const TRACED: readonly string[] = ['referral-to-pmpc', 'direction']

function useDay(): (date: string) => string {
  const { lang } = useView()
  return (date) => formatDate(lang, date as LocalDate)
}

/** The facts of the decision, as label and value; a refusal has no recipient and no term, only what was asked. */
export function ReceiptRows({ receipt }: { receipt: Receipt }) {
  const t = useT(messages)
  const day = useDay()
  const { consent, name, decidedBy } = receipt
  const standing = standingOf(consent)
  const isNo = consent.decision !== 'given'
  const scope = consent.scope.map((one) => t(`scope.${one as ConsentScope}`)).join(', ')
  const rows = [
    { label: t('consent.receipt-number'), value: consent.receiptNumber },
    { label: t('consent.who'), value: name },
    { label: t('consent.decided-by'), value: decidedBy },
    { label: t('consents.purpose'), value: t(`purpose.${consent.purpose as ConsentPurpose}`) },
    {
      label: t(isNo ? 'consent.recipient-asked' : 'consent.recipient'),
      value: consent.recipient ?? t('consent.any-recipient'),
    },
    { label: t(isNo ? 'consent.scope-asked' : 'consent.scope'), value: scope },
    { label: t(`consent.day.${consent.decision as 'given'}`), value: day(consent.decidedOn) },
  ]
  const ended = standing === 'withdrawn' || standing === 'objection-withdrawn'
  if (standing !== 'refused' && !ended)
    rows.push({
      label: t('consent.until'),
      value: consent.expiresOn === null ? t('consent.no-end') : day(consent.expiresOn),
    })
  return (
    <>
      <SummaryList rows={rows} />
      {ended && <Withdrawal receipt={receipt} />}
    </>
  )
}

/** The day and reason of the withdrawal, and what had been passed on before it (LAW-10-7). */
function Withdrawal({ receipt }: { receipt: Receipt }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = useDay()
  const { consent, passedOn } = receipt
  const rows = [
    { label: t('consent.withdrawn-on'), value: consent.withdrawnOn === null ? '' : day(consent.withdrawnOn) },
    { label: t('field.reason'), value: consent.withdrawnReason ?? t('consent.no-reason') },
  ]
  if (consent.decision === 'given' && TRACED.includes(consent.purpose))
    rows.push({
      label: t('consent.passed-on'),
      value: passedOn.length === 0 ? t('consent.nothing-passed') : formatList(lang, passedOn.map(day)),
    })
  if (consent.decision === 'given' && consent.recipientId !== null)
    rows.push({
      label: t('consent.told-on'),
      value: consent.recipientToldOn === null ? t('consent.being-told') : day(consent.recipientToldOn),
    })
  return <SummaryList rows={rows} />
}

interface Said {
  readonly title: string
  readonly lines: readonly string[]
  readonly cite: readonly Citation[]
}

function useSaid({ consent, isOwn, standing: other }: Receipt): Said | undefined {
  const t = useT(messages)
  const day = useDay()
  const purpose = PURPOSE_BASIS[consent.purpose as ConsentPurpose]
  const decided = { date: day(consent.decidedOn) }
  const ended = { date: day(consent.withdrawnOn ?? consent.expiresOn ?? consent.decidedOn) }
  switch (standingOf(consent)) {
    case 'given':
      return undefined
    case 'refused':
      return {
        title: t(isOwn ? 'said.refused-own' : 'said.refused', decided),
        lines: [
          t(other === undefined ? 'said.refused-nothing' : 'said.refused-other'),
          t('said.refused-rights'),
        ],
        cite: [purpose, OBJECTION_BASIS],
      }
    case 'objection':
      return {
        title: t(isOwn ? 'said.objection-own' : 'said.objection', decided),
        lines: [t('said.objection-stops'), t('said.objection-next')],
        cite: [OBJECTION_BASIS],
      }
    case 'objection-withdrawn':
    case 'objection-expired':
      return {
        title: t('said.objection-over', ended),
        lines: [t('said.objection-over-next')],
        cite: [OBJECTION_BASIS],
      }
    case 'withdrawn':
      return {
        title: t('said.withdrawn', ended),
        lines: [t('said.nothing-more'), t('said.past-stays', ended)],
        cite: [purpose],
      }
    case 'expired':
      return {
        title: t(consent.rightEndsOn === consent.expiresOn ? 'said.right-over' : 'said.expired', ended),
        lines: [t('said.nothing-more'), t('said.past-stays', ended)],
        cite: [purpose],
      }
  }
}

/** Leads to the consent that stands, or to giving one. */
function WayOn({ receipt }: { receipt: Receipt }) {
  const t = useT(messages)
  const { consent, personId, standing, mayDecide } = receipt
  if (standing !== undefined)
    return (
      <p>
        <Link href={paths.consent(personId, standing.id)}>{t('consent.see-standing')}</Link>
      </p>
    )
  if (!mayDecide || standingOf(consent) === 'objection') return null
  return (
    <>
      <p>{t('said.later')}</p>
      <ButtonLink href={paths.consentFor(personId, consent.purpose, consent.recipientId)} quiet>
        {t('consent.give-now')}
      </ButtonLink>
    </>
  )
}

/** Says in plain words what a decision that is not a live consent means, on which article, and the way on. */
export function ReceiptWords({ receipt }: { receipt: Receipt }) {
  const said = useSaid(receipt)
  if (said === undefined) return null
  return (
    <Notice title={said.title}>
      {said.lines.map((line) => (
        <p>{line}</p>
      ))}
      <p>
        {said.cite.map((of) => (
          <>
            <Cite of={of} />{' '}
          </>
        ))}
      </p>
      <WayOn receipt={receipt} />
    </Notice>
  )
}
