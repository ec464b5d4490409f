import { type LocalDate, localize } from '@tirek/kernel'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { MarkNote } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { type ShownAct, showAct } from '../use-cases/show-act.ts'
import { History } from './history-part.tsx'
import { paths } from './legal-base.paths.ts'
import { messages } from './messages.ts'
import { Units } from './units-part.tsx'
import { type AskedDay, askedDay, DayField, OlderText, WordingNotice } from './wording-part.tsx'

function Facts({ act }: { act: ShownAct }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => (text === 'unknown' ? t('unknown') : formatDate(lang, text as LocalDate))
  const rows = [
    { label: t('fact.adopted-by'), value: localize(act.adoptedBy, lang) },
    ...(act.date === 'unknown'
      ? []
      : [{ label: t('fact.date'), value: `${day(act.date)} ${act.number}`.trim() }]),
    { label: t('fact.from'), value: day(act.inForceFrom) },
    ...(act.inForceTo === null ? [] : [{ label: t('fact.to'), value: day(act.inForceTo) }]),
    ...(act.registration === null
      ? []
      : [
          { label: t('fact.registered'), value: `${act.registration.number}, ${day(act.registration.date)}` },
        ]),
    ...(act.ratification === null
      ? []
      : [
          {
            label: t('fact.ratified'),
            value: (
              <>
                {day(act.ratification.on)} <MarkNote mark={act.ratification.mark} />
              </>
            ),
          },
        ]),
  ]
  return <SummaryList rows={rows} />
}

/** Whose words stand here: the text that the operator supplied, or the project's own summaries. */
function WhoseWords({ act }: { act: ShownAct }) {
  const t = useT(messages)
  const { lang } = useView()
  if (act.id === 'project') return null
  if (act.textLang === null) return <Notice title={t('words.own')}>{t('words.own-text')}</Notice>
  return (
    <>
      <p class="soft">{t(act.textLang === lang ? 'words.text' : `words.text-${act.textLang}`)}</p>
      <OlderText supplied={act.supplied} />
    </>
  )
}

function ActView({ act, day }: { act: ShownAct; day: AskedDay }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={localize(act.title, lang)} caption={localize(act.citeAs, lang)} back={paths.acts()} />
      <MarkNote mark={act.mark} />
      {act.isReplacementPending && <Notice title={t('act.replacement')}>{t('act.replacement-text')}</Notice>}
      <Facts act={act} />
      {act.id !== 'project' && (
        <>
          <DayField day={day} />
          <WordingNotice wording={act.wording} on={act.on} />
        </>
      )}
      <WhoseWords act={act} />
      <Section title={t('units.title')} id="units" aside={<PrintButton />}>
        {act.head.map((line) => (
          <p class="measure" lang={act.textLang ?? undefined}>
            {line}
          </p>
        ))}
        <Units act={act} on={day.on} />
      </Section>
      {act.id !== 'project' && <History act={act} />}
      <p>
        <Link href={paths.acts()}>{t('title')}</Link>
      </p>
    </>
  )
}

/** One act on a day. */
export const actPage = page({
  path: paths.act(':act'),
  roles: 'public',
  render: async ({ ask, params, query, lang }) => {
    const day = askedDay(query)
    const act = await ask(showAct, { act: (params['act'] ?? '') as ShownAct['id'], on: day.on })
    return {
      title: localize(act.title, lang),
      ...(day.isWrong ? { status: 422 as const } : {}),
      body: <ActView act={act} day={day} />,
    }
  },
})
