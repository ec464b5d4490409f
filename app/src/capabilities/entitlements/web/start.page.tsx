import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { type Page, page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Fold } from '#platform/ui/fold.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { listEntitlements } from '../use-cases/list.ts'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'

type Listed = z.output<typeof listEntitlements.output>['categories'][number]

function Category({ of: { category, entries } }: { of: Listed }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Fold title={t(`category.${category}`)} id={category} note={formatNumber(lang, entries.length)}>
      {entries.length === 0 ? (
        <p class="soft">{t('category.empty')}</p>
      ) : (
        <CardList
          items={entries.map(({ id, title, gives }) => ({
            title: <Link href={paths.entry(id)}>{localize(title, lang)}</Link>,
            note: localize(gives, lang),
          }))}
        />
      )}
    </Fold>
  )
}

function Start({ categories }: { categories: readonly Listed[] }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('start.title')} lead={t('start.lead')} back="/" />
      <p>
        <ButtonLink href={paths.check()}>{t('start.go')}</ButtonLink>
      </p>
      <p class="soft measure">{t('start.nameless')}</p>
      <Section title={t('start.all')} id="all">
        <div>
          {categories.map((one) => (
            <Category of={one} />
          ))}
        </div>
      </Section>
    </>
  )
}

/** Where a family begins: a few questions, or the whole list by its six categories. */
export const startPage: Page = page({
  path: paths.start(),
  roles: 'public',
  render: async ({ ask, lang }) => {
    const { categories } = await ask(listEntitlements, {})
    return { title: messages.for(lang)('start.title'), body: <Start categories={categories} /> }
  },
})
