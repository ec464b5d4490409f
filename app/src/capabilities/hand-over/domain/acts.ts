import { cite } from '@tirek/law'

/** What each act of growing up rests on. */
export const ACTS = {
  untilMajority: cite('law-343', 'art-3-1'),
  goals: cite('law-343', 'art-3-2'),
  horizon: cite('project', 'DEC-5', 'project-default'),
  list: cite('project', 'DEC-80', 'project-default'),
  majority: cite('law-343', 'art-1-2'),
  birthday: cite('project', 'DEC-4'),
  ownView: cite('crpd', 'art-7-3'),
  diagnostics: cite('law-343', 'art-14-2'),
  vocationalEducation: cite('law-343', 'art-14-1'),
  vocationalPlace: cite('law-343', 'art-14-3'),
  diagnosticsForm: cite('law-343', 'art-1-23'),
  representative: cite('law-343', 'art-8-2-4'),
  information: cite('law-343', 'art-16-2'),
  riskGroup: cite('law-343', 'art-1-3'),
  groups: cite('project', 'DEC-12', 'public-source'),
  indicators: cite('project', 'DEC-81'),
  smallCells: cite('project', 'DEC-16'),
} as const
