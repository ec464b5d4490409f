import { page, RefusedError } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { listRepresentatives } from '../read/representatives.ts'
import { showConclusion } from '../use-cases/show-conclusion.ts'
import { paths } from './consultation.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { type Change, changesOf, contentLines } from './sheet-lines.ts'
import { type ShownConclusion, signedSheet } from './signed-sheet.ts'

type Props = {
  readonly shown: ShownConclusion
  readonly changes: readonly Change[]
  readonly told: readonly string[]
}

function Lines({ lines }: { lines: readonly string[] }) {
  const t = useT(messages)
  if (lines.length === 0) return <span class="soft">{t('changes.nothing')}</span>
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  )
}

function Changes({ shown, changes, told }: Props) {
  const t = useT(messages)
  const { amends } = shown
  if (amends === null) return null
  const rows = [
    {
      label: t('amendment.of'),
      value: <Link href={paths.conclusion(amends.conclusionId)}>{amends.number}</Link>,
    },
    { label: t('amendment.reason'), value: amends.reason },
    { label: t('changes.told'), value: told.join(', ') },
  ]
  return (
    <>
      <Step
        title={t('changes.title')}
        caption={shown.child.name}
        lead={`${t('sheet.number')}: ${shown.number}`}
        back={paths.conclusion(shown.conclusionId)}
      />
      <p>
        <Cite of={ACTS.consultation} />
      </p>
      <SummaryList rows={rows} />
      <Section title={t('changes.list')} id="changes">
        <DataTable
          caption={t('changes.list')}
          isCaptionHidden
          isStacked
          rows={changes}
          rowKey={(change) => change.title}
          columns={[
            { key: 'part', title: t('changes.part'), isRowHeader: true, cell: (change) => change.title },
            { key: 'before', title: t('changes.before'), cell: (change) => <Lines lines={change.before} /> },
            { key: 'after', title: t('changes.after'), cell: (change) => <Lines lines={change.after} /> },
          ]}
          empty={<EmptyState title={t('changes.none')} />}
        />
      </Section>
    </>
  )
}

function recipientsOf({ draft, consents }: ShownConclusion): readonly string[] {
  const open = (draft.directions ?? []).filter(({ key }) => consents[key] === 'given')
  return open.map(({ recipientName = '' }) => recipientName)
}

/** Two editions of a conclusion side by side, why it was amended, and who was told. */
export const changesPage = page({
  path: paths.changes(':conclusionId'),
  roles: rolesOf('consultation.conclusion'),
  render: async ({ ask, read, params, lang }) => {
    const shown = await ask(showConclusion, { conclusionId: params['conclusionId'] ?? '' })
    if (shown.amends === null) throw new RefusedError(refusal('platform.not-found', { status: 'not-found' }))
    const former = await ask(showConclusion, { conclusionId: shown.amends.conclusionId })
    const family = await read((act) => listRepresentatives(act, shown.personId, act.today))
    const told = [...family.flatMap(({ name }) => name ?? []), ...recipientsOf(shown)]
    const lines = (one: ShownConclusion) => contentLines(signedSheet(one, lang))
    const body = <Changes shown={shown} changes={changesOf(lines(former), lines(shown))} told={told} />
    return { title: messages.for(lang)('changes.title'), body }
  },
})
