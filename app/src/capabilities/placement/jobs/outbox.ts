import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import { takeAlike } from '#platform/outbox/take-alike.ts'
import { MESSAGES } from '../domain/deadlines.ts'
import { askLookUp, enterESobes, sendSms } from '../use-cases/ask-outside.ts'
import { offerPlaces } from '../use-cases/offer-places.ts'
import { sayOffered } from '../use-cases/tell-of-request.ts'

/** Organisations of one transaction at most. */
const HOUSES_AT_ONCE = 500

const organisationIn = (payload: Readonly<Record<string, unknown>>) =>
  z.uuid().parse(payload['organisationId'])

/** Offers the places of every organisation that waits for it now, in one transaction. */
const passPlaces: OutboxHandler = async (act, payload) => {
  const { db, now } = act
  const others = await takeAlike(db, { kind: MESSAGES.offerPlaces, now, most: HOUSES_AT_ONCE })
  await offerPlaces(act, ...new Set([payload, ...others].map(organisationIn)))
}

/** What the worker does with the messages of this capability. */
export const outboxHandlers: Readonly<Record<string, OutboxHandler>> = {
  [MESSAGES.lookUp]: askLookUp,
  [MESSAGES.enterESobes]: enterESobes,
  [MESSAGES.sendSms]: sendSms,
  [MESSAGES.offerPlaces]: passPlaces,
  [MESSAGES.tellOffered]: sayOffered,
}
