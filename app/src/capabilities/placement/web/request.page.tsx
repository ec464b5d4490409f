import { localize } from '@tirek/kernel'
import { isFamily, type Role } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { NowCard, WaitCard } from '#platform/ui/card.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { PersonHead } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import type { State } from '../domain/states.ts'
import { retryLookUps } from '../use-cases/check-package.ts'
import { confirmReceipt, notifyRecipient } from '../use-cases/notify.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { FamilyPart, readBeside } from './family-part.tsx'
import { DefectsPart } from './file-parts.tsx'
import { messages } from './messages.ts'
import { eventOf, expectedOf, listOffers, moverOf, type Offer, storyOf } from './next-step.ts'
import { organisationHref, paths } from './placement.paths.ts'
import { RequestFile, type View } from './request-file.tsx'
import { rolesOf } from './roles.ts'
import { DischargePart, openAbsenceOf, RequestState, wayBackStory, whereabouts } from './stay-part.tsx'
import { wayBackFor } from './step-form.tsx'
import { dueOf, nameOf, type Words } from './words.tsx'

function OfferButton({ offer, view, quiet }: { offer: Offer; view: View; quiet?: boolean }) {
  const t = useT(messages)
  const href = paths.step(view.shown.requestId, offer.step)
  const isAdding = offer.step === 'absence' && openAbsenceOf(view.shown) !== undefined
  const label = isAdding ? t('do.absence-add') : offer.label(t)
  if (offer.isButton !== true) {
    return (
      <ButtonLink href={href} quiet={quiet}>
        {label}
      </ButtonLink>
    )
  }
  return (
    <Form state={view.form} action={href} id={`do-${offer.step}`} words={messages} hasSummary={false}>
      <HiddenField name="version" value={String(view.shown.version)} />
      <Submit tone={quiet ? 'quiet' : 'main'}>{label}</Submit>
    </Form>
  )
}

// Nobody is asked for anything: the story is told without a mover.
const QUIET: readonly State[] = ['refused', 'admitted', 'on-leave', 'transferred', 'left', 'discharged']

function Now({ view, expected }: { view: View; expected: Offer | undefined }) {
  const t = useT(messages)
  const { lang } = useView()
  const { shown, role } = view
  const due = shown.clock === null ? {} : { due: dueOf(shown.clock) }
  if (QUIET.includes(shown.state)) {
    return (
      <Notice>
        <p>{whereabouts(shown, t, lang) ?? wayBackStory(shown, role, t) ?? storyOf(shown.state, role, t)}</p>
        {shown.state === 'discharged' && isFamily({ role }) && <WhereTo view={view} />}
      </Notice>
    )
  }
  if (expected === undefined && !isOwnArrival(view)) {
    return (
      <WaitCard who={moverOf(shown.state, t)} {...due}>
        <p>{storyOf(shown.state, role, t)}</p>
      </WaitCard>
    )
  }
  return (
    <NowCard
      {...due}
      form={expected && <OfferButton offer={expected} view={view} />}
      secondary={toQueue(view, t)}
    >
      <p>{storyOf(shown.state, role, t)}</p>
      {isOwnArrival(view) && <WhereTo view={view} />}
    </NowCard>
  )
}

// The queue of the organisation that is chosen already: the other thing the family is told to do, beside choosing anew.
function toQueue({ shown, role }: View, t: Words) {
  const { requestId, organisation, state, moves } = shown
  const mayJoin = isFamily({ role }) && state === 'chosen' && moves.includes('join-queue')
  if (organisation === null || !mayJoin) return []
  return [{ label: t('do.join'), href: paths.joinOne(requestId, organisation.id) }]
}

// Coming to the organisation is a step of the person that no button can make.
function isOwnArrival({ shown, role }: View): boolean {
  return isFamily({ role }) && (shown.state === 'reserved' || shown.state === 'deferred')
}

/** The organisation to come to, with its address. */
function WhereTo({ view: { shown, beside } }: { view: View }) {
  const { lang, path } = useView()
  const { organisation } = shown
  if (organisation === null) return null
  const address = beside?.phones.find(({ id }) => id === organisation.id)?.contact?.address
  return (
    <p>
      <Link href={organisationHref(organisation.id, path)}>{nameOf(lang, organisation.name)}</Link>
      {address !== undefined && <br />}
      {address !== undefined && localize(address, lang)}
    </p>
  )
}

function Others({ view, offers }: { view: View; offers: readonly Offer[] }) {
  const t = useT(messages)
  if (offers.length === 0) return null
  return (
    <Section title={t('more')} id="more">
      <Actions>
        {offers.map((offer) => (
          <OfferButton offer={offer} view={view} quiet />
        ))}
      </Actions>
    </Section>
  )
}

// Back to where the reader works: the person's path, the organisation's own desk, the worklist.
function backOf(role: Role, shown: ShownRequest): string {
  if (isFamily({ role })) return `/path/${shown.personId}`
  return role === 'io-registrar' ? paths.house() : paths.list()
}

function RequestBody({ view }: { view: View }) {
  const t = useT(messages)
  const { shown, role, beside } = view
  const isPossible = (offer: Offer) => wayBackFor(eventOf(offer.step), shown).ok
  const offers = listOffers(shown.moves, role, shown.category).filter(isPossible)
  const expected = expectedOf(offers, role)
  return (
    <>
      <PersonHead
        caption={t('request.caption')}
        name={shown.personName}
        facts={[shown.number]}
        back={backOf(role, shown)}
      />
      <p>
        <RequestState shown={shown} />
      </p>
      {view.hasLeftQueue === true && shown.state === 'chosen' && (
        <Notice tone="success" title={t('leave.done')} isNews />
      )}
      <Now view={view} expected={expected} />
      {shown.state === 'returned' && <DefectsPart shown={shown} />}
      <DischargePart shown={shown} />
      <Others view={view} offers={offers.filter((offer) => offer !== expected)} />
      {beside !== undefined && <FamilyPart shown={shown} beside={beside} />}
      <RequestFile view={view} />
    </>
  )
}

/** One request: what now, until when, whose move, and the file behind it. */
export const requestPage = page({
  path: paths.request(':requestId'),
  roles: rolesOf('placement.request'),
  render: async (context) => {
    const { ask, actor, form, lang, params, query } = context
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    const beside = isFamily(actor) ? await readBeside(context, shown) : undefined
    const hasLeftQueue = query['done'] === 'left-queue'
    const view = { shown, role: actor.role, form, beside, hasLeftQueue, part: query['part'] }
    return { title: messages.for(lang)('request.caption'), body: <RequestBody view={view} /> }
  },
})

const back = ({ requestId }: { readonly requestId: string }) => paths.request(requestId)

export const notifyAction = action({
  path: paths.step(':requestId', 'notify'),
  command: notifyRecipient,
  page: requestPage,
  done: back,
})

/** The person's own press of the button is the proof of receipt on the portal. */
export const receivedAction = action({
  path: paths.step(':requestId', 'received'),
  command: confirmReceipt,
  page: requestPage,
  done: back,
})

export const retryAction = action({
  path: paths.step(':requestId', 'retry'),
  command: retryLookUps,
  page: requestPage,
  done: back,
})
