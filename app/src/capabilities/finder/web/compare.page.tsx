import type { ComponentChildren } from 'preact'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link, PhoneLink } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { compareOrganisations, MOST_COMPARED } from '../use-cases/compare.ts'
import type { Found } from '../use-cases/outputs.ts'
import { type Along, askedAlong, readAlong } from './along.ts'
import { listHref, orgHref, paths } from './finder.paths.ts'
import { Inspected } from './found-list.tsx'
import { messages } from './messages.ts'
import { categoriesOf, distanceOf, featuresOf, groundOfWait, kindOf, languagesOf, waitOf } from './words.ts'

type Row = {
  readonly title: string
  readonly cell: (found: Found) => ComponentChildren
  /** What a cell draws that is no plain text: organisations agree when this is the same. */
  readonly fact?: (found: Found) => unknown
  /** False for what this organisation has nothing to do with; a row that concerns none is left out. */
  readonly concerns?: (found: Found) => boolean
}

function useRows(isNear: boolean): readonly Row[] {
  const t = useT(messages)
  const { lang } = useView()
  const number = (value: number | null) => (value === null ? t('unknown') : formatNumber(lang, value))
  return [
    { title: t('row.kind'), cell: (one) => kindOf(one, lang) },
    {
      title: t('row.category'),
      cell: (one) => categoriesOf(one, lang) || '–',
      concerns: (one) => one.recipientCategories.length > 0,
    },
    { title: t('row.settlement'), cell: (one) => one.settlement },
    ...(isNear ? [{ title: t('row.distance'), cell: (one: Found) => distanceOf(one, lang, true) }] : []),
    { title: t('row.free'), cell: (one) => number(one.free), concerns: (one) => one.places !== null },
    { title: t('row.places'), cell: (one) => number(one.places), concerns: (one) => one.places !== null },
    {
      title: t('row.waiting'),
      cell: (one) => number(one.waiting),
      concerns: (one) => one.waiting !== null,
    },
    {
      title: t('row.wait'),
      cell: (one) =>
        one.wait === null ? (
          '–'
        ) : (
          <>
            {waitOf(one, lang)} <span class="small soft">{groundOfWait(one, lang)}</span>
          </>
        ),
      fact: (one) => one.wait,
      concerns: (one) => one.wait !== null,
    },
    {
      title: t('row.inspection'),
      cell: (one) => <Inspected found={one} />,
      fact: (one) => one.inspection,
    },
    { title: t('row.languages'), cell: (one) => languagesOf(one, lang) },
    { title: t('row.features'), cell: (one) => featuresOf(one, lang) },
  ]
}

/** What all of them agree in. */
function sameIn(organisations: readonly Found[]): (row: Row) => boolean {
  return ({ cell, fact = cell }) => {
    const [first, ...others] = organisations.map((one) => JSON.stringify(fact(one)))
    return others.length > 0 && others.every((other) => other === first)
  }
}

/** How to reach each of them: once, where one goes on from the comparison. */
function Contacts({ organisations, along }: { organisations: readonly Found[]; along: Along }) {
  const t = useT(messages)
  return (
    <Section title={t('compare.contacts')} id="contacts">
      <CardList
        items={organisations.map((one) => ({
          title: <Link href={orgHref(one.id, along)}>{one.name}</Link>,
          note: one.address ?? t('not-stated'),
          end: one.phone === null ? t('not-stated') : <PhoneLink phone={one.phone} />,
        }))}
      />
    </Section>
  )
}

function Facts({ organisations, isNear }: { organisations: readonly Found[]; isNear: boolean }) {
  const t = useT(messages)
  const [first] = organisations
  const rows = useRows(isNear).filter(
    ({ concerns }) => concerns === undefined || organisations.some(concerns),
  )
  const isSame = sameIn(organisations)
  const same = first === undefined ? [] : rows.filter(isSame)
  return (
    <>
      <DataTable
        caption={t('compare.title')}
        isCaptionHidden
        isStacked
        rows={rows.filter((row) => !isSame(row))}
        rowKey={(row) => row.title}
        columns={[
          { key: 'row', title: t('compare.row'), isRowHeader: true, cell: (row) => row.title },
          ...organisations.map((one) => ({
            key: one.id,
            title: one.name,
            cell: (row: Row) => row.cell(one),
          })),
        ]}
      />
      {first !== undefined && same.length > 0 && (
        <Section title={t('compare.same')} id="same">
          <SummaryList rows={same.map((row) => ({ label: row.title, value: row.cell(first) }))} />
        </Section>
      )}
    </>
  )
}

function CompareBody(props: { organisations: readonly Found[]; along: Along; isCut: boolean }) {
  const t = useT(messages)
  const { organisations, along, isCut } = props
  return (
    <>
      <Step
        title={t('compare.title')}
        lead={t('compare.lead')}
        back={listHref(organisations[0]?.kind ?? '', along)}
      />
      {isCut && <Notice>{t('compare.too-many')}</Notice>}
      {organisations.length === 0 ? (
        <EmptyState title={t('compare.none')}>{t('compare.none-hint')}</EmptyState>
      ) : (
        <>
          <Facts organisations={organisations} isNear={along.near !== ''} />
          <Contacts organisations={organisations} along={along} />
        </>
      )}
    </>
  )
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Up to four organisations side by side. */
export const comparePage = page({
  path: paths.compare,
  roles: 'public',
  render: async ({ tryAsk, query, lang }) => {
    const given = [...new Set((query['ids'] ?? '').split(',').filter((id) => ID.test(id)))]
    const ids = given.slice(0, MOST_COMPARED)
    const along = readAlong(query)
    const asked = { ids, ...askedAlong(along) }
    const answer = ids.length === 0 ? undefined : await tryAsk(compareOrganisations, asked)
    return {
      title: messages.for(lang)('compare.title'),
      body: (
        <CompareBody
          organisations={answer?.organisations ?? []}
          along={along}
          isCut={given.length > MOST_COMPARED}
        />
      ),
    }
  },
})
