import { localize } from '@tirek/kernel'
import type { z } from 'zod'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import type { searchBase } from '../use-cases/search.ts'
import { paths } from './legal-base.paths.ts'
import { messages } from './messages.ts'
import { Standing } from './standing.tsx'

type Found = z.output<(typeof searchBase)['output']>['found']

/** The question, and the units that answer it. */
export function Search({ question, found }: { question: string; found: Found | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Filters values={question === '' ? {} : { question }} label={t('search.label')}>
        <TextField name="question" label={t('search.field')} hint={t('search.hint')} width="l" />
      </Filters>
      {found !== undefined && (
        <Section title={t('search.found', { n: found.length })} id="found">
          {found.length === 0 && <EmptyState title={t('search.none')}>{t('search.none-hint')}</EmptyState>}
          <CardList
            items={found.map((one) => ({
              title: (
                <Link href={paths.unit(one.act, one.id)}>
                  {one.summary === null || one.kind === 'reading'
                    ? localize(one.cited, lang)
                    : localize(one.summary, lang)}
                </Link>
              ),
              note:
                one.kind === 'reading' && one.summary !== null
                  ? localize(one.summary, lang)
                  : localize(one.cited, lang),
              end: <Standing unit={one} />,
            }))}
          />
        </Section>
      )}
    </>
  )
}
