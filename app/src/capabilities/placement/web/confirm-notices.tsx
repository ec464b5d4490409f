import { useT, useView } from '#platform/i18n/view.ts'
import { Actions } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { type Choice, regionName } from './choose.page.tsx'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { nameOf, StateTag } from './words.tsx'

/** The choice has been made already: the page was opened again, for instance by going back. */
export function Made({ shown }: { shown: ShownRequest }) {
  const t = useT(messages)
  const { lang } = useView()
  const { requestId, organisation, state } = shown
  return (
    <>
      <Notice title={t('confirm.made')}>
        <p>
          <StateTag state={state} />
        </p>
        {organisation !== null && (
          <p>
            {t('request.organisation')}: {nameOf(lang, organisation.name)}
          </p>
        )}
      </Notice>
      <Actions>
        <ButtonLink href={paths.request(requestId)}>{t('do.to-request')}</ButtonLink>
        {state === 'queued' && (
          <ButtonLink href={paths.queue(requestId)} quiet>
            {t('do.queue')}
          </ButtonLink>
        )}
      </Actions>
    </>
  )
}

/** The choice stands, but the place was gone before it was pressed, or the queue was left: nothing is held yet. */
export function Kept({ shown, choice }: { shown: ShownRequest; choice: Choice }) {
  const t = useT(messages)
  const { requestId, state, organisation } = shown
  if (state !== 'chosen' || organisation?.id !== choice.organisationId) return null
  return (
    <Notice title={t('join.kept')}>
      <p>{t('join.kept-text')}</p>
      <p>
        <Link href={paths.choose(requestId)}>{t('do.choose-other')}</Link>
      </p>
    </Notice>
  )
}

const MOST_OTHERS = 3

interface FreeElsewhereProps {
  shown: ShownRequest
  /** Other organisations with a free place at this moment. */
  others: readonly Choice[]
}

/** A place that is free now, before somebody waits for one elsewhere. */
export function FreeElsewhere({ shown, others }: FreeElsewhereProps) {
  const t = useT(messages)
  const { lang } = useView()
  if (others.length === 0) return null
  return (
    <Notice title={t('join.free-elsewhere')}>
      <ul class="bullets">
        {others.slice(0, MOST_OTHERS).map((one) => (
          <li>
            <Link href={paths.chooseOne(shown.requestId, one.organisationId)}>{nameOf(lang, one.name)}</Link>
            {`, ${regionName(one.region, lang)}: ${t('choose.free', { n: Math.max(1, one.free - one.queueLength) })}`}
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.choose(shown.requestId)}>{t('do.choose-other')}</Link>
      </p>
    </Notice>
  )
}
