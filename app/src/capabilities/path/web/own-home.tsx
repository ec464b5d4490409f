import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { OwnWordsLink } from '#capabilities/consultation/index.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { type Drawing, Easy, EasyPart } from '#platform/ui/easy.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link, PhoneLink } from '#platform/ui/link.tsx'
import type { Timeline } from '../use-cases/timeline.ts'
import { messages } from './messages.ts'
import { paths } from './path.paths.ts'
import { nextStep } from './steps.tsx'

const OWN_VIEW = cite('crpd', 'art-7-3')

type PartOf = {
  readonly key: string
  readonly drawing: Drawing
  readonly title: string
  readonly lines: readonly string[]
}

function useParts({ steps }: Pick<Timeline, 'steps'>): readonly PartOf[] {
  const t = useT(messages)
  const { lang } = useView()
  const next = nextStep({ steps })
  const done = steps.filter(({ state }) => state === 'done')
  const day = (on: string | null) => (on === null ? '' : ` (${formatDate(lang, on as LocalDate)})`)
  const now =
    next === undefined
      ? [t('own.now-none')]
      : [
          `${next.title}.`,
          next.text,
          next.move === 'you'
            ? t('own.now-you')
            : `${t('card.who')}: ${next.mover ?? t('path.organisation')}.`,
          ...(next.due === null ? [] : [`${t('card.until')}: ${formatDate(lang, next.due as LocalDate)}.`]),
        ]
  const decided =
    done.length === 0 ? [t('own.decided-none')] : done.map((one) => `${one.title}: ${one.text}${day(one.on)}`)
  return [
    { key: 'now', drawing: 'day', title: t('own.now'), lines: now },
    { key: 'decided', drawing: 'paper', title: t('own.decided'), lines: decided },
    {
      key: 'view',
      drawing: 'ask',
      title: t('own.view'),
      lines: [t('own.view.1'), t('own.view.2'), t('own.view.3')],
    },
  ]
}

/** What a child who signs in sees of its own path: what is now, what was decided, how to be heard (REP-II-6). */
export function OwnHome({ timeline }: { timeline: Timeline }) {
  const t = useT(messages)
  const contact = nextStep(timeline)?.contact
  const { person } = timeline
  return (
    <Easy>
      <Step title={t('own.title')} lead={t('own.lead')} />
      {useParts(timeline).map((part) => (
        <EasyPart drawing={part.drawing} id={`own-${part.key}`} title={part.title} lines={part.lines} />
      ))}
      <p>
        <Cite of={OWN_VIEW} />
      </p>
      {contact && (
        <p>
          {t('own.call')}: {contact.name}, <PhoneLink phone={contact.phone} />
        </p>
      )}
      <ul class="links">
        <li>
          <OwnWordsLink personId={person.id} />
        </li>
        <li>
          <Link href={paths.person(person.id)}>{t('own.path')}</Link>
        </li>
        <li>
          <Link href={`/people/${person.id}/readings`}>{t('home.readings')}</Link>
        </li>
        <li>
          <Link href={`/people/${person.id}/complaints/new`}>{t('own.complain')}</Link>
        </li>
      </ul>
    </Easy>
  )
}
