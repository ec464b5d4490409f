import { isAfter, ok, type Result } from '@tirek/kernel'
import { findConclusion } from '#capabilities/consultation/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/acts.ts'
import type { EarlySupport } from '../domain/early-support.ts'
import type { Content, Programme } from '../domain/programme.ts'
import { ownWords, type Section, type Sections } from '../domain/sections.ts'
import { claimFingerprint } from '../store/programmes.ts'
import { checkInfrastructure } from './check-network.ts'
import type { DraftInput } from './draft-input.ts'
import type { SectionsInput } from './inputs.ts'
import { claimPhrases } from './near-copy.ts'
import { type Saved, saveRevision } from './working-programme.ts'
import { writeMeasures } from './write-measures.ts'

const cleaned = ({ text, notEstablished }: Section): Section =>
  text === undefined ? { notEstablished } : { text }

function mergeSections(known: Sections, given: SectionsInput | undefined): Sections {
  const changed = Object.entries(given ?? {}).flatMap(([key, section]) =>
    section === undefined ? [] : [[key, cleaned(section)]],
  )
  return { ...known, ...Object.fromEntries(changed) }
}

function mergeEarly(known: EarlySupport | undefined, given: EarlySupport | undefined) {
  if (given === undefined) return known
  const changed = Object.entries(given).filter(([, step]) => step !== undefined)
  return { ...known, ...Object.fromEntries(changed) }
}

/** The text after this save: what was given replaces, what was not stays. */
async function mergeContent(
  act: Act,
  region: string,
  known: Content,
  given: DraftInput,
): Promise<Result<Content, Refusal>> {
  const infrastructure = await checkInfrastructure(
    act,
    region,
    known.infrastructure,
    given.infrastructure ?? {},
  )
  if (!infrastructure.ok) return infrastructure
  return ok({
    sections: mergeSections(known.sections, given.sections),
    infrastructure: infrastructure.value,
    notIndicated: { ...known.notIndicated, ...given.notIndicated },
    earlySupport: mergeEarly(known.earlySupport, given.earlySupport),
    bestInterests: given.bestInterests ?? known.bestInterests,
    childView: given.childView ?? known.childView,
  })
}

/** The words about one child may not stand for another: the same text is somebody else's programme (LAW-1-35). */
async function refuseCopiedWords(
  act: Act,
  personId: string,
  content: Content,
): Promise<Result<void, Refusal>> {
  const words = ownWords(content.sections)
  if (words === undefined) return ok(undefined)
  const isOwn = await claimFingerprint(act.db, act.keyedHash(`programme ${words}`), personId)
  if (!isOwn) return refuse('programme.copied', { cite: [ACTS.programme] })
  await claimPhrases(act, personId, content.sections)
  return ok(undefined)
}

/** What the programme rests on: the conclusion, when one is named, and the day the defect was noticed. */
async function groundsOf(
  act: Act,
  personId: string,
  given: DraftInput,
): Promise<Result<Pick<Programme, 'conclusionId' | 'noticedOn'>, Refusal>> {
  const { conclusionId, noticedOn } = given
  if (noticedOn !== undefined && isAfter(noticedOn, act.today))
    return refuse('programme.noticed-in-future', {
      status: 'invalid',
      cite: [ACTS.freeCorrection],
      fields: [{ path: 'noticedOn', code: 'future-date' }],
    })
  if (conclusionId === undefined) return ok({ conclusionId, noticedOn })
  const conclusion = await findConclusion(act, conclusionId)
  if (conclusion === undefined || conclusion.personId !== personId || conclusion.annulledOn !== undefined)
    return refuse('programme.conclusion-unknown', {
      status: 'invalid',
      cite: [ACTS.programme],
      fields: [{ path: 'conclusionId', code: 'unknown-record' }],
    })
  return ok({ conclusionId, noticedOn: noticedOn ?? conclusion.noticedOn })
}

/** Writes what was given as a new revision of the text; nobody has agreed to it yet. */
export async function writeText(
  act: Act,
  programme: Programme,
  given: DraftInput,
): Promise<Result<Saved, Refusal>> {
  const grounds = await groundsOf(act, programme.personId, given)
  if (!grounds.ok) return grounds
  const content = await mergeContent(act, programme.region, programme.content, given)
  if (!content.ok) return content
  const own = await refuseCopiedWords(act, programme.personId, content.value)
  if (!own.ok) return own
  if (given.measures !== undefined) {
    const written = await writeMeasures(act, programme, given.measures)
    if (!written.ok) return written
  }
  const saved = await saveRevision(act, programme, {
    state: 'draft',
    content: content.value,
    conclusionId: grounds.value.conclusionId ?? programme.conclusionId,
    noticedOn: grounds.value.noticedOn ?? programme.noticedOn,
  })
  return ok(saved)
}
