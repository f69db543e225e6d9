// Written by `npm run schema` from the migrated database. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely'

/** May be left out when a row is added. */
type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Time = ColumnType<Date, Date | string, Date | string>
/** Read as what was stored; written as an object, or as JSON text (an array must be written as text). */
type Json = ColumnType<unknown, object | string, object | string>

export type AccessStops = {
  force_id: number
  id: string
  person_id: string
  from_at: Time
  until_at: Time | null
  why: string
  stopped_at: Time
  stopped_by: string
  lifted_at: Time | null
  lifted_by: string | null
  lifted_why: string | null
}

export type AccountChanges = {
  force_id: number
  person_id: string
  at: Time
  did: string
  was: Json | null
  is_now: Json
  turn: number
}

export type AccountLinks = {
  force_id: number
  id: string
  token_hash: Buffer
  episode_id: string
  child_id: string
  language: string
  made_at: Time
  made_by: string
  expires_at: Time
  used_at: Time | null
  ended_at: Time | null
  ended_by: string | null
}

export type Agencies = {
  force_id: number
  id: string
  kind: string
  name: string
  area: string[] | null
}

export type ApiTokens = {
  id: string
  force_id: number
  person_id: string
  name: string
  issued_at: Time
  issued_by: string
  expires_at: Time
  accepted_at: Time | null
  last_used_at: Time | null
  ended_at: Time | null
}

export type BehindAnswers = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  pathway: string | null
  step: string | null
  question: string | null
  answer: string | null
  answered_on: string | null
  newest: boolean | null
  departed: string | null
  outcome: string | null
  first_in_year: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type BehindCaseAudits = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  graded_on: string | null
  overall: string | null
  voice: string | null
  needs: string | null
  method: string | null
  kind: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type BehindCustodyEpisodes = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  arrived_on: string | null
  outcome: string | null
  hours_in_custody: number | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  details_shared: string | null
  called_back: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type BehindDuties = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  pathway: string | null
  step: string | null
  owed_by: string | null
  opened_on: string | null
  state: string | null
  hours: number | null
  outcome: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type BehindEpisodes = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  pathway: string | null
  begun_on: string | null
  ended_on: string | null
  outcome: string | null
  hours: number | null
  first_in_year: string | null
  days_since: number | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type BehindLanguageEntries = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  recorded_on: string | null
  written_by: string | null
  bcu: string | null
  words: number | null
  flagged: number | null
}

export type BehindLines = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  traced_on: string | null
  ended_on: string | null
  outcome: string | null
  kind: string | null
  arrests: number | null
  charges: number | null
  slavery_charges: number | null
  children_safeguarded: number | null
}

export type BehindPartnerWaits = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  kind: string | null
  asked_on: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  borough: string | null
  bcu: string | null
  looked_after: string | null
  hours_to_answer: number | null
  hours_to_given: number | null
  standing: string | null
  send: string | null
  school: string | null
}

export type BehindStopSearches = {
  force_id: number | null
  file_id: string | null
  file: string | null
  line: number | null
  source_force: string | null
  searched_on: string | null
  kind: string | null
  sex: string | null
  age_band: string | null
  self_defined: string | null
  officer_defined: string | null
  law: string | null
  object: string | null
  outcome: string | null
  more_removed: boolean | null
}

export type BehindViolenceReviews = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  begun_on: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  decided: string | null
  challenged: string | null
  send: string | null
  school: string | null
}

export type Channels = {
  force_id: number
  id: string
  agency_id: string
  kind: string
  address: string
  secret: string | null
  added_at: Time
  added_by: string
  ended_at: Time | null
  ended_by: string | null
}

export type ChildAccounts = {
  force_id: number
  id: string
  episode_id: string
  child_id: string
  words: string
  language: string
  helped_by: string
  wants_contact: Generated<boolean>
  added_at: Time
  link_id: string | null
  typed_by: string | null
  agency_id: string | null
}

export type ChildFlags = {
  force_id: number
  child_id: string
  id: string
  kind: string
  note: string | null
  set_at: Generated<Time>
  set_by: string
  agency_id: string
  shared_with: Generated<string[]>
  ended_at: Time | null
  ended_by: string | null
}

