import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import { MESSAGES } from '../domain/deadlines.ts'
import { askLookUp, enterESobes, sendSms } from '../use-cases/ask-outside.ts'
import { offerPlaces } from '../use-cases/offer-places.ts'

const passPlaces: OutboxHandler = async (act, payload) => {
  await offerPlaces(act, z.uuid().parse(payload['organisationId']))
}

/** What the worker does with the messages of this capability. */
export const outboxHandlers: Readonly<Record<string, OutboxHandler>> = {
  [MESSAGES.lookUp]: askLookUp,
  [MESSAGES.enterESobes]: enterESobes,
  [MESSAGES.sendSms]: sendSms,
  [MESSAGES.offerPlaces]: passPlaces,
}
