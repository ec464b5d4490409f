/** Addresses of complaints and signals, without the language. */
export const paths = {
  desk: () => '/complaints',
  ofPerson: (personId: string) => `/people/${personId}/complaints`,
  new: (personId: string) => `/people/${personId}/complaints/new`,
  complaint: (complaintId: string) => `/complaints/${complaintId}`,
  answer: (complaintId: string) => `/complaints/${complaintId}/answer`,
  extend: (complaintId: string) => `/complaints/${complaintId}/extend`,
  appeal: (complaintId: string) => `/complaints/${complaintId}/appeal`,
  newSignal: (personId: string) => `/people/${personId}/signals/new`,
  signalSent: (number: string) => `/signals/sent/${number}`,
  signalsOf: (norm: string) => `/signals?norm=${encodeURIComponent(norm)}`,
  signals: () => '/signals',
  takeUp: (signalId: string) => `/signals/${signalId}/take-up`,
  signal: (signalId: string) => `/signals/${signalId}`,
} as const