export type ChildLeads = {
  force_id: number
  id: string
  child_id: string
  lead_id: string
  lead_unit_id: string | null
  since: Time
  why: string
  before_id: string | null
  set_by: string
}

export type ChildLearning = {
  force_id: number
  child_id: string
  version: number
  schooling: string | null
  school: string | null
  school_id: string | null
  send: string | null
  send_learnt_on: string | null
  send_learnt_from: string | null
  recorded_at: Time
  recorded_by: string | null
}

export type ChildRelations = {
  force_id: number
  child_id: string
  id: string
  kind: string
  name: string | null
  phone: string | null
  other_child_id: string | null
  parental_responsibility: Generated<boolean>
  note: string | null
  shared_with: Generated<string[]>
  set_at: Generated<Time>
  set_by: string
  ended_at: Time | null
}

export type Children = {
  force_id: number
  id: string
  kind: Generated<string>
  family_name: string
  given_names: string
  known_as: string | null
  born_on: string | null
  born_on_estimated: Generated<boolean>
  sex: string | null
  ethnicity: string | null
  language: string | null
  borough: string | null
  looked_after_by: string | null
  school: string | null
  communication_needs: string | null
  restricted: Generated<boolean>
  shared_with: Generated<string[]>
  lead_id: string | null
  lead_unit_id: string | null
  version: Generated<number>
  search_name: GeneratedAlways<string>
  created_at: Generated<Time>
  created_by: string | null
  updated_at: Generated<Time>
  updated_by: string | null
  schooling: string | null
  school_id: string | null
  send: string | null
  send_learnt_on: string | null
  send_learnt_from: string | null
}

export type CountedAnswers = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  pathway: string | null
  step: string | null
  question: string | null
  answer: string | null
  answered_on: string | null
  newest: boolean | null
  departed: string | null
  outcome: string | null
  first_in_year: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type CountedCaseAudits = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  graded_on: string | null
  overall: string | null
  voice: string | null
  needs: string | null
  method: string | null
  kind: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type CountedCustodyEpisodes = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  arrived_on: string | null
  outcome: string | null
  hours_in_custody: number | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  details_shared: string | null
  called_back: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type CountedDuties = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  pathway: string | null
  step: string | null
  owed_by: string | null
  opened_on: string | null
  state: string | null
  hours: number | null
  outcome: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type CountedEpisodes = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  pathway: string | null
  begun_on: string | null
  ended_on: string | null
  outcome: string | null
  hours: number | null
  first_in_year: string | null
  days_since: number | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type CountedLanguageEntries = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  recorded_on: string | null
  written_by: string | null
  bcu: string | null
  words: number | null
  flagged: number | null
}

export type CountedLines = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  traced_on: string | null
  ended_on: string | null
  outcome: string | null
  kind: string | null
  arrests: number | null
  charges: number | null
  slavery_charges: number | null
  children_safeguarded: number | null
}

export type CountedPartnerWaits = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  kind: string | null
  asked_on: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  borough: string | null
  bcu: string | null
  looked_after: string | null
  hours_to_answer: number | null
  hours_to_given: number | null
  standing: string | null
  send: string | null
  school: string | null
}

export type CountedViolenceReviews = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  begun_on: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  decided: string | null
  challenged: string | null
  send: string | null
  school: string | null
}

export type DataBreaks = {
  force_id: number
  id: string
  source: string
  split: string
  category: string
  on_day: string
  is_real: boolean
  because: string
  settled_at: Time
  settled_by: string
}

export type Deliveries = {
  force_id: number
  notice_id: string
  channel_id: string
  agency_id: string
  state: Generated<string>
  attempts: Generated<number>
  next_at: Generated<Time>
  settled_at: Time | null
  problem: string | null
}

export type Disclosures = {
  force_id: number | null
  episode_id: string | null
  child_id: string | null
  pathway: string | null
  version: number | null
  step: string | null
  from_agency_id: string | null
  to_agency_id: string | null
  recorded_by: string | null
  recorded_at: Time | null
  agreement_id: string | null
  lawful_basis: string | null
  purpose: string | null
  urgent_id: string | null
  urgent_basis: string | null
}

