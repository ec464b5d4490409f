import type { LocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import type { ShownAct } from '../use-cases/show-act.ts'
import { paths } from './legal-base.paths.ts'
import { messages } from './messages.ts'

function useDay() {
  const t = useT(messages)
  const { lang } = useView()
  return (text: string) => (text === 'unknown' ? t('unknown') : formatDate(lang, text as LocalDate))
}

function Editions({ act }: { act: ShownAct }) {
  const t = useT(messages)
  const day = useDay()
  return (
    <ol class="list">
      {act.editions.map((one) => (
        <li>
          {one.from === 'unknown' ? (
            t('edition.unknown', { by: one.causedBy, date: day(one.date) })
          ) : (
            <Link href={paths.act(act.id, one.from)}>
              {t('edition.from', { by: one.causedBy, from: day(one.from) })}
            </Link>
          )}
          {one.texts.length > 0 && (
            <span class="small soft"> {t('edition.texts', { langs: one.texts.join(', ') })}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function Amendments({ act }: { act: ShownAct }) {
  const t = useT(messages)
  const day = useDay()
  const { lang } = useView()
  const cited = (id: string) => act.units.find((unit) => unit.id === id)?.cited[lang] ?? id
  return (
    <DataTable
      caption={t('amendments.title')}
      isCaptionHidden
      isStacked
      rows={act.amendments}
      rowKey={(row) => row.number}
      columns={[
        {
          key: 'act',
          title: t('amendments.act'),
          isRowHeader: true,
          cell: (row) => `${row.number}, ${day(row.date)}`,
        },
        { key: 'entry', title: t('amendments.entry'), cell: (row) => day(row.entry) },
        {
          key: 'excludes',
          title: t('amendments.excludes'),
          cell: (row) =>
            row.excludes.length === 0
              ? '–'
              : row.excludes.map((unit) => (
                  <>
                    <Link href={paths.unit(act.id, unit)}>{cited(unit)}</Link>
                    <br />
                  </>
                )),
        },
      ]}
    />
  )
}

/** The wordings of an act, and the acts that amended it. */
export function History({ act }: { act: ShownAct }) {
  const t = useT(messages)
  return (
    <Section title={t('history.title')} id="history">
      <Editions act={act} />
      {act.amendments.length > 0 && (
        <details class="fold">
          <summary>{t('amendments.title')}</summary>
          <Amendments act={act} />
          <p class="small soft measure">{t('amendments.note')}</p>
        </details>
      )}
    </Section>
  )
}
