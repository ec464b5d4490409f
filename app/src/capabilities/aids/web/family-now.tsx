import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { NowCard } from '#platform/ui/card.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { Actions } from '#platform/ui/layout.tsx'
import { findItem, isVoucher } from '../domain/catalogue.ts'
import type { ShownVoucher } from '../use-cases/shapes.ts'
import type { showOfPerson } from '../use-cases/show-family.ts'
import { paths } from './aids.paths.ts'
import { useWords } from './parts.tsx'

/** All of one person, as the page shows it. */
export type Shown = z.output<typeof showOfPerson.output>
type Keyed = { readonly id: string; readonly version: number }

/** A form of one button about one record; each version of the record has a form of its own. */
export function OneButton(props: {
  of: Keyed
  to: string
  name: 'needId' | 'voucherId'
  children: ComponentChildren
}) {
  const { of, to, name } = props
  return (
    <Form state={emptyForm(`${of.id}-${of.version}-${to.split('/').at(-1)}`)} action={to}>
      <HiddenField name={name} value={of.id} />
      <HiddenField name="version" value={String(of.version)} />
      {props.children}
    </Form>
  )
}

/** Whether it is a stay rather than a thing: it is applied for, not ordered. */
export function isStayOf(key: string): boolean {
  const known = findItem(key)
  return known !== undefined && isVoucher(known)
}

function OfferNow({ of, personId }: { of: ShownVoucher; personId: string }) {
  const { t, day } = useWords()
  return (
    <NowCard title={t('now.offer')}>
      <p>
        {of.sanatorium}, {day(of.fromOn ?? '')} – {day(of.toOn ?? '')}
      </p>
      <p>{t('now.offer-text')}</p>
      <p>
        <b>{t('label.answer-by')}:</b> {day(of.answerBy ?? '')}
      </p>
      <OneButton of={of} to={paths.answerOffer(personId)} name="voucherId">
        <Actions>
          <Submit name="answer" value="accept">
            {t('offer.accept')}
          </Submit>
          <Submit name="answer" value="decline" tone="quiet">
            {t('offer.decline')}
          </Submit>
        </Actions>
      </OneButton>
    </NowCard>
  )
}

/** Indicated and not ordered yet, or its term comes: the way to the order, as the path announces it. */
function ToOrder({ move, of }: { move: Shown['moves'][number]; of: Shown }) {
  const { t, day, item } = useWords()
  if (move.kind !== 'indicated' && move.kind !== 'replacement') return null
  const earlier = of.orders.find(({ id }) => id === move.id)
  const needId = earlier?.needId ?? move.id
  const isStay = isStayOf(move.item)
  return (
    <NowCard
      primary={{
        href: isStay ? paths.apply(needId) : paths.placeOrder(needId),
        label: t(isStay ? 'apply.title' : 'place.title'),
      }}
    >
      <p>
        {item(move.item)}. {t(isStay ? 'now.stay' : `move.${move.kind}`)}
      </p>
      {earlier?.replaceOn != null && (
        <p>
          <b>{t('label.replace')}:</b> {day(earlier.replaceOn)}
        </p>
      )}
    </NowCard>
  )
}

/** States of an order in which it is the family's move. */
const YOURS = ['delivered', 'choose-supplier'] as const

/** What the family is waited for, above all else. */
export function Now({ of, personId }: { of: Shown; personId: string }) {
  const { t, item } = useWords()
  const move = of.orders.find((one) => YOURS.some((state) => state === one.state))
  const state = YOURS.find((one) => one === move?.state)
  const offer = of.vouchers.find(({ state }) => state === 'offered')
  return (
    <>
      {move !== undefined && state !== undefined && (
        <NowCard primary={{ href: paths.order(move.id), label: t(`now.${state}.action`) }}>
          <p>
            {item(move.item)}. {t(`now.${state}`)}
          </p>
        </NowCard>
      )}
      {offer !== undefined && <OfferNow of={offer} personId={personId} />}
      {of.moves.map((one) => (
        <ToOrder move={one} of={of} />
      ))}
    </>
  )
}
