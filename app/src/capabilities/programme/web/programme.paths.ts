const programme = (programmeId: string) => `/programmes/${programmeId}`
const family = (personId: string) => `/programmes/children/${personId}`

/** Addresses of the programme's pages, without the language. */
export const paths = {
  worklist: () => '/programmes',
  unwritten: () => '/programmes/to-begin',
  newProgramme: (personId: string) => `/programmes/children/${personId}/new`,
  programme,
  read: (programmeId: string) => `${programme(programmeId)}/read`,
  section: (programmeId: string, section: string) => `${programme(programmeId)}/sections/${section}`,
  infrastructure: (programmeId: string) => `${programme(programmeId)}/infrastructure`,
  infrastructureReason: (programmeId: string) => `${programme(programmeId)}/infrastructure/reason`,
  newMeasure: (programmeId: string) => `${programme(programmeId)}/measures/new`,
  measure: (programmeId: string, measureId: string) => `${programme(programmeId)}/measures/${measureId}`,
  removeMeasure: (programmeId: string, measureId: string) =>
    `${programme(programmeId)}/measures/${measureId}/remove`,
  newGoal: (programmeId: string) => `${programme(programmeId)}/goals/new`,
  goal: (programmeId: string, goalId: string) => `${programme(programmeId)}/goals/${goalId}`,
  removeGoal: (programmeId: string, goalId: string) => `${programme(programmeId)}/goals/${goalId}/remove`,
  scoreGoal: (programmeId: string, goalId: string) => `${programme(programmeId)}/goals/${goalId}/score`,
  weighGoal: (personId: string, goalId: string) => `${family(personId)}/goals/${goalId}`,
  notIndicated: (programmeId: string, kind: string) => `${programme(programmeId)}/not-indicated/${kind}`,
  bestInterests: (programmeId: string) => `${programme(programmeId)}/best-interests`,
  childView: (programmeId: string) => `${programme(programmeId)}/child-view`,
  earlySupport: (programmeId: string, component: string) =>
    `${programme(programmeId)}/early-support/${component}`,
  paper: (programmeId: string) => `${programme(programmeId)}/paper-agreement`,
  signOff: (programmeId: string) => `${programme(programmeId)}/sign-off`,
  approve: (programmeId: string) => `${programme(programmeId)}/approve`,
  review: (programmeId: string) => `${programme(programmeId)}/review`,
  family,
  decide: (personId: string) => `${family(personId)}/decide`,
  askReview: (personId: string) => `${family(personId)}/review`,
  send: (personId: string, organisationId: string) => `${family(personId)}/send/${organisationId}`,
  compare: (programmeId: string) => `${programme(programmeId)}/compare`,
  familyCompare: (personId: string) => `${family(personId)}/compare`,
  sayRemark: (personId: string) => `${family(personId)}/remark`,
  answerRemark: (programmeId: string, remarkId: string) => `${programme(programmeId)}/remarks/${remarkId}`,
  inbox: () => '/directions',
  direction: (directionId: string) => `/directions/${directionId}`,
  progress: (measureId: string) => `/programmes/measures/${measureId}/progress`,
} as const
