import { localize } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Card, CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { CONDITION_HEADINGS } from '../domain/condition-headings.ts'
import { CONDITION_NORMS, normsOf } from '../domain/condition-norms.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'

function Norms() {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('norms.title')} lead={t('norms.lead')} />
      <p>
        <Cite of={ACTS.norms} /> <Cite of={ACTS.specialConditions} />
      </p>
      <Notice>{t('norms.examples')}</Notice>
      {CONDITION_HEADINGS.map((heading) => (
        <Card title={t(`heading.${heading}`)}>
          <CardList
            items={normsOf(heading).map((key) => ({ title: localize(CONDITION_NORMS[key].name, lang) }))}
          />
        </Card>
      ))}
    </>
  )
}

/** The catalogue of norms, open to everybody. */
export const normsPage = page({
  path: paths.norms(),
  roles: 'public',
  render: async ({ lang }) => ({ title: messages.for(lang)('norms.title'), body: <Norms /> }),
})
