import type { Citation } from '@tirek/law'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import type { ShownFile } from './load-file.ts'
import { messages } from './messages.ts'

type Missing = ShownFile['missing'][number]

/** What only the members can still give. */
export const OF_MEMBERS: ReadonlySet<Missing['code']> = new Set(['agreement', 'composition', 'majority'])

/** What the conclusion still lacks, each with the provision that asks for it. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('missing.title')} id="missing">
      <ul class="flow-s">
        {missing.map(({ code, detail, act, unit }) => (
          <li>
            {messages.find(lang, `field.missing-${code}`, { detail: detail ?? '' })}{' '}
            <Cite of={{ act, unit, mark: 'law' } as Citation} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
