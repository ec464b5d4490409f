import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { messages } from './messages.ts'

const STEPS = [1, 7, 15, 30] as const

function Sandbox({ now }: { now: Date }) {
  const t = useT(messages)
  const { lang, sandbox } = useView()
  if (sandbox === undefined) return <Step title={t('sandbox.title')} lead={t('sandbox.off')} />
  return (
    <>
      <Step title={t('sandbox.title')} lead={t('sandbox.lead')} />
      <Notice tone="info" title={t('sandbox.now')}>
        <b>{formatDateTime(lang, now)}</b>
      </Notice>
      <form method="post" action={withLang(lang, '/sandbox')} class="flow">
        <p>{t('sandbox.choose')}</p>
        <div class="row">
          {STEPS.map((days) => (
            <button type="submit" name="days" value={String(days)} class="btn quiet">
              {t('sandbox.days', { n: days })}
            </button>
          ))}
        </div>
      </form>
      <p class="soft measure">{t('sandbox.note')}</p>
    </>
  )
}

/** The sandbox clock: moves the time forward and lets the worker do what has become due. */
export const sandboxPage = page({
  path: '/sandbox',
  roles: 'public',
  render: async ({ lang, read }) => {
    const now = await read(async (act) => act.now)
    return { title: messages.for(lang)('sandbox.title'), body: <Sandbox now={now} /> }
  },
})
