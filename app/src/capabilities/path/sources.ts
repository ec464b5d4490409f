import type { Lang } from '@tirek/kernel'
import type { Catalogue } from '#platform/i18n/catalogue.ts'
import type { PathPart } from '#platform/path/contract.ts'

/** What the path is made from: steps and work of each capability, and the words of their events. */
export interface PathSources {
  readonly parts: readonly (PathPart & { readonly name: string })[]
  /** What is said of a stage that is behind and of which nothing is on file. */
  readonly noRecord: (lang: Lang) => string
  // biome-ignore lint/suspicious/noExplicitAny: catalogues of all shapes are looked up by key at run time
  readonly words: Readonly<Record<string, Catalogue<any>>>
}