export type Disputes = {
  force_id: number
  id: string
  episode_id: string
  child_id: string
  version: number
  agency_id: string
  made_by_agency: string
  shared_with: string[]
  words: string
  raised_at: Time
  raised_by: string
  answer: string | null
  outcome: string | null
  answered_at: Time | null
  answered_by: string | null
}

export type Duties = {
  force_id: number
  episode_id: string
  step: string
  occurrence: Generated<number>
  child_id: string
  pathway: string
  owed_by: string
  owed_agency_id: string | null
  unit_id: string | null
  state: Generated<string>
  opened_at: Time
  due_at: Time | null
  prompt_at: Time | null
  settled_at: Time | null
  withheld: Generated<boolean>
  told_at: Time | null
  restricted: Generated<boolean>
  lead_id: string | null
  lead_unit_id: string | null
  reminded_at: Time | null
  due_order: GeneratedAlways<Time | null>
}

export type EpisodeEntries = {
  force_id: number
  episode_id: string
  version: number
  step: string
  occurrence: Generated<number>
  happened_at: Time
  recorded_at: Generated<Time>
  recorded_by: string
  agency_id: string
  answers: Generated<Json>
  asked: Generated<Json>
  corrects: number | null
  reason: string | null
  withdraws: Generated<boolean>
  decision: Json | null
  shared_with: Generated<string[]>
  words_written: number | null
  words_flagged: number | null
}

export type Episodes = {
  force_id: number
  id: string
  child_id: string
  pathway: string
  in_force_from: string
  facts: Generated<Json>
  from_episode_id: string | null
  version: Generated<number>
  mark: Generated<string>
  unit_id: string | null
  agencies: Generated<Json>
  shared_with: Generated<string[]>
  restricted: Generated<boolean>
  lead_id: string | null
  lead_unit_id: string | null
  started_at: Time
  ended_at: Time | null
  child_when_ended: Json | null
  outcome: string | null
  next_due_at: Time | null
  next_step: string | null
  owed_by: string | null
  owed_agency_id: string | null
}

export type FigureCells = {
  force_id: number
  measure: string
  version: string
  part: string
  period: string
  group: string
  counted: number
  out_of: number
  values: number[] | null
}

export type FigureKept = {
  force_id: number
  measure: string
  version: string
  part: string
  era: number
  upto: number
  at: Generated<Time>
  basis: Generated<Json>
}

export type Forces = {
  force_id: number
  name: string
  demonstration: Generated<boolean>
}

export type GravityScores = {
  force_id: number
  edition: string
  scale: string
  offence: string
  base_score: number
  up_to: number
  graver: Generated<string[]>
  lighter: Generated<string[]>
  in_force_from: string
  loaded_at: Generated<Time>
  loaded_by: string
  file_name: string
  file_sha256: Buffer
}

export type IdempotencyKeys = {
  force_id: number
  actor_id: string
  key: string
  request_hash: string
  status: number | null
  response: Json | null
  created_at: Generated<Time>
}

export type LeadsSetAside = {
  force_id: number
  episode_id: string
  step: string
  pathway: string
  reason: string
  set_aside_at: Time
  set_aside_by: string
  agency_id: string
}

export type MaskedAnswers = {
  force_id: number
  round_id: string
  place: number
  answer: string
  recognised: boolean
  answered_at: Time
  answered_by: string
}

export type MaskedMembers = {
  force_id: number
  round_id: string
  place: number
  episode_id: string
  version: number
}

export type MaskedRounds = {
  force_id: number
  id: string
  decision: string
  pathway: string
  step: string
  from_day: string
  until_day: string
  size: number
  seed: string
  commitment: string
  announced_at: Time
  announced_by: string
  drawn_at: Time | null
  drawn_by: string | null
  frame_size: number | null
  frame_hash: string | null
}

export type Notices = {
  force_id: number
  id: string
  kind: string
  child_id: string | null
  episode_id: string | null
  step: string | null
  to_agency_id: string
  to_unit_id: string | null
  to_role: string | null
  created_at: Generated<Time>
  read_at: Time | null
  read_by: string | null
  sent_at: Time | null
  attempts: Generated<number>
  occurrence: number | null
  agreement_id: string | null
}

