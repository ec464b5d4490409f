import { localize } from '@tirek/kernel'
import { formatMoney } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Easy, EasyPart } from '#platform/ui/easy.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import type { Asked } from '../domain/asked.ts'
import { sorted } from '../domain/sorted.ts'
import type { Finding } from '../use-cases/outputs.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'

/** One thought a line. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/)

/** The answer in easy words: what is theirs, one thing after another, and that more may be found. */
export function EasyResult({ asked, findings }: { asked: Asked; findings: readonly Finding[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const found = sorted(findings, asked.received)
  const amountOf = ({ amount }: Finding) =>
    amount?.kind === 'amount' ? [t('amount.month', { money: formatMoney(lang, amount.money) })] : []
  return (
    <Easy>
      <Step
        title={t('easy.title')}
        back={paths.result(asked)}
        lead={t('easy.lead', { n: found.given.length })}
      />
      {found.given.map((one) => (
        <div class="flow-s">
          <EasyPart
            drawing="tick"
            id={one.entry.id}
            title={localize(one.entry.title, lang)}
            lines={[...sentences(localize(one.entry.gives, lang)), ...amountOf(one)]}
          />
          <Link href={paths.entry(one.entry.id, asked)}>
            {t('entry.how')}
            <span class="vh">: {localize(one.entry.title, lang)}</span>
          </Link>
        </div>
      ))}
      <EasyPart
        drawing="ask"
        id="more"
        title={t('easy.more')}
        lines={sentences(t(found.open.length > 0 ? 'easy.more-open' : 'easy.more-ask'))}
      />
      <PrintButton />
    </Easy>
  )
}
