const file = (fileId: string) => `/consultation/files/${fileId}`

/** Addresses of the consultation's pages, without the language. */
export const paths = {
  worklist: () => '/consultation',
  newFile: () => '/consultation/new',
  file,
  schedule: (fileId: string) => `${file(fileId)}/schedule`,
  toldAnswer: (fileId: string) => `${file(fileId)}/answer`,
  session: (fileId: string) => `${file(fileId)}/session`,
  examination: (fileId: string, kind: string) => `${file(fileId)}/examinations/${kind}`,
  conclusionDraft: (fileId: string) => `${file(fileId)}/draft`,
  draftPart: (fileId: string, part: string) => `${file(fileId)}/draft/${part}`,
  agree: (fileId: string) => `${file(fileId)}/agree`,
  sign: (fileId: string) => `${file(fileId)}/sign`,
  close: (fileId: string) => `${file(fileId)}/close`,
  annul: (fileId: string) => `${file(fileId)}/annul`,
  conclusion: (conclusionId: string) => `/consultation/conclusions/${conclusionId}`,
  conclusionPdf: (conclusionId: string) => `/consultation/conclusions/${conclusionId}/pdf`,
  family: (personId: string) => `/consultation/children/${personId}`,
  answer: (personId: string, fileId: string) => `/consultation/children/${personId}/answer/${fileId}`,
  severe: () => '/consultation/severe',
} as const
