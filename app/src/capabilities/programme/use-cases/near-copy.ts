import type { Act } from '#platform/use-case/act.ts'
import type { Programme } from '../domain/programme.ts'
import { isNearCopy, ownPhrases, type Sections } from '../domain/sections.ts'
import { countOwners } from '../read/fingerprints.ts'
import { claimFingerprints } from '../store/programmes.ts'

const SAMPLE = 8

/** The phrases with the smallest keyed hashes: the same sample for the same text, whatever a word adds elsewhere. */
function sampleOf(act: Act, sections: Sections): readonly Buffer[] {
  return ownPhrases(sections)
    .map((phrase) => act.keyedHash(`programme phrase ${phrase}`))
    .toSorted((one, other) => one.compare(other))
    .slice(0, SAMPLE)
}

/** Remembers whose words these are; what already stands for another child stays that child's. */
export async function claimPhrases(act: Act, personId: string, sections: Sections): Promise<void> {
  await claimFingerprints(act.db, sampleOf(act, sections), personId)
}

/** True when the child's own words are mostly those of one other child: a warning to the writer (LAW-1-35). */
export async function looksCopied(act: Act, programme: Programme): Promise<boolean> {
  const isWriter = act.actor.organisationId === programme.organisationId
  if (!isWriter || programme.state !== 'draft') return false
  const sample = sampleOf(act, programme.content.sections)
  return isNearCopy(sample.length, await countOwners(act.db, sample, programme.personId))
}
