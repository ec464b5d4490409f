import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import type { ShownSigning } from '../use-cases/show-signing.ts'
import { messages } from './messages.ts'
import { paths } from './signing.paths.ts'

/** The very words that are signed, line by line. */
export function SignedWords({
  words,
  lang,
  isSigned = false,
}: Pick<ShownSigning, 'words' | 'lang'> & { isSigned?: boolean }) {
  const t = useT(messages)
  const [title = '', ...lines] = words.split('\n').filter((line) => line !== '')
  return (
    <Section title={t(isSigned ? 'text.signed-title' : 'text.title')} id="words">
      <div class="card flow-s measure" lang={lang}>
        <p>
          <b>{title}</b>
        </p>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </Section>
  )
}

/** What is signed in one line, and where the whole of it is read. */
export function WhatIsSigned({ one }: { one: ShownSigning }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Notice title={one.title}>
      <p>
        {t('words.number')}: <b>{one.number}</b>. {t('words.until')}:{' '}
        {formatDateTime(lang, new Date(one.until))}.
      </p>
      <p>
        <Link href={paths.signing(one.signingId)}>{t('text.read')}</Link>
      </p>
    </Notice>
  )
}

/** It was signed, or its time is over: there is nothing to do here any more. */
export function Ended({ one }: { one: ShownSigning }) {
  const t = useT(messages)
  if (one.signatureId !== null)
    return (
      <Notice tone="info" title={t('refusal.already-signed')}>
        <Link href={paths.signature(one.signatureId)}>{t('signature.see')}</Link>
      </Notice>
    )
  return (
    <Notice tone="warning" title={t('refusal.signing-over')}>
      <p>{t('remedy.signing-over')}</p>
      {one.fromPage !== null && (
        <p>
          <Link href={one.fromPage}>{t('sign.begin-anew')}</Link>
        </p>
      )}
    </Notice>
  )
}

/** Whether it can still be signed. */
export function isOpen(one: ShownSigning): boolean {
  return one.state === 'waiting' && !one.isOver
}
