import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import type { ShownBreach } from '../use-cases/shapes.ts'
import { showBreach } from '../use-cases/show-breaches.ts'
import { breachRows } from './breach-rows.ts'
import { paths } from './data-rights.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'

function Breach({ shown }: { shown: ShownBreach }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('breach.title')} caption={shown.number} back={paths.breaches()} />
      {shown.kind === 'drill' && <Notice title={t('kind.drill')}>{t('kind.drill-hint')}</Notice>}
      <Section title={t('breach.facts')} id="facts">
        <SummaryList rows={[...breachRows(shown, lang)]} />
      </Section>
      <Section title={t('breach.papers')} id="papers">
        <p class="measure">{t('breach.papers-lead')}</p>
        <Actions>
          <ButtonLink href={paths.authorityPdf(shown.id)} download>
            {t('breach.authority')}
          </ButtonLink>
          <ButtonLink href={paths.subjectsPdf(shown.id)} download quiet>
            {t('breach.notice')}
          </ButtonLink>
          <ButtonLink href={paths.subjectsCsv(shown.id)} download quiet>
            {t('breach.list')}
          </ButtonLink>
        </Actions>
        {shown.kind === 'real' && !shown.isReleased && (
          <>
            <p class="measure">{t('release.lead')}</p>
            <ButtonLink href={paths.release(shown.id)} quiet>
              {t('release.title')}
            </ButtonLink>
          </>
        )}
      </Section>
    </>
  )
}

/** One breach or drill with its papers. */
export const breachPage = page({
  path: paths.breach(':breachId'),
  roles: rolesOf('data-rights.breach'),
  render: async ({ ask, lang, params }) => {
    const shown = await ask(showBreach, { breachId: params['breachId'] ?? '' })
    return { title: messages.for(lang)('breach.title'), body: <Breach shown={shown} /> }
  },
})