export type Packs = {
  force_id: number
  id: string
  audience: string
  meets_on: string
  contents: Json
  hash: string
  issued_at: Time
  issued_by: string
}

export type People = {
  force_id: number
  id: string
  subject: string
  name: string
  agency_id: string
  unit_id: string | null
  roles: Generated<string[]>
  sex: string | null
  ended_at: Time | null
  since: Time | null
  stopped_from: Time | null
  stopped_until: Time | null
}

export type PlanEntries = {
  force_id: number
  id: string
  strategy: string
  action: number
  entry: Json
  recorded_at: Time
  recorded_by: string
  turn: number
}

export type PublicTableFiles = {
  force_id: number
  id: string
  kind: string
  holds: string
  name: string
  sha256: Buffer
  rows_sha256: Buffer
  rows: number
  bad_rows: number
  imported_at: Generated<Time>
  imported_by: string
  report: Json
  replaced_by: string | null
}

export type PublicTableLines = {
  force_id: number
  file_id: string
  line: number
  as_published: Buffer
  wrong: string | null
}

export type PublicTableValues = {
  force_id: number
  file_id: string
  line: number
  spread: string
  from_day: string | null
  until_day: string | null
  cells: Json
  value: string | null
}

export type PublishedQuestions = {
  pathway: string
  step: string
  question: string
}

export type ReceiptTranslationsSigned = {
  force_id: number
  language: string
  text_hash: string
  read_by: string
  signed_by: string
  signed_at: Time
}

export type ReceiptsGiven = {
  force_id: number
  id: string
  episode_id: string
  child_id: string
  language: string
  text_hash: string
  signed: boolean
  how: string
  given_at: Time
  given_by: string
  agency_id: string
}

export type RecordLinks = {
  force_id: number
  id: string
  from_id: string
  to_id: string
  kind: string
  note: string | null
  set_at: Time
  set_by: string
  ended_at: Time | null
  ended_by: string | null
}

export type RegisterChanges = {
  force_id: number
  row_id: string
  version: number
  answers: Json | null
  because: string | null
  import_id: string | null
  at: Time
  by: string
}

export type RegisterImports = {
  force_id: number
  id: string
  register: string
  file_name: string
  file_hash: string
  bytes: Buffer | null
  rows: number
  columns: string[]
  mapping: Json
  done: Generated<number>
  added: Generated<number>
  changed: Generated<number>
  same: Generated<number>
  bad: Generated<Json>
  begun_at: Time
  begun_by: string
  ended_at: Time | null
}

export type RegisterRows = {
  force_id: number
  id: string
  register: string
  key: string
  version: Generated<number>
  answers: Json
  removed_at: Time | null
  changed_at: Time
  changed_by: string
}

export type ReleaseInputs = {
  force_id: number
  release_id: string
  salt: string
  bases: Json
}

export type ReleaseSecrets = {
  force_id: number
  secret: string
}

export type ReleaseSignatures = {
  force_id: number
  release_id: string
  part: string
  hash: string
  signed_by: string
  name: string
  role: string
  signed_at: Time
}

export type ReleaseWithdrawals = {
  force_id: number
  release_id: string
  withdrawn_by: string
  withdrawn_at: Time
  reason: string
}

export type Releases = {
  force_id: number
  id: string
  reference: string
  title: string
  content: string
  hash: string
  embargo_until: Time
  corrects: string | null
  proposed_at: Time
  proposed_by: string
}

export type Reminders = {
  force_id: number
  episode_id: string
  step: string
  occurrence: number
  due_at: Time
  reminded_at: Generated<Time>
}

export type Replies = {
  force_id: number
  id: string
  episode_id: string
  child_id: string
  step: string
  occurrence: number
  agency_id: string
  kind: string
  reason: string | null
  words: string | null
  replied_at: Time
  replied_by: string
}

export type SampleMembers = {
  force_id: number
  sample_id: string
  episode_id: string
  stratum: string
  place: number | null
  twice: Generated<boolean>
}

