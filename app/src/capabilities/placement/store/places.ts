import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { FreePlace } from '../domain/queue.ts'
import { kindsOf, type Wants } from '../domain/wants.ts'
import { fitting, readRequestWants, typeOfPlace } from '../read/wants.ts'

/** Starts keeping the places of an organisation with the number that the network's register gives; once only. */
export async function ensurePlaces(
  act: Act,
  organisation: { readonly id: string; readonly region: string; readonly places: number },
): Promise<void> {
  const created = await act.db
    .insertInto('placement_organisation')
    .values({ id: organisation.id, region: organisation.region })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (Number(created.numInsertedOrUpdatedRows ?? 0) === 1)
    await addPlaces(act, organisation.id, organisation.places)
}

/** Adds free places after the highest number. */
export async function addPlaces(
  act: Act,
  organisationId: string,
  count: number,
  extra = false,
): Promise<void> {
  if (count <= 0) return
  await sql`
    insert into placement_place (id, organisation_id, number, extra, changed_at)
    select gen_random_uuid(), ${organisationId}, last.number + step, ${extra}, ${act.now}
    from (select coalesce(max(number), 0) as number from placement_place where organisation_id = ${organisationId}) last,
      generate_series(1, ${count}::int) step`.execute(act.db)
}

/** Takes free places away, the highest numbers first; held places are never touched. Returns how many were closed. */
export async function closeFreePlaces(act: Act, organisationId: string, count: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update placement_place set closed_at = ${act.now}, changed_at = ${act.now}
    where id in (
      select id from placement_place where organisation_id = ${organisationId} and state = 'free' and closed_at is null
      order by is_out desc, number desc limit ${count} for update)
    returning id`.execute(act.db)
  return rows.length
}

/** Only one transaction at a time hands out the places of organisations to their queues. */
export async function lockOrganisation(act: Act, ...organisationIds: readonly string[]): Promise<void> {
  await act.db
    .selectFrom('placement_organisation')
    .select('id')
    .where(sql<boolean>`id = any (${[...organisationIds]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Many may choose at once while nobody waits; whoever enters or moves the queue waits until they have. */
export async function shareOrganisation(act: Act, organisationId: string): Promise<void> {
  await act.db
    .selectFrom('placement_organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forShare()
    .execute()
}

/** Who takes a place, what fits them, and by which way of the rules. */
export type Claim = {
  readonly requestId: string
  readonly wants: Wants
  readonly how: 'choice' | 'court-act' | 'outside-queue'
}

/**
 * Takes a fitting free place, the narrowest first. Places that another transaction is taking are skipped first, so that
 * many can choose at once; only when none is left does this one wait to see whether the other one lets go.
 */
export async function claimPlace(
  act: Act,
  organisationId: string,
  claim: Claim,
): Promise<string | undefined> {
  return (await tryClaim(act, organisationId, claim, true)) ?? tryClaim(act, organisationId, claim, false)
}

/** A fitting free place, or one more beyond the capacity, which goes away with its holder; the queue is not asked. */
export async function claimOrAddPlace(
  act: Act,
  organisationId: string,
  requestId: string,
): Promise<{ readonly placeId: string; readonly isAdded: boolean }> {
  await lockOrganisation(act, organisationId)
  const claim: Claim = { requestId, wants: await readRequestWants(act, requestId), how: 'outside-queue' }
  const free = await claimPlace(act, organisationId, claim)
  if (free !== undefined) return { placeId: free, isAdded: false }
  await addPlaces(act, organisationId, 1, true)
  const added = await claimPlace(act, organisationId, claim)
  if (added === undefined) throw new Error('a place that was just made is free')
  return { placeId: added, isAdded: true }
}

async function tryClaim(
  act: Act,
  organisationId: string,
  { requestId, wants, how }: Claim,
  skip: boolean,
): Promise<string | undefined> {
  const waiting = skip ? sql`for update skip locked` : sql`for update`
  const { rows } = await sql<{ id: string }>`
    update placement_place
    set state = 'reserved', holder_id = ${requestId}, since = ${act.now}, changed_at = ${act.now}, how = ${how}
    where id = (
      select id from placement_place where organisation_id = ${organisationId} and state = 'free' and closed_at is null
        and not is_out and ${fitting(wants)}
      order by rank, number limit 1 ${waiting}) and state = 'free' and not is_out
    returning id`.execute(act.db)
  return rows[0]?.id
}

/** Takes one named free place for a request. */
export async function claimNamedPlace(
  act: Act,
  placeId: string,
  { requestId, how }: Pick<Claim, 'requestId' | 'how'>,
): Promise<boolean> {
  const written = await act.db
    .updateTable('placement_place')
    .set({ state: 'reserved', holder_id: requestId, since: act.now, changed_at: act.now, how })
    .where('id', '=', placeId)
    .where('state', '=', 'free')
    .where('is_out', '=', false)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** A free place of an organisation with what it answers. */
export type HouseFreePlace = FreePlace & { readonly organisationId: string }

/** The free places of organisations with what they answer, kept from others until the end of the transaction. */
export async function lockFreePlaces(
  act: Act,
  organisationIds: readonly string[],
): Promise<readonly HouseFreePlace[]> {
  const rows = await act.db
    .selectFrom('placement_place')
    .select(['id', 'organisation_id', 'profile', 'room', 'stay'])
    .where(sql<boolean>`organisation_id = any (${[...organisationIds]}::uuid[])`)
    .where('state', '=', sql.lit('free'))
    .where('closed_at', 'is', null)
    .where('is_out', '=', sql.lit(false))
    .orderBy('rank')
    .orderBy('number')
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    kinds: kindsOf(typeOfPlace(row)),
  }))
}

/** Takes free places, which are locked, for the requests to which they are offered. */
export async function claimOffered(
  act: Act,
  offers: readonly { readonly requestId: string; readonly placeId: string }[],
): Promise<void> {
  await sql`
    update placement_place p
    set state = 'reserved', holder_id = o.request, since = ${act.now}, changed_at = ${act.now}, how = 'queue'
    from unnest(${offers.map((one) => one.requestId)}::uuid[], ${offers.map((one) => one.placeId)}::uuid[])
      as o (request, place)
    where p.id = o.place and p.state = 'free'`.execute(act.db)
}

/** The person has arrived: the kept place is lived in. */
export async function occupyPlace(act: Act, placeId: string): Promise<void> {
  await act.db
    .updateTable('placement_place')
    .set({ state: 'occupied', since: act.now })
    .where('id', '=', placeId)
    .execute()
}

/** The place is free again; one that was added beyond the capacity goes away with its holder. */
export async function releasePlace(act: Act, placeId: string): Promise<void> {
  await sql`
    select from placement_organisation o where o.id = (select organisation_id from placement_place where id = ${placeId})
    for update`.execute(act.db)
  await act.db
    .updateTable('placement_place')
    .set({
      state: 'free',
      holder_id: null,
      how: null,
      since: act.now,
      changed_at: act.now,
      closed_at: sql<Date | null>`case when extra then ${act.now}::timestamptz end`,
    })
    .where('id', '=', placeId)
    .execute()
}
