import { localize } from '@tirek/kernel'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import type { Finding } from '../use-cases/outputs.ts'
import { messages } from './messages.ts'

const TONES = { yes: 'done', no: 'late', unknown: 'waiting' } as const

/** Every condition with its article, and, where answers were given, what came of it. */
export function Conditions({ finding, isAsked }: { finding: Finding; isAsked: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (finding.criteria.length === 0) return null
  return (
    <Section title={t('conditions.title')} id="conditions">
      <CardList
        items={finding.criteria.map(({ label, verdict, next, cite }) => ({
          title: localize(label, lang),
          note: (
            <>
              {isAsked && verdict !== 'yes' && next !== null && <p>{localize(next, lang)}</p>}
              <Cite of={cite} />
            </>
          ),
          end: isAsked && <StatusTag tone={TONES[verdict]}>{t(`condition.${verdict}`)}</StatusTag>,
        }))}
      />
    </Section>
  )
}
