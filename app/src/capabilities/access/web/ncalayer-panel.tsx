import type { ComponentChildren } from 'preact'
import type { KeyUse } from '#platform/eds/outcome.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { messages } from './messages.ts'

const NCA_SITE = 'https://ncl.pki.gov.kz/'

function Says({ name, title, children }: { name: string; title: string; children: ComponentChildren }) {
  return (
    <div data-ncalayer-says={name} role="status" hidden>
      <Notice tone="warning" title={title}>
        {children}
      </Notice>
    </div>
  )
}

/**
 * The button of NCALayer; a script shows it, and says what to do when the program is not installed. `use` is the key that
 * NCALayer offers: for coming in, or for documents.
 */
export function NcaLayerPanel({ bytes, use = 'AUTH' }: { bytes: string; use?: KeyUse }) {
  const t = useT(messages)
  const { kiosk } = useView()
  return (
    <section class="flow" aria-labelledby="eds-nca" data-ncalayer={bytes} data-key-use={use} hidden>
      <h2 id="eds-nca">{t('eds.nca-title')}</h2>
      <p class="measure">{t('eds.nca-lead')}</p>
      {kiosk === undefined && (
        <p>
          <a href="#eds-file">{t('eds.nca-phone')}</a>
        </p>
      )}
      <button type="button" class="btn">
        {t('eds.nca-button')}
      </button>
      <Says name="missing" title={t('eds.nca-missing')}>
        <p>{t('eds.nca-missing-lead')}</p>
        <p>
          <Link href={NCA_SITE}>{t('eds.nca-site')}</Link>
        </p>
      </Says>
      <Says name="cancelled" title={t('eds.nca-cancelled')}>
        {t('eds.nca-again')}
      </Says>
      <Says name="failed" title={t('eds.nca-failed')}>
        {t('eds.nca-again')}
      </Says>
    </section>
  )
}
