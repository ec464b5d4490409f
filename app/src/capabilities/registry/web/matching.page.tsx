import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { KEEPER, PUBLISHED } from '../domain/pair.ts'
import { learnWeightsOfRegister, showMatching, useWeights } from '../use-cases/match-weights.ts'
import { rematch } from '../use-cases/rematch.ts'
import { messages } from './messages.ts'
import { paths } from './registry.paths.ts'
import { rolesOf } from './roles.ts'

type Shown = z.output<typeof showMatching.output>

/** A form of one button. */
const NO_FIELDS = { values: {}, errors: {}, key: '' }

function Runs({ runs }: Pick<Shown, 'runs'>) {
  const t = useT(messages)
  const { lang } = useView()
  const n = (value: number) => formatNumber(lang, value)
  if (runs.length === 0) return <EmptyState title={t('matching.no-runs')} />
  return (
    <DataTable
      caption={t('matching.runs')}
      columns={[
        {
          key: 'started',
          title: t('matching.started'),
          cell: (run) => formatDateTime(lang, new Date(run.startedAt)),
          isRowHeader: true,
        },
        { key: 'phase', title: t('matching.phase'), cell: (run) => t(`matching.phase.${run.phase}`) },
        { key: 'keyed', title: t('matching.keyed'), cell: (run) => n(run.keyed), isNumeric: true },
        { key: 'looked', title: t('matching.looked'), cell: (run) => n(run.looked), isNumeric: true },
        { key: 'compared', title: t('matching.compared'), cell: (run) => n(run.compared), isNumeric: true },
        { key: 'offered', title: t('matching.offered'), cell: (run) => n(run.offered), isNumeric: true },
      ]}
      rows={runs}
      rowKey={(run) => run.id}
      isStacked
      isCaptionHidden
    />
  )
}

type Edition = Shown['editions'][number]

const isPublished = ({ edition }: Edition) => edition === PUBLISHED.edition

function EditionState({ edition }: { edition: Edition }) {
  const t = useT(messages)
  if (edition.inForce) return <StatusTag tone="done">{t('matching.in-force')}</StatusTag>
  if (isPublished(edition)) return null
  const label = `${t('matching.use')}: ${edition.edition}`
  return (
    <Form state={NO_FIELDS} action={paths.useWeights()} label={label} hasSummary={false}>
      <HiddenField name="edition" value={edition.edition} />
      <Submit tone="quiet">{t('matching.use')}</Submit>
    </Form>
  )
}

function Editions({ editions }: Pick<Shown, 'editions'>) {
  const t = useT(messages)
  const { lang } = useView()
  const items = editions.map((one) => ({
    title: isPublished(one) ? t('pair.edition-published') : one.edition,
    note: isPublished(one)
      ? undefined
      : `${t('matching.records')}: ${formatNumber(lang, one.records)} · ${t('matching.by')}: ${one.madeBy ?? '–'}`,
    end: <EditionState edition={one} />,
  }))
  return <CardList items={items} />
}

function Matching({ shown }: { shown: Shown }) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('matching.title')}
        back="/home"
        lead={
          <>
            {t('matching.lead')} <Cite of={KEEPER} />
          </>
        }
      />
      <Section title={t('matching.runs')} id="runs">
        <Runs runs={shown.runs} />
        <Form state={NO_FIELDS} label={t('matching.start')} hasSummary={false}>
          <Submit>{t('matching.start')}</Submit>
        </Form>
      </Section>
      <Section title={t('matching.editions')} id="editions">
        <Editions editions={shown.editions} />
        <Form state={NO_FIELDS} action={paths.learnWeights()} label={t('matching.learn')} hasSummary={false}>
          <Submit tone="quiet">{t('matching.learn')}</Submit>
        </Form>
      </Section>
    </>
  )
}

/** Runs over the register and editions of weights: for an administrator, who sees nobody's record. */
export const matchingPage = page({
  path: paths.matching(),
  roles: rolesOf('registry.matching'),
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('matching.title'),
    body: <Matching shown={await ask(showMatching, {})} />,
  }),
})

const done = () => paths.matching()

export const matchingActions = [
  action({ path: paths.matching(), command: rematch, page: matchingPage, input: () => ({}), done }),
  action({
    path: paths.learnWeights(),
    command: learnWeightsOfRegister,
    page: matchingPage,
    input: () => ({}),
    done,
  }),
  action({
    path: paths.useWeights(),
    command: useWeights,
    page: matchingPage,
    input: ({ edition }) => ({ edition }),
    done,
  }),
] as const
