import { localize } from '@tirek/kernel'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Link } from '#platform/ui/link.tsx'
import { messages } from './messages.ts'
import { ConsentTag, DirectionTag } from './parts.tsx'
import { paths } from './programme.paths.ts'
import type { ShownProposal } from './shown.ts'

/** The address where a representative decides about one recipient. */
export function consentHref(personId: string, organisationId: string): string {
  return `/people/${personId}/consents/new?purpose=direction&recipient=${organisationId}`
}

/** Organisations to which the child may be directed, with the state of each consent and the way to send. */
export function Proposals(props: {
  readonly proposals: readonly ShownProposal[]
  readonly personId: string
  readonly maySend: boolean
}) {
  const t = useT(messages)
  const { lang } = useView()
  const items = props.proposals.map((one) => ({
    title: localize(one.organisationName, lang),
    note: (
      <>
        {one.services.join('; ')}
        {one.isOutdated && <p>{t('directions.outdated')}</p>}
        {props.maySend && (one.directionState === null || one.isOutdated) && (
          <div>
            <Link href={paths.send(props.personId, one.organisationId)}>{t('send.action')}</Link>
          </div>
        )}
      </>
    ),
    end:
      one.directionState === null || one.isOutdated ? (
        <ConsentTag kind={one.consent} />
      ) : (
        <DirectionTag state={one.directionState} />
      ),
  }))
  return <CardList items={items} />
}
