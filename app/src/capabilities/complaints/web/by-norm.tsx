import type { z } from 'zod'
import { useT } from '#platform/i18n/view.ts'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import type { listAllSignals } from '../use-cases/read-signals.ts'
import { paths } from './complaints.paths.ts'
import { messages } from './messages.ts'

type Counts = z.output<typeof listAllSignals.output>['byNorm']

/** How many signals name each norm; each leads to them. */
export function ByNorm({ counts, norm }: { counts: Counts; norm: string | undefined }) {
  const t = useT(messages)
  if (counts.length === 0) return null
  return (
    <Section title={t('signals.by-norm')} id="by-norm">
      <ul class="list">
        {norm !== undefined && (
          <li>
            <Link href={paths.signals()}>{t('signals.every')}</Link>
          </li>
        )}
        {counts.map((one) => (
          <li>
            <div>
              <Link href={paths.signalsOf(one.norm)} current={one.norm === norm ? 'true' : undefined}>
                {one.title}
              </Link>
              : {one.count}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
