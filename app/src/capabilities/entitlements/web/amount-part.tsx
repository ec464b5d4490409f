import { type LocalDate, localize } from '@tirek/kernel'
import { getAct } from '@tirek/law'
import { formatDate, formatMoney, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite, MarkNote } from '#platform/ui/cite.tsx'
import type { Finding } from '../use-cases/outputs.ts'
import { messages } from './messages.ts'
import { namesOf } from './words.ts'

type AmountProps = { of: Finding; on: LocalDate; isShort?: boolean | undefined }

/** The amount of an allowance, exact, with what it is made of and what of it is not verified. */
export function Amount({ of: { amount }, on, isShort }: AmountProps) {
  const t = useT(messages)
  const { lang } = useView()
  if (amount === null) return null
  if (amount.kind === 'needs') return <p>{t('amount.needs', { what: namesOf(lang, amount.facts) })}</p>
  if (amount.kind === 'no-rate') return <p>{t('amount.no-rate')}</p>
  if (amount.kind === 'not-entered') return <p>{t('amount.not-entered', { on: formatDate(lang, on) })}</p>
  const { base, times, cites } = amount
  return (
    <p>
      <b>{t('amount.month', { money: formatMoney(lang, amount.money) })}</b>{' '}
      {isShort ? (
        <MarkNote mark={cites.some(({ mark }) => mark === 'not-verified') ? 'not-verified' : 'law'} />
      ) : (
        <span class="small">
          {t('amount.made-of', { base: formatMoney(lang, base), times: formatNumber(lang, times) })}{' '}
          {cites.map((cite) => (
            <>
              <Cite of={cite} /> {cite.act === 'project' && <MarkNote mark={cite.mark} />}{' '}
            </>
          ))}
        </span>
      )}
    </p>
  )
}

/** Where a finding stands in the law of the day. */
export function SourceNote({ of: { source } }: { of: Finding }) {
  const t = useT(messages)
  const { lang } = useView()
  if (source === null) return null
  if (source.cite !== null) return <Cite of={source.cite} />
  return (
    <span class="mark-note">
      {t('source.to-find', { act: localize(getAct(source.act).shortName, lang) })}
    </span>
  )
}
