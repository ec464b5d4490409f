import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ONE_RECORD } from './register-person.ts'

/** A record that became one with another, or one again. */
export interface ChangedRecord {
  readonly id: string
  readonly region: string
}

/** Tells the families of the records what has become of them. */
export async function tellMerged(
  act: Act,
  what: 'merged' | 'parted',
  { mergeId, records }: { readonly mergeId: string; readonly records: readonly ChangedRecord[] },
): Promise<void> {
  const tell = ({ id, region }: ChangedRecord) =>
    tellFamily(act, {
      region,
      personId: id,
      kind: `registry.${what}`,
      data: { day: act.today },
      href: `/people/${id}`,
      once: mergeId,
      cite: [ONE_RECORD],
    })
  // One of the records may stand in a region that is not the keeper's.
  await act.asSystem(async () => {
    for (const record of records) await tell(record)
  })
}
