import type { ComponentChildren } from 'preact'
import { useT } from '#platform/i18n/view.ts'
import { messages } from './messages.ts'

/**
 * Check sums, numbers of certificates, formats: what only a specialist asks for, folded away below the plain words. It opens
 * without a script and is printed open.
 */
export function ForSpecialist({ children }: { children: ComponentChildren }) {
  const t = useT(messages)
  return (
    <details class="fold specialist">
      <summary>{t('specialist.title')}</summary>
      <div class="flow">{children}</div>
    </details>
  )
}
