import { type LocalDate, localDate, localize } from '@tirek/kernel'
import { say } from '@tirek/questionnaire'
import type { z } from 'zod'
import { authorityOf } from '#platform/access/authority.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ACTS } from '../domain/citations.ts'
import { SLOTS, type Slot } from '../domain/slots.ts'
import { showRegister } from '../use-cases/show-register.ts'
import { paths } from './instruments.paths.ts'
import { messages } from './messages.ts'
import { ClinicalMark, StateTag } from './words.tsx'

type Line = z.output<(typeof showRegister)['output']>['versions'][number]

function usePeriod() {
  const { lang } = useView()
  return ({ inForceFrom, inForceUntil }: Line) => {
    if (inForceFrom === null) return '–'
    const from: LocalDate = localDate(inForceFrom)
    if (inForceUntil === null) return formatDate(lang, from)
    return formatPeriod(lang, { from, to: localDate(inForceUntil) })
  }
}

function Versions({ versions }: { versions: readonly Line[] }) {
  const t = useT(messages)
  const { lang } = useView()
  const period = usePeriod()
  return (
    <DataTable
      caption={t('register.title')}
      isCaptionHidden
      isStacked
      rows={versions}
      empty={<EmptyState title={t('register.none')}>{t('register.none-hint')}</EmptyState>}
      rowKey={(line) => `${line.id}|${line.version}`}
      columns={[
        {
          key: 'title',
          title: t('column.questionnaire'),
          isRowHeader: true,
          cell: (line) => <Link href={paths.version(line.id, line.version)}>{say(line.title, lang)}</Link>,
        },
        { key: 'version', title: t('column.version'), cell: (line) => line.version },
        { key: 'questions', title: t('column.questions'), isNumeric: true, cell: (line) => line.questions },
        { key: 'state', title: t('column.state'), cell: (line) => <StateTag {...line} /> },
        { key: 'period', title: t('column.in-force'), cell: period },
        { key: 'mark', title: t('column.mark'), cell: (line) => <ClinicalMark {...line} /> },
      ]}
    />
  )
}

function Slots() {
  const t = useT(messages)
  const { lang } = useView()
  const ages = ({ ages: all }: Slot) => all.map(([from, to]) => t('slots.months', { from, to })).join('; ')
  return (
    <DataTable
      caption={t('slots.title')}
      isCaptionHidden
      isStacked
      rows={SLOTS}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('column.questionnaire'),
          isRowHeader: true,
          cell: ({ name }) => <span lang="en">{name}</span>,
        },
        { key: 'owner', title: t('slots.owner'), cell: ({ owner }) => <span lang="en">{owner}</span> },
        { key: 'ages', title: t('slots.ages'), cell: ages },
        {
          key: 'domains',
          title: t('slots.domains'),
          cell: ({ domains }) => domains.map((one) => localize(one, lang)).join(', ') || '–',
        },
      ]}
    />
  )
}

const SHOWN = {
  all: () => true,
  drafts: ({ state }: Line) => state === 'draft',
  ready: ({ isReady }: Line) => isReady,
} as const
type Show = keyof typeof SHOWN
const SHOWS = ['all', 'drafts', 'ready'] as const satisfies readonly Show[]
const TAB = { all: 'register.all', drafts: 'work.drafts', ready: 'work.ready' } as const

interface RegisterProps {
  readonly versions: readonly Line[]
  readonly isWriter: boolean
  readonly show: Show
}

function Register({ versions, isWriter, show }: RegisterProps) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('register.title')} lead={t('register.lead')} />
      <p>
        {t('register.authority')} <Cite of={ACTS.procedure} />
      </p>
      {isWriter && (
        <Actions>
          <ButtonLink href={paths.start()}>{t('start.title')}</ButtonLink>
          <ButtonLink href={paths.load()} quiet>
            {t('import.title')}
          </ButtonLink>
        </Actions>
      )}
      {isWriter && (
        <Tabs
          label={t('register.title')}
          tabs={SHOWS.map((one) => ({
            href: one === 'all' ? paths.register() : `${paths.register()}?show=${one}`,
            label: t(TAB[one]),
            isCurrent: one === show,
          }))}
        />
      )}
      <Versions versions={versions.filter(SHOWN[show])} />
      <Section title={t('slots.title')} id="slots">
        <p class="measure">{t('slots.lead')}</p>
        <Slots />
      </Section>
    </>
  )
}

/** The register of questionnaires, open to everyone, with places for instruments that need a licence. */
export const registerPage = page({
  path: paths.register(),
  roles: 'public',
  render: async ({ ask, lang, actor, query }) => {
    const { versions } = await ask(showRegister, {})
    const isWriter = authorityOf(actor) === 'health'
    const show = isWriter ? (SHOWS.find((one) => one === query['show']) ?? 'all') : 'all'
    return {
      title: messages.for(lang)('register.title'),
      body: <Register versions={versions} isWriter={isWriter} show={show} />,
    }
  },
})
