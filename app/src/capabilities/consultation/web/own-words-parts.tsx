import { formatShortDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { paths } from './consultation.paths.ts'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'
import { dayOf } from './words.ts'

type Said = NonNullable<ShownFile['ownWords']>

/** What a child says, with how and by whose hand it was written. */
export function SaidWords({ said }: { said: Said }) {
  const t = useT(messages)
  const { lang } = useView()
  const facts = [
    t(`own.way.${said.way}`),
    ...(said.helperName === null ? [] : [`${t('own.helper')}: ${said.helperName}`]),
    formatShortDate(lang, dayOf(said.saidOn)),
    t(said.mayParentRead ? 'own.open' : 'own.closed'),
  ]
  return (
    <div class="flow-s">
      <blockquote class="measure">
        {said.words.split('\n').map((line) => (
          <p>{line}</p>
        ))}
      </blockquote>
      <p class="small soft">{facts.join(' · ')}</p>
    </div>
  )
}

/** The child's own words before the members: first of all, before any finding. */
export function OwnWordsOfFile({ file, mayWrite }: { file: ShownFile; mayWrite: boolean }) {
  const t = useT(messages)
  return (
    <Section title={t('own.title')} id="own-words">
      {file.ownWords === null ? <p class="soft">{t('own.none-yet')}</p> : <SaidWords said={file.ownWords} />}
      {file.ownWords !== null && !file.ownWords.mayParentRead && (
        <Notice title={t('own.keep-closed')}>{t('own.keep-closed-hint')}</Notice>
      )}
      {mayWrite && (
        <p>
          <Link href={paths.ownWords(file.personId)}>{t('own.write-down')}</Link> <Cite of={ACTS.childView} />
        </p>
      )}
    </Section>
  )
}
