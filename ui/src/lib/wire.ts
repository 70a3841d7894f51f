// What goes over the wire between the window and the core: the commands, their requests and responses.
// snake_case as the core writes it. Days are "2026-11-24", times "19:00", ids 32 hex digits.

export type Id = string;
export type Day = string;
export type Time = string;
export type Stamp = string;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type Language = 'en' | 'es';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export type Page = 'letter' | 'a4';
export type Licence = 'own' | 'public_domain' | 'cc_by_sa' | 'restricted' | 'card';
export type Mark = 'here' | 'late' | 'left_early' | 'excused' | 'absent';
export type RegimeId = 'mutual_aid' | 'part2' | 'court_mandated' | 'other_agency';

export type Code =
  | 'locked'
  | 'wrong_passphrase'
  | 'no_vault'
  | 'vault_exists'
  | 'in_use'
  | 'damaged'
  | 'unsupported'
  | 'not_found'
  | 'invalid'
  | 'unknown_command'
  | 'conflict'
  | 'already_done'
  | 'names_not_agreed'
  | 'disk_full'
  | 'no_printer'
  | 'cancelled_by_person'
  | 'io'
  | 'internal';

export interface VaultStatus {
  state: 'absent' | 'locked' | 'unlocked';
  locked_because: 'start' | 'asked' | 'idle' | null;
  /** True as well while nothing is unlocked. */
  recovery_confirmed: boolean;
  language: Language;
  theme: Theme;
}
export interface RecoveryCode {
  recovery_code: string;
}
export interface Verified {
  frames: number;
  records: number;
  ok: boolean;
  notes: string[];
}
export interface PassphraseStrength {
  /** 0 (guessed at once) to 4. */
  score: number;
  hint: string | null;
  accepted: boolean;
}
export interface Settings {
  language: Language;
  theme: Theme;
  page: Page;
  zone: string;
  version: string;
}

