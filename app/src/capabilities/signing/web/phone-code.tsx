import type { ComponentChildren } from 'preact'
import { formatTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { QrCode } from '#platform/ui/qr-code.tsx'
import { messages } from './messages.ts'

/** A code for the telephone: what to do with it, until when, and the form that goes on when the telephone has signed. */
export function PhoneCode({
  link,
  until,
  compare,
  children,
}: {
  link: string
  until: string
  /** What the telephone must show too. */
  compare: string
  children: ComponentChildren
}) {
  const t = useT(messages)
  const { kiosk } = useView()
  return (
    <>
      <Section title={t('phone.scan-title')} id="scan">
        <ol class="bullets">
          <li>{t('phone.scan')}</li>
          <li>{compare}</li>
          <li>{t('phone.then')}</li>
        </ol>
        <QrCode content={link} label={t('phone.qr')} />
        <p>
          {t('phone.until')}: <b>{formatTime(new Date(until))}</b>
        </p>
        {kiosk === undefined && (
          <p>
            <a href={link}>{t('phone.here')}</a>
          </p>
        )}
        {children}
      </Section>
      <Notice tone="warning" title={t('phone.careful-title')}>
        {t('phone.careful')}
      </Notice>
    </>
  )
}
