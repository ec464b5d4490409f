import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { ACTS } from '../domain/citations.ts'
import { DEFERRAL_REASONS } from '../domain/states.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { messages } from './messages.ts'
import { dayOf, nameOf } from './words.tsx'

const NOT_REASONS = ['other', 'phone', 'second', 'late'] as const

/** What puts arrival off and what does not, and until when: read before the form is filled in (REP-STD-21…23). */
export function BeforeDeferral({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const { lang } = useView()
  const { arriveBy, deferredUntil, organisation } = shown
  return (
    <>
      <Section title={t('defer.counts')} id="counts">
        <ul class="bullets">
          {DEFERRAL_REASONS.map((reason) => (
            <li>{t(`defer.counts.${reason}`)}</li>
          ))}
        </ul>
        <p>
          <Cite of={ACTS.placement} />
        </p>
      </Section>
      <Section title={t('defer.not')} id="not">
        <ul class="bullets">
          {NOT_REASONS.map((reason) => (
            <li>{t(`defer.not.${reason}`)}</li>
          ))}
        </ul>
        <p class="measure">
          {t('defer.otherwise')} <Cite of={ACTS.silentConsequences} />
        </p>
      </Section>
      <Section title={t('defer.gives')} id="gives">
        <SummaryList
          rows={[
            { label: t('request.organisation'), value: nameOf(lang, organisation?.name) },
            { label: t('defer.now-due'), value: dayOf(lang, arriveBy) },
            ...(deferredUntil === null
              ? []
              : [{ label: t('defer.then-due'), value: dayOf(lang, deferredUntil) }]),
          ]}
        />
      </Section>
    </>
  )
}
