import { forgetDevices } from '#platform/access/known-device.ts'
import { forgetSessions } from '#platform/access/sessions.ts'
import { forgetTickets } from '#platform/access/sign-in-ticket.ts'
import { forgetChallenges } from '#platform/eds/challenge.ts'
import { forgetQrs } from '#platform/egov-qr/store.ts'
import { forgetOutside } from '#platform/gateways/journal-store.ts'
import { forgetDelivered } from '#platform/outbox/forget.ts'
import { forgetAttempts } from '#platform/proofs/attempts.ts'
import { forgetPasskeyChallenges } from '#platform/proofs/passkey-challenge.ts'
import type { Act } from '#platform/use-case/act.ts'
import { forgetKeys } from '#platform/use-case/idempotency.ts'
import { never, type WorkerParts } from './parts.ts'

/** Forgets what is over, batch by batch: idempotency keys, sessions, tickets of sign-in, texts to sign, messages. */
export async function purge(
  { runner, realClock }: WorkerParts,
  isStopped: () => boolean = never,
): Promise<void> {
  const batches: readonly ((act: Act) => Promise<number>)[] = [
    ({ db, now }) => forgetKeys(db, now),
    ({ db }) => forgetSessions(db, realClock.now()),
    ({ db, now }) => forgetTickets(db, now),
    ({ db, now }) => forgetChallenges(db, now),
    ({ db, now }) => forgetDelivered(db, now),
    ({ db, now }) => forgetQrs(db, now),
    ({ db, now }) => forgetOutside(db, now),
    ({ db }) => forgetDevices(db, realClock.now()),
    ({ db }) => forgetAttempts(db, realClock.now()),
    ({ db }) => forgetPasskeyChallenges(db, realClock.now()),
  ]
  for (const forget of batches) while (!isStopped() && (await runner.asSystem(forget)) > 0);
}
