import { type Lang, type LocalizedText, localize } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'

/** What a use case is called and what it rests on, for readers of the log. */
export interface UseCaseWords {
  readonly title: string
  readonly basis: Citation | undefined
}

/** Words of every use case of the server. */
export interface AuditSources {
  readonly wordsOf: (useCase: string, lang: Lang) => UseCaseWords
  readonly isKnown: (useCase: string) => boolean
  /** What every use case is called, by its name. */
  readonly titles: (lang: Lang) => Readonly<Record<string, string>>
}

/** Makes the sources from the use cases (asked for when first needed); an unknown name is shown as it was written. */
export function auditSources(
  useCases: () => readonly Pick<AnyUseCase, 'name' | 'title' | 'basis'>[],
): AuditSources {
  let known: ReadonlyMap<string, { title: LocalizedText; basis: readonly Citation[] }> | undefined
  const all = () => {
    known ??= new Map(useCases().map(({ name: of, title, basis }) => [of, { title, basis }]))
    return known
  }
  const find = (name: string) => all().get(name)
  return {
    isKnown: (name) => find(name) !== undefined,
    titles: (lang) =>
      Object.fromEntries([...all()].map(([name, { title }]) => [name, localize(title, lang)])),
    wordsOf: (name, lang) => {
      const found = find(name)
      return found === undefined
        ? { title: name, basis: undefined }
        : { title: localize(found.title, lang), basis: found.basis[0] }
    },
  }
}
