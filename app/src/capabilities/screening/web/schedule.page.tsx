import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { ORGANISATION_KINDS } from '#capabilities/network/index.ts'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { showSchedule } from '../use-cases/publish-schedule.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'
import { dayOf } from './words.ts'

type Editions = z.output<(typeof showSchedule)['output']>['editions']
type Edition = Editions[number]
type Line = Edition['lines'][number]

function Lines({ edition }: { edition: Edition }) {
  const t = useT(messages)
  const { lang } = useView()
  const age = (line: Line) =>
    line.afterLine === null
      ? t('schedule.ages', { from: line.fromMonths, by: line.byMonths, until: line.untilMonths })
      : t('schedule.after-first')
  return (
    <DataTable
      caption={t('schedule.edition', { edition: edition.edition })}
      isCaptionHidden
      isStacked
      rows={edition.lines}
      rowKey={(line) => line.line}
      columns={[
        {
          key: 'what',
          title: t('column.instrument'),
          isRowHeader: true,
          cell: (line) =>
            line.instrumentName === null ? line.instrumentId : localize(line.instrumentName, lang),
        },
        { key: 'ages', title: t('schedule.window'), cell: age },
        {
          key: 'who',
          title: t('schedule.who'),
          cell: (line) => localize(ORGANISATION_KINDS[line.kind].name, lang),
        },
        {
          key: 'corrected',
          title: t('schedule.corrected'),
          cell: (line) => t(line.byCorrectedAge ? 'schedule.yes' : 'schedule.no'),
        },
      ]}
    />
  )
}

/** The schedule in every edition, open to all: which screening, in which window of age, by whom. */
export const schedulePage = page({
  path: paths.schedule(),
  roles: 'public',
  render: async ({ ask, actor, lang }) => {
    const mayPublish = rolesOf('screening.publish-schedule-file').includes(actor.role)
    const { editions } = await ask(showSchedule, {})
    const t = messages.for(lang)
    return {
      title: t('schedule.title'),
      body: (
        <>
          <Step title={t('schedule.title')} lead={t('schedule.lead')} />
          <p>
            <Cite of={ACTS.procedure} /> <Cite of={ACTS.denominator} />
          </p>
          {mayPublish && (
            <Actions>
              <ButtonLink href={paths.publish()}>{t('publish.title')}</ButtonLink>
            </Actions>
          )}
          {editions.map((edition) => (
            <Section
              id={`edition-${edition.edition}`}
              title={t('schedule.edition', { edition: edition.edition })}
            >
              <p>{t('schedule.from', { date: formatDate(lang, dayOf(edition.validFrom)) })}</p>
              {edition.mark === 'example' ? (
                <Notice tone="warning">{t('schedule.example')}</Notice>
              ) : (
                <p>{edition.document}</p>
              )}
              <Lines edition={edition} />
            </Section>
          ))}
        </>
      ),
    }
  },
})