export type Samples = {
  force_id: number
  id: string
  pathway: string
  review: string
  from_day: string
  until_day: string
  size: number
  twice: number
  by_unit: boolean
  seed: string
  commitment: string
  announced_at: Time
  announced_by: string
  drawn_at: Time | null
  drawn_by: string | null
  frame_size: number | null
  frame_hash: string | null
}

export type Seals = {
  force_id: number
  batch: number
  era: number
  from_tx: number
  to_tx: number
  entries: number
  ids: Buffer
  leaves: Buffer
  root: Buffer
  previous: Buffer
  hash: Buffer
  sealed_at: Time
}

export type SeenEpisodes = {
  force_id: number | null
  id: string | null
}

export type Sessions = {
  id: string
  force_id: number | null
  person_id: string | null
  data: Json
  expires_at: Time
  created_at: Generated<Time>
  last_seen_at: Generated<Time>
  ended_at: Time | null
}

export type SharingAgreements = {
  force_id: number
  id: string
  agency_id: string
  purpose: string
  lawful_basis: string
  pathways: string[]
  leaves_out: Generated<string[]>
  starts_on: string
  ends_on: string
  proposed_at: Time
  proposed_by: string
  police_signed_at: Time | null
  police_signed_by: string | null
  police_signed_as: string | null
  partner_signed_at: Time | null
  partner_signed_by: string | null
  partner_signed_as: string | null
  began_at: Time | null
  ends_at: Time
  ended_by: string | null
  end_reason: string | null
  caught_up_at: Time | null
  reminded_at: Time | null
}

export type SharingTurns = {
  force_id: number
  turn: number
}

export type StopSearchFiles = {
  force_id: number
  id: string
  name: string
  sha256: Buffer
  rows_sha256: Buffer
  format: string
  source_force: string
  month: string
  rows: number
  bad_rows: number
  imported_at: Generated<Time>
  imported_by: string
  report: Json
  replaced_by: string | null
}

export type StopSearchRejects = {
  force_id: number
  file_id: string
  line: number
  as_published: Buffer
  wrong: string
}

export type StopSearches = {
  force_id: number
  file_id: string
  line: number
  searched_at: Time
  searched_on: string
  kind: string
  part_of_operation: boolean | null
  operation: string | null
  latitude: number | null
  longitude: number | null
  sex: string
  age_band: string
  self_defined: string
  officer_defined: string
  law: string
  object: string
  outcome: string
  outcome_linked: boolean | null
  more_removed: boolean | null
  self_defined_words: string
  as_published: string
}

export type Trail = {
  force_id: number
  id: string
  era: Generated<number>
  tx: Generated<number>
  at: Generated<Time>
  who: string | null
  who_agency: string | null
  did: string
  about: string
  about_id: string | null
  child_id: string | null
  allowed: boolean
  because: string
  reason: string | null
  request_id: string
}

export type TrailEras = {
  era: number
  began_at: Generated<Time>
}

export type Units = {
  force_id: number
  id: string
  name: string
  kind: string
  bcu: string | null
  agency_id: string
}

export type UrgentSharings = {
  force_id: number
  id: string
  episode_id: string
  child_id: string
  agency_id: string
  basis: string
  danger: string
  message: string
  shared_at: Time
  shared_by: string
  ends_at: Time
  review_due: Time
  reviewed_at: Time | null
  reviewed_by: string | null
  finding: string | null
  review: string | null
}

