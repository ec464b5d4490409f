import type { z } from 'zod'
import { isFamily } from '#platform/access/roles.ts'
import { page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { NumberedPages, pageNumber } from '#platform/ui/numbered-pages.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/acts.ts'
import { FIELDS, KINDS } from '../domain/material.ts'
import { LISTS, type List, listMaterials, type ShownMaterial } from '../use-cases/show.ts'
import { paths } from './library.paths.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { choices, nameOf } from './words.ts'

type Found = z.output<(typeof listMaterials)['output']>
const FILTERS = ['text', 'kind', 'field', 'country', 'language'] as const
type Values = Readonly<Record<(typeof FILTERS)[number], string>>

const PAGE_SIZE = 20
const TONES = { proposed: 'here', returned: 'late', published: 'done', withdrawn: 'neutral' } as const

/** Whether it is read by others already. */
export function MaterialTag({ state }: Pick<ShownMaterial, 'state'>) {
  const t = useT(messages)
  return <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>
}

function MaterialFilters({ found, values, list }: { found: Found; values: Values; list: List }) {
  const t = useT(messages)
  const { lang } = useView()
  const any = { empty: t('filter.any'), width: 'm' } as const
  return (
    <Filters values={values} keep={list === 'published' ? {} : { list }}>
      <TextField name="text" label={t('filter.text')} width="m" />
      <SelectField
        {...any}
        name="kind"
        label={t('field.kind')}
        options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
      />
      <SelectField
        {...any}
        name="field"
        label={t('field.field')}
        options={FIELDS.map((one) => ({ value: one, label: t(`of.${one}`) }))}
      />
      <SelectField
        {...any}
        name="country"
        label={t('field.country')}
        options={choices(lang, 'country', found.countries)}
      />
      <SelectField
        {...any}
        name="language"
        label={t('field.language')}
        options={choices(lang, 'language', found.languages)}
      />
    </Filters>
  )
}

function Found({ found, isFiltered }: { found: Found; isFiltered: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (found.materials.length === 0)
    return (
      <EmptyState title={t('list.none')}>{t(isFiltered ? 'list.none-found' : 'list.none-hint')}</EmptyState>
    )
  const items = found.materials.map((one) => ({
    title: <Link href={paths.material(one.id)}>{one.title}</Link>,
    note: (
      <>
        {t(`kind.${one.kind}`)} · {nameOf(lang, 'country', one.country)} · {one.year} ·{' '}
        {nameOf(lang, 'language', one.language)}
        <br />
        {one.original}
      </>
    ),
    end: one.state === 'published' ? undefined : <MaterialTag state={one.state} />,
  }))
  return <CardList items={items} />
}

interface Listed {
  readonly found: Found
  readonly values: Values
  readonly list: List
  readonly lists: readonly List[]
}

function Library({ found, values, list, lists }: Listed) {
  const t = useT(messages)
  const tabs = lists.map((one) => ({
    href: one === 'published' ? paths.list() : `${paths.list()}?list=${one}`,
    label: t(`list.${one}`),
    isCurrent: one === list,
  }))
  return (
    <>
      <Step
        title={t(lists.length > 1 ? 'list.title' : 'list.title-families')}
        back="/home"
        lead={
          <>
            {t(lists.length > 1 ? 'list.lead' : 'list.lead-families')}{' '}
            <Cite of={lists.length > 1 ? ACTS.experience : ACTS.families} />
          </>
        }
      />
      {lists.length > 1 && (
        <>
          <Tabs tabs={tabs} label={t('tabs')} />
          <Actions>
            <ButtonLink href={paths.propose()}>{t('propose.title')}</ButtonLink>
          </Actions>
        </>
      )}
      <MaterialFilters found={found} values={values} list={list} />
      <p class="soft">{t('list.found', { n: found.total })}</p>
      <Found found={found} isFiltered={Object.values(values).some((value) => value !== '')} />
      <NumberedPages page={found.page} pages={Math.ceil(found.total / PAGE_SIZE)} />
    </>
  )
}

/** The library with its filters in the address. */
export const listPage = page({
  path: paths.list(),
  roles: rolesOf('list'),
  render: async ({ ask, tryAsk, query, lang, actor }) => {
    const values = Object.fromEntries(FILTERS.map((name) => [name, query[name] ?? ''])) as Values
    const lists = LISTS.filter((one) => {
      if (one === 'published') return true
      return one === 'waiting' ? actor.role === 'authority-officer' : !isFamily(actor)
    })
    const list = lists.find((one) => one === query['list']) ?? 'published'
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
    const asked = { list, size: PAGE_SIZE, page: pageNumber(query['page']) }
    const found = (await tryAsk(listMaterials, { ...given, ...asked })) ?? (await ask(listMaterials, asked))
    return {
      title: messages.for(lang)(isFamily(actor) ? 'list.title-families' : 'list.title'),
      body: <Library found={found} values={values} list={list} lists={lists} />,
    }
  },
})
