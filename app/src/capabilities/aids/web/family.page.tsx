import { action, page } from '#platform/http/page.ts'
import { Card } from '#platform/ui/card.tsx'
import { Fold } from '#platform/ui/fold.tsx'
import { Submit } from '#platform/ui/form/form.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { findItem, isVoucher } from '../domain/catalogue.ts'
import { isVoucherEvent } from '../domain/voucher.ts'
import { withdrawNeed } from '../use-cases/ask.ts'
import type { ShownNeed, ShownOrder, ShownVoucher } from '../use-cases/shapes.ts'
import { showOfPerson } from '../use-cases/show-family.ts'
import { answerOffer, withdrawVoucher } from '../use-cases/vouchers.ts'
import { paths } from './aids.paths.ts'
import { isStayOf, Now, OneButton, type Shown } from './family-now.tsx'
import { messages } from './messages.ts'
import { NeedFacts, NeedTag, OrderTag, useWords, VoucherFacts } from './parts.tsx'
import { familiesOf } from './roles.ts'
import { RouteCards } from './route-cards.tsx'

function isUnordered(need: ShownNeed, of: Shown): boolean {
  const item = findItem(need.item)
  if (!need.isIndicated || item === undefined) return false
  const isOpen = (one: ShownOrder) =>
    one.item === need.item &&
    one.route === need.route &&
    one.state !== 'cancelled' &&
    one.state !== 'received'
  if (isVoucher(item))
    return !of.vouchers.some(({ route, barsAnother }) => route === need.route && barsAnother)
  return !of.orders.some(isOpen)
}

// What the head of the page leads to is not said twice; before the term of replacement the way stands here.
function isSaidAbove(need: ShownNeed, { moves, orders }: Shown): boolean {
  return moves.some(
    ({ id }) => id === need.id || orders.some((one) => one.id === id && one.needId === need.id),
  )
}

function NeedCard({ need, of }: { need: ShownNeed; of: Shown }) {
  const { t, day, item } = useWords()
  const isStay = isStayOf(need.item)
  const href = isStay ? paths.apply(need.id) : paths.placeOrder(need.id)
  return (
    // The same thing may be asked for twice: the day tells one from the other, for who hears the headings, too.
    <Fold
      title={`${item(need.item)}, ${day(need.askedOn)}`}
      note={<NeedTag state={need.state} />}
      id={`need-${need.id}`}
      open={need.state === 'not-indicated'}
    >
      <NeedFacts of={need} />
      {need.state === 'not-indicated' && <p>{t('need.not-indicated.next')}</p>}
      {isUnordered(need, of) && !isSaidAbove(need, of) && (
        <Actions>
          <ButtonLink href={href} quiet>
            {t(isStay ? 'apply.title' : 'place.title')}
          </ButtonLink>
        </Actions>
      )}
      {need.state === 'asked' && (
        <OneButton of={need} to={paths.withdrawNeed(need.personId)} name="needId">
          <Submit tone="quiet">{t('need.withdraw')}</Submit>
        </OneButton>
      )}
    </Fold>
  )
}

function Orders({ of }: { of: readonly ShownOrder[] }) {
  const { t, day, item } = useWords()
  if (of.length === 0) return null
  return (
    <Section title={t('family.orders')} id="orders">
      <ul class="list boxed">
        {of.map((one) => (
          <li>
            <div>
              <Link href={paths.order(one.id)}>{item(one.item)}</Link>
              <div class="small">
                {t('label.ordered')}: {day(one.orderedOn)}
                {one.replaceOn !== null && ` · ${t('label.replace')}: ${day(one.replaceOn)}`}
              </div>
            </div>
            <OrderTag state={one.state} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Vouchers({ of, personId }: { of: readonly ShownVoucher[]; personId: string }) {
  const { t, day } = useWords()
  if (of.length === 0) return null
  return (
    <Section title={t('family.vouchers')} id="vouchers">
      {of.map((one) => (
        <Card title={`${t('group.sanatorium')}, ${day(one.appliedOn)}`}>
          <VoucherFacts of={one} />
          {isVoucherEvent('withdraw', one.state) && (
            <OneButton of={one} to={paths.leaveQueue(personId)} name="voucherId">
              <Submit tone="quiet">
                {t(one.state === 'accepted' ? 'voucher.give-up' : 'voucher.leave')}
              </Submit>
            </OneButton>
          )}
        </Card>
      ))}
    </Section>
  )
}

function Family({ of, personId }: { of: Shown; personId: string }) {
  const { t } = useWords()
  const { isChild, hasDisability } = of
  const needs = of.needs.filter(({ state }) => state !== 'withdrawn')
  // Whoever has asked for something looks for that first, and for the ways to ask after it.
  const ways = (
    <Section title={t('routes.title')} id="routes">
      <RouteCards whose={{ personId, isChild, hasDisability }} isFolded={needs.length > 0} />
      <Link href={paths.catalogue()}>{t('catalogue.title')}</Link>
    </Section>
  )
  return (
    <>
      <Step
        title={t('family.title')}
        caption={of.fullName}
        lead={t('family.lead')}
        back={`/people/${personId}`}
      />
      <Now of={of} personId={personId} />
      {needs.length === 0 && ways}
      <Section title={t('family.needs')} id="needs">
        {needs.length === 0 && <EmptyState title={t('family.none')}>{t('family.none-hint')}</EmptyState>}
        <div>
          {needs.map((need) => (
            <NeedCard need={need} of={of} />
          ))}
        </div>
      </Section>
      <Orders of={of.orders} />
      <Vouchers of={of.vouchers} personId={personId} />
      {needs.length > 0 && ways}
    </>
  )
}

/** Where a family sees both routes, what was asked, ordered and queued for, and whose move it is. */
export const familyPage = page({
  path: paths.child(':personId'),
  roles: familiesOf('aids.of-person'),
  render: async ({ ask, lang, params }) => {
    const personId = params['personId'] ?? ''
    const of = await ask(showOfPerson, { personId })
    return { title: messages.for(lang)('family.title'), body: <Family of={of} personId={personId} /> }
  },
})

const home = ({ personId }: { personId: string }) => paths.child(personId)

export const familyActions = [
  action({ path: paths.withdrawNeed(':personId'), command: withdrawNeed, page: familyPage, done: home }),
  action({ path: paths.answerOffer(':personId'), command: answerOffer, page: familyPage, done: home }),
  action({ path: paths.leaveQueue(':personId'), command: withdrawVoucher, page: familyPage, done: home }),
]
