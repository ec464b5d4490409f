import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Columns, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Stats } from '#platform/ui/stats.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../../domain/citations.ts'
import {
  DESK_PARTS,
  type DeskLine,
  isTermLine,
  LATE_LINES,
  LOOK_UP_STANDINGS,
  lookUpLine,
} from '../../domain/desk.ts'
import { LOOK_UPS, type LookUpKind } from '../../domain/states.ts'
import { showDesk } from '../../use-cases/show-desk.ts'
import { messages as figures } from '../figures/messages.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { wordOf } from '../words.tsx'
import { messages } from './messages.ts'
import { lineTitle } from './words.ts'

type Desk = z.output<(typeof showDesk)['output']>

function countOf({ lines }: Desk, line: DeskLine): number {
  return lines.find((one) => one.line === line)?.count ?? 0
}

function CountTag({ line, count }: { line: DeskLine; count: number }) {
  const { lang } = useView()
  const tone = LATE_LINES.includes(line) ? 'late' : 'here'
  return <StatusTag tone={count === 0 ? 'neutral' : tone}>{formatNumber(lang, count)}</StatusTag>
}

/** Lines of one part: what, since when the oldest of it, how many; an empty line leads nowhere. */
function Lines({ desk, lines }: { desk: Desk; lines: readonly DeskLine[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const items = lines.map((line) => {
    const found = desk.lines.find((one) => one.line === line)
    const title = lineTitle(lang, line)
    return {
      title: found === undefined ? <span>{title}</span> : <Link href={paths.deskLine(line)}>{title}</Link>,
      note:
        found === undefined
          ? undefined
          : t(isTermLine(line) ? 'earliest' : 'oldest', { day: formatDate(lang, found.oldest as LocalDate) }),
      end: <CountTag line={line} count={found?.count ?? 0} />,
    }
  })
  return <CardList items={items} />
}

/** The four sources of point 5 against how their questions stand. */
function LookUps({ desk }: { desk: Desk }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <DataTable<LookUpKind>
      caption={t('part.look-ups')}
      isCaptionHidden
      isStacked
      rows={LOOK_UPS}
      rowKey={(kind) => kind}
      columns={[
        {
          key: 'source',
          title: t('source'),
          isRowHeader: true,
          cell: (kind) => wordOf(lang, 'look-up', kind),
        },
        ...LOOK_UP_STANDINGS.map((standing) => ({
          key: standing,
          title: t(`standing.${standing}`),
          isNumeric: true,
          cell: (kind: LookUpKind) => <LookUpCount desk={desk} line={lookUpLine(kind, standing)} />,
        })),
      ]}
    />
  )
}

function LookUpCount({ desk, line }: { desk: Desk; line: DeskLine }) {
  const { lang } = useView()
  const count = countOf(desk, line)
  if (count === 0) return <>{formatNumber(lang, 0)}</>
  return (
    <Link href={paths.deskLine(line)}>
      {formatNumber(lang, count)}
      <span class="vh"> – {lineTitle(lang, line)}</span>
    </Link>
  )
}

const BASIS = {
  intake: [ACTS.applicants, ACTS.eSobes],
  decisions: [ACTS.placement],
  notices: [ACTS.placement, ACTS.startsReading],
  choices: [ACTS.placement],
  arrivals: [ACTS.placement, ACTS.breaches],
} as const

const TOP_LINES = ['late', 'soon', 'intake'] as const
const PARTS = ['notices', 'choices', 'arrivals'] as const

function Part({ desk, part }: { desk: Desk; part: keyof typeof BASIS }) {
  const t = useT(messages)
  return (
    <Section id={part} title={t(`part.${part}`)}>
      <p class="small soft measure">
        {t(`rule.${part}`)}{' '}
        {BASIS[part].map((one) => (
          <>
            <Cite of={one} />{' '}
          </>
        ))}
      </p>
      <Lines desk={desk} lines={DESK_PARTS[part] ?? []} />
    </Section>
  )
}

function DeskBody({ desk }: { desk: Desk }) {
  const t = useT(messages)
  const { lang } = useView()
  const links = [
    { href: paths.list(), label: t('to-list') },
    { href: paths.reviews(), label: t('to-reviews') },
    { href: paths.queues(), label: figures.for(lang)('queues.link') },
    { href: paths.occupancy(), label: figures.for(lang)('occupancy.link') },
    { href: paths.statistics(), label: t('to-statistics') },
  ]
  return (
    <>
      <Step
        title={t('title')}
        caption={formatDate(lang, desk.today as LocalDate)}
        lead={t('lead')}
        back="/home"
      />
      <Stats
        items={TOP_LINES.map((line) => {
          const count = countOf(desk, line)
          return {
            label: lineTitle(lang, line),
            value: formatNumber(lang, count),
            isAlarming: line === 'late' && count > 0,
            ...(count === 0 ? {} : { href: paths.deskLine(line) }),
          }
        })}
      />
      <Actions>
        {links.map(({ href, label }) => (
          <ButtonLink href={href} quiet>
            {label}
          </ButtonLink>
        ))}
      </Actions>
      <Columns
        aside={
          <>
            <Part desk={desk} part="intake" />
            <Part desk={desk} part="decisions" />
          </>
        }
      >
        {PARTS.map((part) => (
          <Part desk={desk} part={part} />
        ))}
      </Columns>
      <Section id="look-ups" title={t('part.look-ups')}>
        <p class="small soft measure">
          {t('rule.look-ups')} <Cite of={ACTS.applicants} /> <Cite of={ACTS.gatewayDown} />
        </p>
        <LookUps desk={desk} />
      </Section>
    </>
  )
}

/** The day of a department from one page: intake, look-ups, decisions, notices, choices, arrivals (REP-STD-15, 16). */
export const deskPage = page({
  path: paths.desk(),
  roles: rolesOf('placement.desk'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('title'),
    body: <DeskBody desk={await ask(showDesk, {})} />,
  }),
})
