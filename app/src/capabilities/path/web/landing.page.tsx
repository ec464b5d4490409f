import { cite } from '@tirek/law'
import { page } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Card } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { PathList } from '#platform/ui/path-list.tsx'
import { messages } from './messages.ts'
import { paths } from './path.paths.ts'

const STAGES = [
  ['screening', cite('law-343', 'art-1-11')],
  ['referral', cite('law-343', 'art-8-2-4')],
  ['examination', cite('law-343', 'art-10-1')],
  ['programme', cite('law-343', 'art-1-24')],
  ['services', cite('law-343', 'art-15-1-3')],
  ['placement', cite('order-263', 'p-7')],
] as const

function Landing({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useT(messages)
  const steps = STAGES.map(([stage, of]) => ({
    key: stage,
    title: t(`stage.${stage}`),
    state: 'ahead' as const,
    text: t(`stage.${stage}.text`),
    cite: of,
  }))
  return (
    <>
      <Step title={t('landing.title')} lead={t('landing.lead')} />
      <Actions>
        {isSignedIn ? (
          <ButtonLink href={paths.home()}>{t('landing.home')}</ButtonLink>
        ) : (
          <ButtonLink href="/sign-in">{t('landing.sign-in')}</ButtonLink>
        )}
        <ButtonLink href="/answers" quiet>
          {t('landing.answers')}
        </ButtonLink>
        <ButtonLink href="/regions" quiet>
          {t('landing.regions')}
        </ButtonLink>
      </Actions>
      <PathList steps={steps} title={t('landing.path')} />
      <div class="cards">
        <Card title={t('landing.free')}>
          <p>{t('landing.free-text')}</p>
        </Card>
        <Card title={t('landing.consent')}>
          <p>{t('landing.consent-text')}</p>
        </Card>
        <Card title={t('landing.open')}>
          <p>{t('landing.open-text')}</p>
          <p>
            <Link href="/statistics">{t('landing.statistics')}</Link>
          </p>
        </Card>
      </div>
    </>
  )
}

/** The first page: what this is, the path in six stages, the way in. */
export const landingPage = page({
  path: paths.landing(),
  roles: 'public',
  render: async ({ actor, lang }) => ({
    title: messages.for(lang)('landing.title'),
    body: <Landing isSignedIn={actor.role !== 'public'} />,
  }),
})
