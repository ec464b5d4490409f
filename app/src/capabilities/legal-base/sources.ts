import type { AnyUseCase } from '#platform/use-case/use-case.ts'

/** What the legal base asks of the whole server: every command and query, each with the provisions it rests on. */
export interface LegalSources {
  readonly useCases: () => readonly AnyUseCase[]
}
