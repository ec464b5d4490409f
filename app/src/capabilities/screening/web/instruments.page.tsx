import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { isOrganisationKind, ORGANISATION_KINDS } from '#capabilities/network/index.ts'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { showInstruments } from '../use-cases/show-instruments.ts'
import { messages } from './messages.ts'
import { paths } from './screening.paths.ts'

type Line = z.output<(typeof showInstruments)['output']>['instruments'][number]

function Instruments({ instruments }: { instruments: readonly Line[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const kinds = (line: Line) =>
    line.plannedFor.flatMap((kind) =>
      isOrganisationKind(kind) ? [localize(ORGANISATION_KINDS[kind].name, lang)] : [],
    )
  return (
    <>
      <Step title={t('instruments.title')} lead={t('instruments.lead')} />
      <p>
        <Link href="/instruments">{t('instruments.questions')}</Link>
      </p>
      <p>
        {t('instruments.owner')}: {t('instruments.health-authority')} <Cite of={ACTS.procedure} />
      </p>
      <DataTable
        caption={t('instruments.title')}
        isCaptionHidden
        isStacked
        rows={instruments}
        rowKey={(line) => `${line.id}${line.version}`}
        columns={[
          {
            key: 'name',
            title: t('column.instrument'),
            isRowHeader: true,
            cell: (line) => localize(line.name, lang),
          },
          { key: 'version', title: t('instruments.version'), cell: (line) => line.version },
          {
            key: 'ages',
            title: t('instruments.ages'),
            isNumeric: true,
            cell: (line) => `${line.fromMonths}–${line.untilMonths}`,
          },
          {
            key: 'planned',
            title: t('instruments.planned-for'),
            cell: (line) => kinds(line).join('; '),
          },
          {
            key: 'force',
            title: t('instruments.force'),
            cell: (line) => (
              <StatusTag tone={line.isInForce ? 'done' : 'neutral'}>
                {t(line.isInForce ? 'instruments.in-force' : 'instruments.not-in-force')}
              </StatusTag>
            ),
          },
        ]}
      />
    </>
  )
}

/** The register of standard instruments, open to everyone. */
export const instrumentsPage = page({
  path: paths.instruments(),
  roles: 'public',
  render: async ({ ask, lang }) => {
    const { instruments } = await ask(showInstruments, {})
    return {
      title: messages.for(lang)('instruments.title'),
      body: <Instruments instruments={instruments} />,
    }
  },
})
