import { LANG_NAMES } from '#platform/i18n/lang.ts'
import { useT } from '#platform/i18n/view.ts'
import { DataTable } from '#platform/ui/table.tsx'
import { messages } from './messages.ts'
import type { Shown } from './words.tsx'

const TEXT_CODES = ['missing', 'mixed-scripts', 'wrong-script', 'placeholders'] as const
const CHANGES = ['added', 'removed', 'changed', 'moved'] as const

const known = <T extends string>(list: readonly T[], code: string): T | undefined =>
  list.find((one) => one === code)

/** What of the texts is missing or wrongly written, language by language. */
export function TextProblems({ texts }: { texts: Shown['texts'] }) {
  const t = useT(messages)
  return (
    <DataTable
      caption={t('languages.title')}
      isStacked
      rows={texts}
      rowKey={({ path, lang }) => `${path} ${lang}`}
      columns={[
        { key: 'path', title: t('languages.where'), isRowHeader: true, cell: ({ path }) => path },
        {
          key: 'lang',
          title: t('languages.language'),
          cell: ({ lang }) => <span lang={lang}>{LANG_NAMES[lang]}</span>,
        },
        {
          key: 'code',
          title: t('languages.what'),
          cell: ({ code, word }) =>
            [t(`languages.${known(TEXT_CODES, code) ?? 'missing'}`), word ?? '']
              .filter((one) => one !== '')
              .join(': '),
        },
      ]}
    />
  )
}

/** What is different between two versions. */
export function Differences({ differences }: { differences: NonNullable<Shown['differences']> }) {
  const t = useT(messages)
  if (differences.length === 0) return <p>{t('compare.same')}</p>
  return (
    <DataTable
      caption={t('compare.differences')}
      isStacked
      rows={differences}
      rowKey={({ path, change }) => `${path} ${change}`}
      columns={[
        { key: 'path', title: t('languages.where'), isRowHeader: true, cell: ({ path }) => path },
        {
          key: 'change',
          title: t('compare.change'),
          cell: ({ change }) => t(`change.${known(CHANGES, change) ?? 'changed'}`),
        },
        {
          key: 'what',
          title: t('compare.what'),
          cell: ({ what }) => what.map((one) => t(partKey(one))).join(', ') || '–',
        },
      ]}
    />
  )
}

const PARTS = [
  'type',
  'text',
  'isRequired',
  'repeats',
  'options',
  'min',
  'max',
  'maxLength',
  'conditions',
  'behaviour',
  'critical',
] as const

const partKey = (part: string) => `part.${known(PARTS, part) ?? 'text'}` as const
