import { type Citation, cite } from '@tirek/law'

/** The provisions this capability rests on, named once. */
export const ACTS = {
  programme: cite('law-343', 'art-1-24'),
  /** Early support of a child under three. */
  earlySupport: cite('law-343', 'art-1-8'),
  socialAdaptation: cite('law-343', 'art-1-9'),
  child: cite('law-343', 'art-1-2'),
  /** The family and the specialists work together. */
  cooperation: cite('law-343', 'art-3-4-2'),
  individualApproach: cite('law-343', 'art-3-4-4'),
  direction: cite('law-343', 'art-10-2'),
  financing: cite('law-343', 'art-13'),
  labourPreparation: cite('law-343', 'art-14-2'),
  freeSupport: cite('law-343', 'art-15-1-1'),
  freeCorrection: cite('law-343', 'art-15-1-3'),
  participation: cite('law-343', 'art-17-1'),
  /** The right to the service is the child's; the family's part cannot end it. A reading, not the wording. */
  participationReading: cite('law-343', 'art-17-1', 'project-reading'),
  notTheDisabilityProgramme: cite('project', 'DEC-2'),
  whoMakesIt: cite('project', 'DEC-8'),
  oneRepresentative: cite('project', 'DEC-6'),
  bestInterests: cite('crpd', 'art-7-2'),
  childView: cite('crpd', 'art-7-3'),
} as const satisfies Record<string, Citation>