export interface Schedule {
  weekday: Weekday;
  time: Time;
  minutes: number;
  closes: Time;
}
export interface Names {
  may_keep: boolean;
  agreed_on: Day | null;
  needs_agreement: boolean;
}
/** The program's own words, translated, from its starter set. */
export interface Words {
  meeting: string;
  person: string;
  people: string;
  newcomers: string;
  facilitator: string;
  share: string;
  basket: string;
  excused: string;
}
export interface MeetingSummary {
  id: Id;
  group: Id;
  group_name: string;
  date: Day;
  start: Time;
  closes: Time;
  status: 'planned' | 'held' | 'cancelled';
  reason: string | null;
  /** People counted or marked. */
  here: number | null;
  touched: boolean;
}
export interface NextMeeting {
  meeting: MeetingSummary;
  moment: 'before' | 'during' | 'after';
  minutes_until: number;
  closes: Time;
  planned_close: Time;
  agenda_fits: boolean;
  /** Translated phrases of what nobody has yet. */
  gaps: string[];
}
export interface Today {
  now: string;
  date: Day;
  next: NextMeeting | null;
  upcoming: MeetingSummary[];
  groups: number;
}
export interface RegimeInfo {
  id: RegimeId;
  name: string;
  explanation: string;
}
export interface Program {
  id: string;
  name: string;
  summary: string;
  /** The first is the usual one. */
  regimes: RegimeInfo[];
  minutes: number;
}
export interface GroupSummary {
  id: Id;
  name: string;
  program_name: string;
  place: string | null;
  schedule: Schedule;
  next: MeetingSummary | null;
  names: Names;
}
export interface RosterEntry {
  person: Id;
  name: string;
  since: Day;
}
export interface Group {
  id: Id;
  name: string;
  program: string;
  program_name: string;
  regime: RegimeId;
  regime_name: string;
  place: string | null;
  zone: string;
  schedule: Schedule;
  names: Names;
  words: Words;
  /** Empty if names may not be kept. */
  people: RosterEntry[];
  upcoming: MeetingSummary[];
  stamp: Stamp;
}
export interface PersonSummary {
  id: Id;
  name: string;
  groups: string[];
}
export interface PersonGroup {
  id: Id;
  name: string;
  since: Day;
  until: Day | null;
}
export interface Person {
  id: Id;
  /** First name and last initial. */
  name: string;
  first: string;
  last: string | null;
  preferred: string | null;
  phone: string | null;
  email: string | null;
  groups: PersonGroup[];
  stamp: Stamp;
}
export interface Meeting {
  summary: MeetingSummary;
  zone: string;
  place: string | null;
  words: Words;
  names: Names;
  is_today: boolean;
  stamp: Stamp;
}
export interface Item {
  id: Id;
  start: Time;
  title: string;
  minutes: number;
  min_minutes: number | null;
  max_minutes: number | null;
  who: string | null;
  role: string | null;
  person: Id | null;
  reading: Id | null;
  reading_title: string | null;
  script: string | null;
  note: string | null;
}
export interface Role {
  id: string;
  name: string;
}
export interface Agenda {
  meeting: Id;
  starts: Time;
  planned_close: Time;
  closes: Time;
  minutes: number;
  /** Minutes left; below zero it runs over. */
  spare: number;
  items: Item[];
  roles: Role[];
  stamp: Stamp;
}
export interface ReadingSummary {
  id: Id;
  title: string;
  minutes: number | null;
  language: Language;
  source: string | null;
  licence: Licence;
  licence_name: string;
  restricted: boolean;
  has_text: boolean;
  program_name: string | null;
}
export interface Reading extends ReadingSummary {
  text: string | null;
  shipped: boolean;
  stamp: Stamp;
}
export interface Counts {
  room: number | null;
  newcomers: number | null;
  online: number | null;
}
export interface Row {
  person: Id;
  name: string;
  mark: Mark | null;
  at: Time | null;
  on_roster: boolean;
}
export interface Attendance {
  meeting: MeetingSummary;
  names: Names;
  words: Words;
  counts: Counts;
  /** Empty unless names may be kept. */
  rows: Row[];
  marks_offered: Mark[];
  here: number;
  stamp: Stamp;
}
export interface Marked {
  row: Row;
  here: number;
  stamp: Stamp;
}
export interface Counted {
  counts: Counts;
  stamp: Stamp;
}
export interface ImportAnswer {
  line: number;
  choice: string;
}
export interface ImportColumn {
  header: string;
  field: string | null;
}
export interface ImportCandidate {
  person: Id;
  name: string;
  detail: string;
}
export interface ImportRow {
  line: number;
  action: 'add' | 'update' | 'same' | 'ask' | 'skip' | 'refused';
  name: string | null;
  reason: string | null;
  candidates: ImportCandidate[];
}
export interface ImportTotals {
  add: number;
  update: number;
  same: number;
  ask: number;
  skip: number;
  refused: number;
}
export interface Import {
  dry_run: boolean;
  encoding: string;
  separator: string;
  columns: ImportColumn[];
  rows: ImportRow[];
  totals: ImportTotals;
  notes: string[];
  saved: boolean;
}
export interface PaperRequest {
  kind: 'sign_in';
  meeting: Id;
  page?: Page;
  copy: 'circulated' | 'facilitator';
}
export interface Paper {
  title: string;
  file_name: string;
  pages: number;
  has_names: boolean;
  /** Base64. */
  pdf: string;
}

type Nothing = Record<string, never>;

