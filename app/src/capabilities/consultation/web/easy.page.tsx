import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Easy, EasyPart } from '#platform/ui/easy.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { showConclusion } from '../use-cases/show-conclusion.ts'
import { paths } from './consultation.paths.ts'
import { easyQuestions } from './easy-lines.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import type { ShownConclusion } from './signed-sheet.ts'
import { dayOf } from './words.ts'

function EasyConclusion({ shown }: { shown: ShownConclusion }) {
  const t = useT(messages)
  const { lang } = useView()
  const rows = [
    { label: t('sheet.child-name'), value: shown.child.name },
    ...(shown.reviewOn === null
      ? []
      : [{ label: t('review.on'), value: formatDate(lang, dayOf(shown.reviewOn)) }]),
  ]
  return (
    <Easy>
      <Step title={t('easy.title')} lead={t('easy.lead')} back={paths.conclusion(shown.conclusionId)} />
      <SummaryList rows={rows} />
      {easyQuestions(shown).map(({ key, drawing, lines }) => (
        <EasyPart
          drawing={drawing}
          id={`easy-${key}`}
          title={t(`easy.${key}`)}
          lines={lines.map((line) => t(line))}
        />
      ))}
      <PrintButton label={t('easy.print')} />
    </Easy>
  )
}

/** The conclusion in easy words: one short sentence a line, each part with a drawing. */
export const easyPage = page({
  path: paths.easy(':conclusionId'),
  roles: rolesOf('consultation.conclusion'),
  render: async ({ ask, params, lang }) => {
    const shown = await ask(showConclusion, { conclusionId: params['conclusionId'] ?? '' })
    return { title: messages.for(lang)('easy.title'), body: <EasyConclusion shown={shown} /> }
  },
})
