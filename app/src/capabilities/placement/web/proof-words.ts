import type { Lang } from '@tirek/kernel'
import type { Given } from '../domain/proof/house.ts'
import type { OwnStory, Passed } from '../domain/proof/own-story.ts'
import type { ProofProblem, ProofVerdict } from '../proof/verify-proof.ts'
import { messages } from './messages.ts'
import { timeOf, type Words, wordOf } from './words.tsx'

/** What a verified proof says, in the order in which a person asks. */
export type Explained = {
  /** True: nothing is wrong with the file and everybody got the place whose turn it was. */
  readonly isGood: boolean
  readonly file: readonly string[]
  readonly own: readonly string[]
  readonly places: readonly string[]
}

function problemWords(problem: ProofProblem, t: Words): string {
  switch (problem.code) {
    case 'line':
    case 'chain':
    case 'number':
    case 'beginning':
      return t(`proof.problem.${problem.code}`, { no: problem.no })
    case 'seal':
      return t('proof.problem.seal', {
        codes: problem.receipt.map((code) => t(`proof.seal.${code}`)).join('; '),
      })
    default:
      return t(`proof.problem.${problem.code}`)
  }
}

function fileWords({ problems, proof, sealedTo, key }: ProofVerdict, t: Words): readonly string[] {
  const all = proof?.lines.length ?? 0
  const isWhole = problems.every(({ code }) => code === 'not-sealed' || code === 'key-not-known')
  return [
    ...(isWhole ? [t('proof.whole', { n: all })] : []),
    ...problems.map((problem) => problemWords(problem, t)),
    ...(isWhole || proof === undefined ? [] : [t('proof.not-whole')]),
    ...(sealedTo > 0 && key !== undefined ? [t('proof.sealed', { n: sealedTo, all, key })] : []),
  ]
}

function passedWords({ no, at, place, why }: Passed, t: Words, lang: Lang): string {
  return t(`proof.passed.${why}`, { no, when: timeOf(lang, at) ?? at, place })
}

function standWords(own: OwnStory, t: Words, lang: Lang): readonly string[] {
  if (own.end === 'left') return [t('proof.now-left')]
  if (own.end === 'waiting')
    return [own.isDue ? t('proof.now-due') : t('proof.now-waiting', { n: own.position })]
  const { no = 0, at = '' } = own.offer ?? {}
  const offered = t('proof.now-offered', { no, when: timeOf(lang, at) ?? at })
  return own.isOfferPassed ? [offered, t('proof.now-offer-passed')] : [offered]
}

function ownWords(own: OwnStory | undefined, t: Words, lang: Lang): readonly string[] {
  if (own === undefined) return [t('proof.no-own')]
  const when = timeOf(lang, own.enteredAt) ?? own.enteredAt
  const isJumped = own.passed.some(({ why }) => why === 'jumped')
  return [
    t('proof.own-entered', { when, n: own.startedAt, ticket: own.ticket }),
    ...standWords(own, t, lang),
    t(isJumped ? 'proof.was-passed' : 'proof.never-passed'),
    ...own.passed.map((one) => passedWords(one, t, lang)),
  ]
}

function givenWords(given: Given, own: string | undefined, t: Words, lang: Lang): string {
  const nameOf = (ticket: string | null) => {
    if (ticket === null) return t('proof.outside')
    return ticket === own ? t('proof.own-ticket', { ticket }) : ticket
  }
  const { no, place, to, due, how, isWrong } = given
  const facts = { no, when: timeOf(lang, given.at) ?? given.at, place, to: nameOf(to) }
  if (isWrong) return t('proof.given-wrong', { ...facts, due: nameOf(due) })
  return t('proof.given', { ...facts, how: wordOf(lang, 'proof.how', how) })
}

/** The whole verdict in plain words of one language. */
export function explainProof(verdict: ProofVerdict, lang: Lang): Explained {
  const t = messages.for(lang)
  const { replayed } = verdict
  const given = replayed?.given ?? []
  const wrong = given.filter((one) => one.isWrong)
  const impossible = replayed?.impossible ?? []
  const own = verdict.proof?.own.ticket
  return {
    isGood: verdict.problems.length === 0 && wrong.length === 0 && impossible.length === 0,
    file: fileWords(verdict, t),
    own: verdict.proof === undefined ? [] : ownWords(replayed?.own, t, lang),
    places:
      replayed === undefined
        ? []
        : [
            t(wrong.length === 0 ? 'proof.places-right' : 'proof.places-wrong', {
              n: wrong.length,
              all: given.length,
            }),
            ...impossible.map(({ no, why }) => t(`proof.impossible.${why}`, { no })),
            ...given.map((one) => givenWords(one, own, t, lang)),
          ],
  }
}