export interface Calls {
  vault_status: { request: Nothing; response: VaultStatus };
  vault_create: { request: { passphrase: string }; response: RecoveryCode };
  vault_recovery_confirm: { request: { code: string }; response: VaultStatus };
  vault_unlock: { request: { passphrase: string }; response: VaultStatus };
  vault_lock: { request: Nothing; response: VaultStatus };
  vault_verify: { request: Nothing; response: Verified };
  passphrase_check: { request: { passphrase: string }; response: PassphraseStrength };
  settings_get: { request: Nothing; response: Settings };
  settings_edit: { request: { language?: Language; theme?: Theme; page?: Page }; response: Settings };
  today_get: { request: Nothing; response: Today };
  program_list: { request: Nothing; response: { programs: Program[] } };
  zone_list: { request: Nothing; response: { zones: string[]; here: string } };
  group_create: {
    request: {
      name: string;
      program: string;
      regime?: RegimeId;
      place?: string;
      zone?: string;
      weekday: Weekday;
      time: Time;
      minutes?: number;
    };
    response: Group;
  };
  group_edit: {
    request: {
      group: Id;
      name?: string;
      place?: string;
      regime?: RegimeId;
      schedule?: { weekday: Weekday; time: Time; minutes: number };
    };
    response: Group;
  };
  group_agree_names: { request: { group: Id; agreed_on: Day | null }; response: Group };
  group_list: { request: Nothing; response: { groups: GroupSummary[] } };
  group_get: { request: { group: Id }; response: Group };
  person_add: {
    request: { first: string; last?: string; preferred?: string; phone?: string; email?: string; group?: Id };
    response: Person;
  };
  person_edit: {
    request: { person: Id; first?: string; last?: string; preferred?: string; phone?: string; email?: string };
    response: Person;
  };
  person_list: { request: { query?: string }; response: { people: PersonSummary[] } };
  person_get: { request: { person: Id }; response: Person };
  roster_add: { request: { group: Id; person: Id }; response: Group };
  roster_remove: { request: { group: Id; person: Id }; response: Group };
  meeting_list: {
    request: { group?: Id; from?: Day; to?: Day; limit?: number };
    response: { meetings: MeetingSummary[] };
  };
  meeting_get: { request: { meeting: Id }; response: Meeting };
  meeting_cancel: { request: { meeting: Id; reason: string }; response: Meeting };
  meeting_restore: { request: { meeting: Id }; response: Meeting };
  agenda_get: { request: { meeting: Id }; response: Agenda };
  agenda_item_add: {
    request: {
      meeting: Id;
      title: string;
      minutes: number;
      min_minutes?: number;
      max_minutes?: number;
      role?: string;
      person?: Id;
      reading?: Id;
      script?: string;
      after?: Id | null;
    };
    response: Agenda;
  };
  agenda_item_edit: {
    request: {
      meeting: Id;
      item: Id;
      title?: string;
      minutes?: number;
      min_minutes?: number | null;
      max_minutes?: number | null;
      role?: string;
      person?: string;
      reading?: string;
      script?: string;
    };
    response: Agenda;
  };
  agenda_item_move: { request: { meeting: Id; item: Id; to: number }; response: Agenda };
  agenda_item_remove: { request: { meeting: Id; item: Id }; response: Agenda };
  agenda_item_restore: { request: { meeting: Id; item: Id }; response: Agenda };
  reading_list: { request: Nothing; response: { readings: ReadingSummary[] } };
  reading_get: { request: { reading: Id }; response: Reading };
  reading_add: {
    request: {
      title: string;
      minutes?: number;
      text?: string;
      source?: string;
      licence: Licence;
      language?: Language;
    };
    response: Reading;
  };
  attendance_get: { request: { meeting: Id }; response: Attendance };
  attendance_mark: { request: { meeting: Id; person: Id; mark: Mark | null }; response: Marked };
  attendance_add: { request: { meeting: Id; name: string }; response: Marked };
  visitor_count: {
    request: { meeting: Id; room?: number | null; newcomers?: number | null; online?: number | null };
    response: Counted;
  };
  people_import: {
    request: { group: Id; file: string; dry_run: boolean; answers?: ImportAnswer[] };
    response: Import;
  };
  paper_make: { request: PaperRequest; response: Paper };
  paper_save: { request: PaperRequest; response: { saved: boolean } };
  paper_print: { request: PaperRequest; response: { sent: boolean } };
}