export type PublishedAnswers = {
  force_id: number | null
  pathway: string | null
  step: string | null
  question: string | null
  answer: string | null
  answered_on: string | null
  newest: boolean | null
  departed: string | null
  outcome: string | null
  first_in_year: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type PublishedCaseAudits = {
  force_id: number | null
  graded_on: string | null
  overall: string | null
  voice: string | null
  needs: string | null
  method: string | null
  kind: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type PublishedChildMoves = {
  force_id: number | null
  began_on: string | null
  pathway: string | null
  next_pathway: string | null
  days_until_next: number | null
  days_until_end: number | null
  led: string | null
  set_aside: string | null
  borough: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
}

export type PublishedChildrenMet = {
  force_id: number | null
  met_in: string | null
  borough: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  stopped: string | null
  strip_searched: string | null
  brought_in: string | null
  reviewed: string | null
}

export type PublishedCustodyEpisodes = {
  force_id: number | null
  arrived_on: string | null
  outcome: string | null
  hours_in_custody: number | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  details_shared: string | null
  called_back: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type PublishedDecisionPoints = {
  force_id: number | null
  decided_on: string | null
  pathway: string | null
  step: string | null
  turn: number | null
  answer: string | null
  suggested: string | null
  reason: string | null
  about: string | null
  offence_group: string | null
  bcu: string | null
  borough: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
}

export type PublishedDuties = {
  force_id: number | null
  pathway: string | null
  step: string | null
  owed_by: string | null
  opened_on: string | null
  state: string | null
  hours: number | null
  outcome: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type PublishedEpisodes = {
  force_id: number | null
  pathway: string | null
  begun_on: string | null
  ended_on: string | null
  outcome: string | null
  hours: number | null
  first_in_year: string | null
  days_since: number | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  send: string | null
  school: string | null
}

export type PublishedLanguageEntries = {
  force_id: number | null
  recorded_on: string | null
  written_by: string | null
  bcu: string | null
  words: number | null
  flagged: number | null
}

export type PublishedLines = {
  force_id: number | null
  traced_on: string | null
  ended_on: string | null
  outcome: string | null
  kind: string | null
  arrests: number | null
  charges: number | null
  slavery_charges: number | null
  children_safeguarded: number | null
}

export type PublishedMaskedPairs = {
  force_id: number | null
  decision: string | null
  answered_on: string | null
  chosen: string | null
  again: string | null
  recognised: string | null
  sex: string | null
  ethnicity: string | null
  looked_after: string | null
}

export type PublishedPartnerWaits = {
  force_id: number | null
  kind: string | null
  asked_on: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  borough: string | null
  bcu: string | null
  looked_after: string | null
  hours_to_answer: number | null
  hours_to_given: number | null
  standing: string | null
  send: string | null
  school: string | null
}

export type PublishedPublicTableKinds = {
  force_id: number | null
  kind: string | null
  holds: string | null
  name: string | null
  rows: number | null
  bad_rows: number | null
  imported_at: Time | null
}

export type PublishedPublicTables = {
  force_id: number | null
  kind: string | null
  name: string | null
  imported_at: Time | null
  from_day: string | null
  until_day: string | null
  cells: Json | null
  value: string | null
}

export type PublishedRegisterRows = {
  force_id: number | null
  register: string | null
  dated_on: string | null
  unit: string | null
  rank: string | null
  state: string | null
  subject: string | null
  told: string | null
  promised: number | null
  filled: number | null
  children: number | null
  score_before: number | null
  score_after: number | null
}

export type PublishedReleases = {
  force_id: number | null
  reference: string | null
  published_at: Time | null
  content: string | null
  hash: string | null
  signatures: Json | null
  corrected_by: string | null
}

export type PublishedStopSearchFiles = {
  force_id: number | null
  source_force: string | null
  searched_on: string | null
  basis: string | null
}

export type PublishedStopSearchMonths = {
  force_id: number | null
  source_force: string | null
  searched_on: string | null
  rows: number | null
}

export type PublishedStopSearchWords = {
  force_id: number | null
  source_force: string | null
  searched_on: string | null
  self_defined_words: string | null
}

export type PublishedStopSearches = {
  force_id: number | null
  source_force: string | null
  searched_on: string | null
  kind: string | null
  sex: string | null
  age_band: string | null
  self_defined: string | null
  officer_defined: string | null
  law: string | null
  object: string | null
  outcome: string | null
  more_removed: boolean | null
}

export type PublishedViolenceReviews = {
  force_id: number | null
  begun_on: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
  borough: string | null
  bcu: string | null
  decided: string | null
  challenged: string | null
  send: string | null
  school: string | null
}

export type PublishedWordsAboutChildren = {
  force_id: number | null
  recorded_on: string | null
  written_by: string | null
  words: number | null
  flagged: number | null
  borough: string | null
  sex: string | null
  age_band: string | null
  ethnicity: string | null
  looked_after: string | null
}

export type Tables = {
  access_stops: AccessStops
  account_changes: AccountChanges
  account_links: AccountLinks
  agencies: Agencies
  api_tokens: ApiTokens
  behind_answers: BehindAnswers
  behind_case_audits: BehindCaseAudits
  behind_custody_episodes: BehindCustodyEpisodes
  behind_duties: BehindDuties
  behind_episodes: BehindEpisodes
  behind_language_entries: BehindLanguageEntries
  behind_lines: BehindLines
  behind_partner_waits: BehindPartnerWaits
  behind_stop_searches: BehindStopSearches
  behind_violence_reviews: BehindViolenceReviews
  channels: Channels
  child_accounts: ChildAccounts
  child_flags: ChildFlags
  child_leads: ChildLeads
  child_learning: ChildLearning
  child_relations: ChildRelations
  children: Children
  counted_answers: CountedAnswers
  counted_case_audits: CountedCaseAudits
  counted_custody_episodes: CountedCustodyEpisodes
  counted_duties: CountedDuties
  counted_episodes: CountedEpisodes
  counted_language_entries: CountedLanguageEntries
  counted_lines: CountedLines
  counted_partner_waits: CountedPartnerWaits
  counted_violence_reviews: CountedViolenceReviews
  data_breaks: DataBreaks
  deliveries: Deliveries
  disclosures: Disclosures
  disputes: Disputes
  duties: Duties
  episode_entries: EpisodeEntries
  episodes: Episodes
  figure_cells: FigureCells
  figure_kept: FigureKept
  forces: Forces
  gravity_scores: GravityScores
  idempotency_keys: IdempotencyKeys
  leads_set_aside: LeadsSetAside
  masked_answers: MaskedAnswers
  masked_members: MaskedMembers
  masked_rounds: MaskedRounds
  notices: Notices
  packs: Packs
  people: People
  plan_entries: PlanEntries
  public_table_files: PublicTableFiles
  public_table_lines: PublicTableLines
  public_table_values: PublicTableValues
  published_questions: PublishedQuestions
  receipt_translations_signed: ReceiptTranslationsSigned
  receipts_given: ReceiptsGiven
  record_links: RecordLinks
  register_changes: RegisterChanges
  register_imports: RegisterImports
  register_rows: RegisterRows
  release_inputs: ReleaseInputs
  release_secrets: ReleaseSecrets
  release_signatures: ReleaseSignatures
  release_withdrawals: ReleaseWithdrawals
  releases: Releases
  reminders: Reminders
  replies: Replies
  sample_members: SampleMembers
  samples: Samples
  seals: Seals
  seen_episodes: SeenEpisodes
  sessions: Sessions
  sharing_agreements: SharingAgreements
  sharing_turns: SharingTurns
  stop_search_files: StopSearchFiles
  stop_search_rejects: StopSearchRejects
  stop_searches: StopSearches
  trail: Trail
  trail_eras: TrailEras
  units: Units
  urgent_sharings: UrgentSharings
  'published.answers': PublishedAnswers
  'published.case_audits': PublishedCaseAudits
  'published.child_moves': PublishedChildMoves
  'published.children_met': PublishedChildrenMet
  'published.custody_episodes': PublishedCustodyEpisodes
  'published.decision_points': PublishedDecisionPoints
  'published.duties': PublishedDuties
  'published.episodes': PublishedEpisodes
  'published.language_entries': PublishedLanguageEntries
  'published.lines': PublishedLines
  'published.masked_pairs': PublishedMaskedPairs
  'published.partner_waits': PublishedPartnerWaits
  'published.public_table_kinds': PublishedPublicTableKinds
  'published.public_tables': PublishedPublicTables
  'published.register_rows': PublishedRegisterRows
  'published.releases': PublishedReleases
  'published.stop_search_files': PublishedStopSearchFiles
  'published.stop_search_months': PublishedStopSearchMonths
  'published.stop_search_words': PublishedStopSearchWords
  'published.stop_searches': PublishedStopSearches
  'published.violence_reviews': PublishedViolenceReviews
  'published.words_about_children': PublishedWordsAboutChildren
}
