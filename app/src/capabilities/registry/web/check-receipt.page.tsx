import type { Lang, LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { type PageContext, page, RefusedError } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { type CheckedReceipt, checkReceipt } from '../use-cases/check-receipt.ts'
import { type Standing, standingOf } from './consent-state.tsx'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'

const DEC_64 = cite('project', 'DEC-64', 'project-default')

/** The day since which it stands so, where there is one. */
function sinceOf(standing: Standing, { withdrawnOn, expiresOn }: CheckedReceipt): string | null {
  if (standing === 'withdrawn' || standing === 'objection-withdrawn') return withdrawnOn
  return standing === 'given' || standing === 'objection' ? null : expiresOn
}

function dayOf(lang: Lang, day: string): string {
  return formatDate(lang, day as LocalDate)
}

function Genuine({ checked }: { checked: CheckedReceipt }) {
  const t = useT(messages)
  const { lang } = useView()
  const standing = standingOf(checked)
  const since = sinceOf(standing, checked)
  const rows = [
    { label: t('consent.receipt-number'), value: checked.receiptNumber },
    { label: t('consents.purpose'), value: t(`purpose.${checked.purpose}`) },
    { label: t(`consent.day.${checked.decision}`), value: dayOf(lang, checked.decidedOn) },
    { label: t('check-receipt.standing'), value: t(`standing.${standing}`) },
    ...(since === null ? [] : [{ label: t(`check-receipt.since`), value: dayOf(lang, since) }]),
  ]
  const isInForce = standing === 'given'
  return (
    <>
      <Notice tone={isInForce ? 'success' : 'info'} title={t('check-receipt.genuine')}>
        {t(isInForce ? 'check-receipt.in-force' : 'check-receipt.look')}
      </Notice>
      <SummaryList rows={rows} />
      <p class="soft measure">
        {t('check-receipt.no-names')} <Cite of={DEC_64} />
      </p>
    </>
  )
}

function Body({ code, checked }: { code: string; checked: CheckedReceipt | undefined }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('check-receipt.title')} lead={t('check-receipt.lead')} />
      {checked !== undefined && <Genuine checked={checked} />}
      {checked === undefined && code !== '' && (
        <Notice tone="warning" title={t('refusal.no-such-receipt')}>
          {t('remedy.no-such-receipt')}
        </Notice>
      )}
      {checked === undefined && (
        <Filters values={{ code }} label={t('check-receipt.button')}>
          <TextField name="code" label={t('receipt.code')} hint={t('check-receipt.code-hint')} />
        </Filters>
      )}
    </>
  )
}

async function checkedOf({ ask }: PageContext, code: string): Promise<CheckedReceipt | undefined> {
  if (code === '') return undefined
  try {
    return await ask(checkReceipt, { code })
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.code !== 'platform.too-many') return undefined
    throw error
  }
}

/** Whether a receipt is genuine and in force, for anybody who holds the paper. */
export const checkReceiptPage = page({
  path: paths.checkReceipt(),
  roles: 'public',
  render: async (context) => {
    const code = context.query['code'] ?? ''
    const checked = await checkedOf(context, code)
    return {
      title: messages.for(context.lang)('check-receipt.title'),
      body: <Body code={code} checked={checked} />,
    }
  },
})
