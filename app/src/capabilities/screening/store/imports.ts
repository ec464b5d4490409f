import type { Act } from '#platform/use-case/act.ts'

/** What became of a file; returns the id under which its report is kept. */
export async function insertImport(
  act: Act,
  report: {
    readonly organisationId: string
    readonly kind: 'births' | 'attachments'
    readonly accepted: number
    readonly duplicates: number
    readonly broken: readonly { readonly line: number; readonly field: string; readonly code: string }[]
  },
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('screening_import')
    .values({
      id,
      organisation_id: report.organisationId,
      kind: report.kind,
      done_at: act.now,
      recorded_by: act.actor.name,
      accepted: report.accepted,
      duplicates: report.duplicates,
      broken: JSON.stringify(report.broken),
    })
    .execute()
  return id
}
