import { withLang } from '#platform/i18n/lang.ts'
import { useT } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Link } from '#platform/ui/link.tsx'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import type { ShownConclusion } from './signed-sheet.ts'

/** The same conclusion for whoever reads it another way. */
export function OtherForms({ shown }: { shown: ShownConclusion }) {
  const t = useT(messages)
  const { conclusionId } = shown
  return (
    <Card title={t('forms.title')}>
      <CardList
        items={[
          { title: <Link href={paths.easy(conclusionId)}>{t('easy.title')}</Link>, note: t('forms.easy') },
          {
            title: (
              <Link href={withLang('kk', paths.largePrint(conclusionId))} lang="kk" download>
                {t('forms.large-kk')}
              </Link>
            ),
            end: (
              <Link href={withLang('ru', paths.largePrint(conclusionId))} lang="ru" download>
                {t('forms.large-ru')}
              </Link>
            ),
          },
          {
            title: (
              <Link href={withLang('kk', paths.braille(conclusionId))} lang="kk" download>
                {t('forms.braille-kk')}
              </Link>
            ),
            end: (
              <Link href={withLang('ru', paths.braille(conclusionId))} lang="ru" download>
                {t('forms.braille-ru')}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  )
}
