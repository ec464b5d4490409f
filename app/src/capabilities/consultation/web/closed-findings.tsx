import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { messages } from './messages.ts'

/** The findings of colleagues open after the own sign-off. */
export function ClosedFindings() {
  const t = useT(messages)
  return (
    <Notice title={t('sight.title')}>
      {t('sight.text')} <Cite of={ACTS.togetherReading} />
    </Notice>
  )
}
