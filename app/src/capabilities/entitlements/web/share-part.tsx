import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Fold } from '#platform/ui/fold.tsx'
import { QrCode } from '#platform/ui/qr-code.tsx'
import type { Asked } from '../domain/asked.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'

/** The answer for another telephone: the code holds the answers and no name. Not for a person whom the system knows. */
export function Share({ asked }: { asked: Asked }) {
  const t = useT(messages)
  const { lang, address } = useView()
  if (address === undefined || asked.personId !== undefined) return null
  return (
    <Fold title={t('share.title')} id="share">
      <p class="measure">{t('share.lead')}</p>
      <QrCode content={`${address}${withLang(lang, paths.result(asked))}`} label={t('share.code')} />
    </Fold>
  )
}
