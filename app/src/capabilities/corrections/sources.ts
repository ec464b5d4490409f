import type { CorrectableField } from '#platform/corrections/contract.ts'

/** The values that the capabilities offer for correction. */
export interface CorrectionSources {
  readonly fields: readonly CorrectableField[]
  readonly find: (key: string) => CorrectableField | undefined
}

/** Joins what the capabilities offer. Throws when a key stands twice. */
export function correctionSources(fields: readonly CorrectableField[]): CorrectionSources {
  const byKey = new Map(fields.map((field) => [field.key, field]))
  if (byKey.size !== fields.length) throw new Error('two correctable fields have one key')
  return { fields, find: (key) => byKey.get(key) }
}
