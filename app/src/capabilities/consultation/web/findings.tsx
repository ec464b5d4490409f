import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ClosedFindings } from './closed-findings.tsx'
import { paths } from './consultation.paths.ts'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { dayOf } from './words.ts'

/** Whether the findings of the team are open to the reader, and who opened them ahead of time and why. */
export function Findings({ file, may }: { file: ShownFile; may: (action: string) => boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const mayOpen = file.mayDo.includes('record-examination') && may('consultation.open-findings')
  return (
    <>
      {file.sight === 'own' && <ClosedFindings />}
      {file.openings.map(({ reason, byName, on }) => (
        <Notice title={t('opening.opened')}>
          {reason} <span class="small soft">{`${byName} · ${formatShortDate(lang, dayOf(on))}`}</span>
        </Notice>
      ))}
      {mayOpen && file.openings.length === 0 && (
        <Link href={paths.openFindings(file.fileId)}>{t('opening.title')}</Link>
      )}
    </>
  )
}
