import { cite } from '@tirek/law'

/** The law that screening and referral rest on. */
export const ACTS = {
  riskGroup: cite('law-343', 'art-1-3'),
  screening: cite('law-343', 'art-1-11'),
  procedure: cite('law-343', 'art-5-1'),
  organised: cite('law-343', 'art-8-2-3'),
  consent: cite('law-343', 'art-8-2-4'),
  infants: cite('law-343', 'art-9-2-1'),
  limitedAbilities: cite('law-343', 'art-1-2'),
  oneConsent: cite('project', 'DEC-6'),
  serviceLevel: cite('project', 'DEC-8', 'project-default'),
  freeExamination: cite('law-343', 'art-15-1-2'),
  present: cite('law-343', 'art-16-1'),
  denominator: cite('project', 'DEC-67', 'project-default'),
  twoStages: cite('project', 'DEC-68', 'project-default'),
  information: cite('crpd', 'art-23-3'),
} as const
