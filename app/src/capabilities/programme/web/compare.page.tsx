import type { z } from 'zod'
import { type PageContext, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { showEditions } from '../use-cases/editions.ts'
import { showProgramme } from '../use-cases/show.ts'
import { useSideWords } from './compare-words.ts'
import { messages } from './messages.ts'
import { paths } from './programme.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, nothingHere } from './shown.ts'

type Found = z.output<typeof showEditions.output>
type Side = Found['parts'][number]
type Change = Found['measures'][number]

function useVersionName() {
  const t = useT(messages)
  const { lang } = useView()
  return ({ revision, approvedOn }: Found['versions'][number]) => {
    const when = approvedOn === null ? t('compare.being-written') : formatDate(lang, dayOf(approvedOn))
    return `${t('compare.version')} ${revision} · ${when}`
  }
}

/** Who agreed to which version, and who signed it. */
function Versions({ versions }: Pick<Found, 'versions'>) {
  const t = useT(messages)
  const { lang } = useView()
  const nameOf = useVersionName()
  const items = versions.toReversed().map((one) => ({
    title: <b>{nameOf(one)}</b>,
    note: (
      <ul>
        {one.agreements.map(({ name, decision, decidedOn }) => (
          <li>
            {name ?? t('voice.unknown')}: {t(decision === 'agree' ? 'voice.agreed' : 'voice.disagreed')},{' '}
            {formatDate(lang, dayOf(decidedOn))}
          </li>
        ))}
        {one.signedBy.length > 0 && (
          <li>
            {t('voice.signs')}: {one.signedBy.join(', ')}
          </li>
        )}
        {one.approvedBy !== null && (
          <li>
            {t('compare.approved-by')}: {one.approvedBy}
          </li>
        )}
      </ul>
    ),
  }))
  return (
    <Section title={t('compare.versions')} id="versions">
      <CardList items={items} />
    </Section>
  )
}

function Sides({ rows, caption }: { rows: readonly Side[]; caption: string }) {
  const t = useT(messages)
  const { labelOf, wordsOf } = useSideWords()
  return (
    <DataTable
      caption={caption}
      isStacked
      rows={rows}
      rowKey={(row) => row.field}
      columns={[
        { key: 'field', title: t('compare.what'), isRowHeader: true, cell: (row) => labelOf(row.field) },
        { key: 'before', title: t('compare.before'), cell: (row) => wordsOf(row.field, row.before) },
        { key: 'after', title: t('compare.after'), cell: (row) => wordsOf(row.field, row.after) },
      ]}
    />
  )
}

const TONES = { added: 'done', removed: 'neutral', changed: 'here' } as const

function Changes({ title, id, changes }: { title: string; id: string; changes: readonly Change[] }) {
  const t = useT(messages)
  if (changes.length === 0) return null
  return (
    <Section title={title} id={id}>
      {changes.map((one) => (
        <div class="flow-s">
          <h3>
            {one.title} <StatusTag tone={TONES[one.change]}>{t(`compare.${one.change}`)}</StatusTag>
          </h3>
          {one.change === 'changed' && <Sides rows={one.fields} caption={one.title} />}
        </div>
      ))}
    </Section>
  )
}

function Compared({ found }: { found: Found }) {
  const t = useT(messages)
  const { parts, measures, goals, from } = found
  if (from === null) return <EmptyState title={t('compare.only-one')} />
  if (parts.length + measures.length + goals.length === 0) return <EmptyState title={t('compare.same')} />
  return (
    <>
      <Changes title={t('parts.measures')} id="measures" changes={measures} />
      <Changes title={t('goals.title')} id="goals" changes={goals} />
      {parts.length > 0 && (
        <Section title={t('parts.child')} id="parts">
          <Sides rows={parts} caption={t('parts.child')} />
        </Section>
      )}
    </>
  )
}

function Compare({ found, back }: { found: Found; back: string }) {
  const t = useT(messages)
  const nameOf = useVersionName()
  const options = found.versions.map((one) => ({ value: String(one.revision), label: nameOf(one) }))
  return (
    <>
      <Step
        title={t('compare.title')}
        caption={found.person.fullName}
        back={back}
        lead={
          <>
            {t('compare.lead')} <Cite of={ACTS.cooperation} />
          </>
        }
      />
      {options.length > 2 && (
        <Filters values={{ from: String(found.from), to: String(found.to) }} label={t('compare.show')}>
          <SelectField name="from" label={t('compare.before')} options={options} empty={null} />
          <SelectField name="to" label={t('compare.after')} options={options} empty={null} />
        </Filters>
      )}
      <Compared found={found} />
      <Versions versions={found.versions} />
    </>
  )
}

async function askEditions({ ask, tryAsk, query }: PageContext, programmeId: string): Promise<Found> {
  const wanted = query['from'] === undefined ? {} : { from: query['from'], to: query['to'] }
  return (
    (await tryAsk(showEditions, { programmeId, ...wanted })) ?? (await ask(showEditions, { programmeId }))
  )
}

/** Versions of a programme side by side, for the team. */
export const comparePage = page({
  path: paths.compare(':programmeId'),
  roles: rolesOf('programme.programmes').filter((role) => rolesOf('programme.editions').includes(role)),
  render: async (context) => {
    const programmeId = context.params['programmeId'] ?? ''
    const found = await askEditions(context, programmeId)
    return {
      title: messages.for(context.lang)('compare.title'),
      body: <Compare found={found} back={paths.programme(programmeId)} />,
    }
  },
})

/** The same for the family. */
export const familyComparePage = page({
  path: paths.familyCompare(':personId'),
  roles: rolesOf('programme.say-remark'),
  render: async (context) => {
    const personId = context.params['personId'] ?? ''
    const { programme } = await context.ask(showProgramme, { personId })
    if (programme === null) throw nothingHere('programme')
    const found = await askEditions(context, programme.id)
    return {
      title: messages.for(context.lang)('compare.title'),
      body: <Compare found={found} back={paths.family(personId)} />,
    }
  },
})
