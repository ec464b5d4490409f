import type { Lang } from '@tirek/kernel'
import { type AuditSources, auditSources } from '#capabilities/audit/index.ts'
import type { MessageArgs } from '#platform/i18n/catalogue.ts'
import type { Capability } from '#platform/module.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'

/** The words of the other capabilities, by which an extract speaks of what they keep. */
export interface RightsSources extends AuditSources {
  /** The columns whose words are kept sealed. */
  readonly sealed: () => readonly SealedColumn[]
  /** A message of the capability that keeps a table or recorded an event. */
  readonly find: (capability: string, lang: Lang, key: string, args?: MessageArgs) => string | undefined
}

/** Makes the sources from all capabilities, asked for when first needed. */
export function rightsSources(all: () => readonly Capability[]): RightsSources {
  const sources = auditSources(() => all().flatMap((one) => one.useCases))
  return {
    ...sources,
    sealed: () => all().flatMap(({ sealed = [] }) => sealed),
    find: (capability, lang, key, args) => {
      const words = all().find((one) => one.name === capability)?.messages
      if (words?.has(key) !== true) return undefined
      try {
        return words.find(lang, key, args)
      } catch {
        // The words need arguments that a stored value alone does not give.
        return undefined
      }
    },
  }
}
