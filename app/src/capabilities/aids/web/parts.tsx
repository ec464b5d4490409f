import type { LocalDate } from '@tirek/kernel'
import { formatDate, formatNumber, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { SummaryList, type SummaryRow } from '#platform/ui/lists.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import { findItem, itemName } from '../domain/catalogue.ts'
import type { NeedState } from '../domain/need.ts'
import type { OrderState } from '../domain/order.ts'
import type { VoucherState } from '../domain/voucher.ts'
import type { ShownNeed, ShownOrder, ShownSupply, ShownVoucher } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

const NEED_TONES: Readonly<Record<NeedState, Tone>> = {
  asked: 'waiting',
  indicated: 'done',
  'not-indicated': 'late',
  withdrawn: 'neutral',
}

const ORDER_TONES: Readonly<Record<OrderState, Tone>> = {
  ordered: 'waiting',
  accepted: 'waiting',
  delivered: 'here',
  received: 'done',
  returned: 'waiting',
  'choose-supplier': 'here',
  'no-supplier': 'waiting',
  'to-procure': 'waiting',
  cancelled: 'neutral',
}

const VOUCHER_TONES: Readonly<Record<VoucherState, Tone>> = {
  queued: 'waiting',
  offered: 'here',
  accepted: 'done',
  used: 'done',
  'not-used': 'neutral',
  withdrawn: 'neutral',
}

export function NeedTag({ state }: { state: NeedState }) {
  const t = useT(messages)
  return <StatusTag tone={NEED_TONES[state]}>{t(`need.${state}`)}</StatusTag>
}

export function OrderTag({ state }: { state: OrderState }) {
  const t = useT(messages)
  return <StatusTag tone={ORDER_TONES[state]}>{t(`order.${state}`)}</StatusTag>
}

export function VoucherTag({ state }: { state: VoucherState }) {
  const t = useT(messages)
  return <StatusTag tone={VOUCHER_TONES[state]}>{t(`voucher.${state}`)}</StatusTag>
}

/** Words of days, items and reasons in the language of the reader. */
export function useWords() {
  const t = useT(messages)
  const { lang } = useView()
  return {
    t,
    lang,
    day: (text: string) => formatDate(lang, text as LocalDate),
    item: (key: string) => itemName(key, lang),
    /** A reason as it was chosen; one that has no words any more is not shown. */
    reason: (code: string) => messages.find(lang, `said.${code}`) ?? code,
    size: (key: string, size: number) => {
      const unit = findItem(key)?.measure === 'weight' ? t('unit.kg') : t('unit.cm')
      return `${formatNumber(lang, size, 1)} ${unit}`
    },
  }
}

type Maybe = SummaryRow | undefined
export const rowsOf = (rows: readonly Maybe[]): readonly SummaryRow[] =>
  rows.filter((row) => row !== undefined)

/** What was asked, and what was answered by which paper. */
export function NeedFacts({ of }: { of: ShownNeed }) {
  const { t, day } = useWords()
  const row = (label: string, value: string | null): Maybe => (value === null ? undefined : { label, value })
  const rows = rowsOf([
    { label: t('label.route'), value: t(`route.${of.route}`) },
    row(t('label.doctor'), of.organisation),
    { label: t('label.asked'), value: day(of.askedOn) },
    row(t('label.words'), of.words),
    { label: t('label.state'), value: <NeedTag state={of.state} /> },
    row(t('label.document'), of.document === null ? null : `${of.document}, ${day(of.documentDate ?? '')}`),
    row(t('label.volume'), of.volume),
    row(t('label.valid-to'), of.validTo === null ? null : day(of.validTo)),
    row(t('label.reason'), of.reason),
  ])
  return <SummaryList rows={rows} />
}

/** What a supplier and the commission see of an order. */
export function useSupplyRows(of: ShownSupply): readonly Maybe[] {
  const { t, day, item, size, reason } = useWords()
  const { delivery } = of
  const said = of.saidReason === null ? null : [reason(of.saidReason), of.said].filter(Boolean).join('. ')
  return [
    { label: t('label.item'), value: item(of.item) },
    { label: t('label.volume'), value: of.volume },
    of.size === null ? undefined : { label: t('label.size'), value: size(of.item, of.size) },
    { label: t('label.ordered'), value: day(of.orderedOn) },
    delivery === null ? undefined : { label: t('delivery.name'), value: delivery.name },
    delivery === null ? undefined : { label: t('delivery.phone'), value: delivery.phone },
    delivery === null ? undefined : { label: t('delivery.address'), value: delivery.address },
    of.contract === null ? undefined : { label: t('label.contract'), value: of.contract },
    of.deliveryOn === null ? undefined : { label: t('label.delivery-on'), value: day(of.deliveryOn) },
    of.deliveredOn === null ? undefined : { label: t('label.delivered-on'), value: day(of.deliveredOn) },
    said === null ? undefined : { label: t('label.said'), value: said },
  ]
}

/** All of an order, for the family and the department. */
export function OrderFacts({ of }: { of: ShownOrder }) {
  const { t, day } = useWords()
  const shared = useSupplyRows(of)
  const { conclusion } = of
  const rows = rowsOf([
    { label: t('label.state'), value: <OrderTag state={of.state} /> },
    { label: t('label.route'), value: t(`route.${of.route}`) },
    of.supplier === null ? undefined : { label: t('label.supplier'), value: of.supplier },
    of.state === 'no-supplier' ? undefined : { label: t('label.channel'), value: t(`channel.${of.channel}`) },
    ...shared,
    of.earlyReason === null
      ? undefined
      : {
          label: t('label.early'),
          value: [t(`early.${of.earlyReason}`), of.earlyWords].filter(Boolean).join('. '),
        },
    conclusion === null
      ? undefined
      : {
          label: t('label.conclusion'),
          value: `№ ${conclusion.number}, ${day(conclusion.concludedOn)}. ${conclusion.words}`,
        },
    of.receivedOn === null ? undefined : { label: t('label.received'), value: day(of.receivedOn) },
    of.replaceOn === null ? undefined : { label: t('label.replace'), value: day(of.replaceOn) },
  ])
  return <SummaryList rows={rows} />
}

/** One application for a sanatorium. */
export function VoucherFacts({ of }: { of: ShownVoucher }) {
  const { t, lang, day } = useWords()
  const { fromOn, toOn } = of
  const rows = rowsOf([
    { label: t('label.state'), value: <VoucherTag state={of.state} /> },
    { label: t('label.route'), value: t(`route.${of.route}`) },
    { label: t('label.applied'), value: day(of.appliedOn) },
    of.before === null ? undefined : { label: t('label.before'), value: formatNumber(lang, of.before) },
    { label: t('label.companion'), value: of.companion ?? t('voucher.alone') },
    of.sanatorium === null ? undefined : { label: t('label.sanatorium'), value: of.sanatorium },
    fromOn === null
      ? undefined
      : {
          label: t('label.stay'),
          value: formatPeriod(lang, { from: fromOn as LocalDate, to: (toOn ?? fromOn) as LocalDate }),
        },
    of.answerBy === null || of.state !== 'offered'
      ? undefined
      : { label: t('label.answer-by'), value: day(of.answerBy) },
    of.reason === null ? undefined : { label: t('label.reason'), value: t(`not-used.${of.reason}`) },
    of.againOn === null ? undefined : { label: t('label.again'), value: day(of.againOn) },
  ])
  return <SummaryList rows={rows} />
}
