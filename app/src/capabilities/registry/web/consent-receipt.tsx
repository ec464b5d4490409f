import type { Lang, LocalDate } from '@tirek/kernel'
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
  /** Days on which the recipient found the notice that what was passed on has ended. */
  readonly toldOn: readonly LocalDate[]
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

const dayIn =
  (lang: Lang) =>
  (date: string): string =>
    formatDate(lang, date as LocalDate)

function useDay(): (date: string) => string {
  return dayIn(useView().lang)
}

interface Row {
  readonly label: string
  readonly value: string
}

/** Its last day; a refusal has none, and a decision taken back has the day and the reason of that instead. */
function endRows({ consent }: Receipt, lang: Lang): readonly Row[] {
  const t = messages.for(lang)
  const day = dayIn(lang)
  if (consent.decision === 'refused') return []
  if (consent.withdrawnOn !== null)
    return [
      { label: t('consent.withdrawn-on'), value: day(consent.withdrawnOn) },
      { label: t('field.reason'), value: consent.withdrawnReason ?? t('consent.no-reason') },
    ]
  const value = consent.expiresOn === null ? t('consent.no-end') : day(consent.expiresOn)
  return [{ label: t('consent.until'), value }]
}

/** What was passed on under a consent and when, and when the recipient was told that it has ended (LAW-10-7). */
function transferRows({ consent, passedOn, toldOn }: Receipt, lang: Lang): readonly Row[] {
  const t = messages.for(lang)
  const day = dayIn(lang)
  if (consent.decision !== 'given') return []
  const days = passedOn.length === 0 ? t('consent.nothing-passed') : formatList(lang, passedOn.map(day))
  return [
    ...(TRACED.includes(consent.purpose) ? [{ label: t('consent.passed-on'), value: days }] : []),
    ...(toldOn.length > 0 ? [{ label: t('consent.told-on'), value: formatList(lang, toldOn.map(day)) }] : []),
  ]
}

/** The facts of the decision, as label and value; of a refusal only what was asked. */
export function receiptRows(receipt: Receipt, lang: Lang): readonly Row[] {
  const t = messages.for(lang)
  const { consent, name, decidedBy } = receipt
  const isNo = consent.decision !== 'given'
  return [
    { label: t('consent.receipt-number'), value: consent.receiptNumber },
    { label: t('consent.who'), value: name },
    { label: t('consent.decided-by'), value: decidedBy },
    { label: t('consents.purpose'), value: t(`purpose.${consent.purpose as ConsentPurpose}`) },
    {
      label: t(isNo ? 'consent.recipient-asked' : 'consent.recipient'),
      value: consent.recipient ?? t('consent.any-recipient'),
    },
    {
      label: t(isNo ? 'consent.scope-asked' : 'consent.scope'),
      value: consent.scope.map((one) => t(`scope.${one as ConsentScope}`)).join(', '),
    },
    { label: t(`consent.day.${consent.decision as 'given'}`), value: dayIn(lang)(consent.decidedOn) },
    ...endRows(receipt, lang),
    ...transferRows(receipt, lang),
  ]
}

/** The same as a list of the page. */
export function ReceiptRows({ receipt }: { receipt: Receipt }) {
  return <SummaryList rows={receiptRows(receipt, useView().lang)} />
}

interface Said {
  readonly title: string
  readonly lines: readonly string[]
  readonly cite: readonly Citation[]
}

/** What was passed on stays a fact; where nothing was, there is nothing to say. */
function usePast({ consent, passedOn }: Receipt, on: string): readonly string[] {
  const t = useT(messages)
  const isSaid = passedOn.length > 0 || !TRACED.includes(consent.purpose)
  return isSaid ? [t('said.nothing-more'), t('said.past-stays', { date: on })] : [t('said.nothing-more')]
}

/** The words of each standing; a consent in force needs none. */
function useSaid(receipt: Receipt): Said | undefined {
  const { consent, isOwn, standing: other } = receipt
  const t = useT(messages)
  const day = useDay()
  const purpose = PURPOSE_BASIS[consent.purpose as ConsentPurpose]
  const decided = { date: day(consent.decidedOn) }
  const ended = { date: day(consent.withdrawnOn ?? consent.expiresOn ?? consent.decidedOn) }
  const past = { lines: usePast(receipt, ended.date), cite: [purpose] }
  const isRightOver = consent.rightEndsOn !== null && consent.rightEndsOn === consent.expiresOn
  const over = {
    title: t('said.objection-over', ended),
    lines: [t('said.objection-over-next')],
    cite: [OBJECTION_BASIS],
  }
  const said: Readonly<Record<Standing, Said | undefined>> = {
    given: undefined,
    refused: {
      title: t(isOwn ? 'said.refused-own' : 'said.refused', decided),
      lines: [
        t(other === undefined ? 'said.refused-nothing' : 'said.refused-other'),
        t('said.refused-rights'),
      ],
      cite: [purpose, OBJECTION_BASIS],
    },
    objection: {
      title: t(isOwn ? 'said.objection-own' : 'said.objection', decided),
      lines: [t('said.objection-stops'), t('said.objection-next')],
      cite: [OBJECTION_BASIS],
    },
    'objection-withdrawn': over,
    'objection-expired': over,
    withdrawn: { title: t('said.withdrawn', ended), ...past },
    expired: { title: t(isRightOver ? 'said.right-over' : 'said.expired', ended), ...past },
  }
  return said[standingOf(consent)]
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
      <div class="flow-s">
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
      </div>
    </Notice>
  )
}
