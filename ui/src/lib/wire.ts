// Made from the Rust types by `cargo xtask types`. Do not edit.

/** 32 hexadecimal digits. */
export type Id = string;
/** A day of the calendar: 2026-11-24. */
export type Day = string;
/** A time of day: 19:00. */
export type Time = string;
/** Changes whenever the thing it belongs to does. */
export type Stamp = string;
export type CareKind = "welcome" | "away" | "once";
export type EmergencyCountry = "us" | "ca" | "gb" | "ie" | "au" | "nz" | "es" | "mx";
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export type Consent = "call" | "leave_message" | "text" | "phone_list" | "write" | "email_list";
export type NamePolicy = "first" | "initial" | "whole";
export type PaperKind = "sign_in" | "facilitator_copy" | "agency_sign_in" | "agency_copy" | "sign_in_slips" | "tally" | "run_sheet" | "room_agenda" | "leader_sheets" | "reader_cards" | "sign_up" | "who_does_what" | "weeks_ahead" | "weeks_ahead_wall" | "reading" | "name_tents" | "badges" | "attendance_slip" | "chip_list" | "chip_names" | "phone_list" | "certificate" | "person_report" | "written_down" | "handout";
export type PaperSubject = "meeting" | "group" | "person" | "reading" | "handout" | "release";
export type Status = "newcomer" | "regular" | "away" | "moved_on" | "died";
export type Mark = "here" | "late" | "left_early" | "excused" | "absent";
export type FigureId = "scheduled" | "held" | "cancelled" | "unrecorded" | "visits" | "average" | "median" | "anonymous-visits" | "unduplicated" | "newcomers-counted" | "newcomers-named" | "still-30" | "still-60" | "still-90" | "rate" | "let-us-know" | "absent" | "not-recorded";
export type Licence = "own" | "public_domain" | "cc_by_sa" | "restricted" | "card";
export type CycleBy = "meeting" | "month" | "week_of_month";
export type OnCancel = "hold" | "advance";
export type CycleChange = "given" | "only" | "from" | "rest";
export type RegimeId = "mutual_aid" | "part2" | "court_mandated" | "other_agency";

/** Somebody will be away. */
export type Absence = {
  /** Names the absence. */
  id: string;
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
};

/** Notes that somebody will be away. */
export type AbsenceAdd = {
  /** From which group. */
  group: string;
  /** Who. */
  person: string;
  /** The first day. */
  from: Day;
  /** The last day; not over yet. */
  to: Day;
};

/** Who will be away. */
export type AbsenceList = {
  /** Those that are not over, the first to begin first; none while names may not be kept. */
  absences: Array<Absence>;
  /** Changes whenever what the group says about roles and the rota does. */
  stamp: string;
};

/** Names an absence. */
export type AbsencePick = {
  /** From which group. */
  group: string;
  /** Which. */
  absence: string;
};

/** What there is to type in after a meeting. */
export type Afterwards = {
  /** Which meeting. */
  meeting: MeetingSummary;
  /** Whether names are kept. */
  names: Names;
  /** Names were kept and are not any more. */
  not_kept: boolean;
  /** Its day is still to come: nothing can be written down yet. */
  ahead: boolean;
  /** The program's words. */
  words: Words;
  /** The headcount. */
  counts: Counts;
  /** How many named people are here. */
  here: number;
  /** What was put in. */
  basket: Basket;
  /** The group's next meeting after this one that takes place. */
  next: MeetingSummary | null;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** The agenda of one meeting. */
export type Agenda = {
  /** Whose it is. */
  meeting: string;
  /** When the meeting starts. */
  starts: string;
  /** When the meeting is planned to close. */
  planned_close: string;
  /** When the items are through. */
  closes: string;
  /** Minutes of the evening. */
  minutes: number;
  /** Minutes left; negative if it runs over. */
  spare: number;
  /** What to cut so that it fits; empty if it does. */
  cuts: Array<AgendaCut>;
  /** Minutes that are still too many after those cuts. */
  over: number;
  /** In order. */
  items: Array<Item>;
  /** Circles beside each other, in order. */
  tracks: Array<Track>;
  /** The roles an item may have. */
  roles: Array<Role>;
  /** The cycles whose turn may fill an item. */
  cycles: Array<Role>;
  /** The other agenda of the group it follows; null is the usual one. */
  follows: string | null;
  /** The agendas of the group beside the usual one. */
  agendas: Array<OtherAgenda>;
  /** How many items the group saved for later. */
  saved: number;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** Carries over what was not reached. */
export type AgendaCarryOver = {
  /** Which meeting. */
  meeting: string;
  /** What was not reached: 1 to 60 items. */
  items: Array<string>;
  /** Where it goes. */
  to: CarryTo;
};

/** Takes the agenda of another meeting of the group. */
export type AgendaCopyFrom = {
  /** Which meeting. */
  meeting: string;
  /** The meeting whose agenda it takes. */
  from: string;
};

/** An item that can be shorter. */
export type AgendaCut = {
  /** Which item. */
  item: string;
  /** What it is called. */
  title: string;
  /** Its minutes now. */
  from: number;
  /** Its minutes then. */
  to: number;
};

/** Puts an item on the agenda. */
export type AgendaItemAdd = {
  /** Which meeting. */
  meeting: string;
  /** What it is called. At most 120 characters. */
  title: string;
  /** Planned minutes, 0 to 480. */
  minutes: number;
  /** It can shrink to this. */
  min_minutes?: number;
  /** It can grow to this. */
  max_minutes?: number;
  /** The id of a role of the agenda's `roles`. */
  role?: string;
  /** Who does it. */
  person?: string;
  /** What is read. */
  reading?: string;
  /** What is said. At most 2,000 characters. */
  script?: string;
  /** When it applies, for whoever leads to judge. At most 200 characters. */
  condition?: string;
  /** The item it takes the place of once its condition is met. */
  instead_of?: string;
  /** The circle it belongs to. */
  track?: string;
  /** How long each person speaks. */
  timer?: ShareTimer;
  /** A quiet time. */
  quiet?: boolean;
  /** A break. */
  pause?: boolean;
  /** The id of a cycle of the agenda's `cycles`. */
  cycle?: string;
  /** For whoever leads only. At most 1,000 characters. */
  notes?: string;
  /** The item it comes after; null puts it first, left out puts it last, in its circle if it has
   * one. */
  after?: string | null;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Says whether an item's condition is met tonight. */
export type AgendaItemCondition = {
  /** Which meeting. */
  meeting: string;
  /** Which item. */
  item: string;
  /** Whether it is; null: not known yet. */
  applies: boolean | null;
};

/** Changes an item; what is left out stays, empty text clears. */
export type AgendaItemEdit = {
  /** Which meeting. */
  meeting: string;
  /** Which item. */
  item: string;
  /** What it is called. */
  title?: string;
  /** Planned minutes. */
  minutes?: number;
  /** It can shrink to this; null clears. */
  min_minutes?: number | null;
  /** It can grow to this; null clears. */
  max_minutes?: number | null;
  /** The id of a role; empty clears. */
  role?: string;
  /** Who does it; empty clears. */
  person?: string;
  /** What is read; empty clears. */
  reading?: string;
  /** What is said; empty goes back to the starter set's words. */
  script?: string;
  /** When it applies; empty goes back to the starter set's words. */
  condition?: string;
  /** The item it takes the place of; empty clears. */
  instead_of?: string;
  /** The circle it belongs to; empty is the whole evening's. */
  track?: string;
  /** How long each person speaks; null goes back to the starter set's. */
  timer?: ShareTimer | null;
  /** A quiet time. */
  quiet?: boolean;
  /** A break. */
  pause?: boolean;
  /** The id of a cycle; empty clears. */
  cycle?: string;
  /** For whoever leads only; empty clears. */
  notes?: string;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Puts an item elsewhere. */
export type AgendaItemMove = {
  /** Which meeting. */
  meeting: string;
  /** Which item. */
  item: string;
  /** Its new position, 0 first; past the end is last. */
  to: number;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Names an item, to take it off the agenda, put it back or copy it. */
export type AgendaItemPick = {
  /** Which meeting. */
  meeting: string;
  /** Which item. */
  item: string;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Takes an item off a meeting and saves it for later. */
export type AgendaItemShelve = {
  /** Which meeting. */
  meeting: string;
  /** Which item. */
  item: string;
};

/** Puts something saved on a meeting. */
export type AgendaItemUnshelve = {
  /** Which meeting. */
  meeting: string;
  /** Which item of what its group saved. */
  item: string;
  /** The item it comes after; null puts it first, left out puts it last. */
  after?: string | null;
};

/** How far a change reaches. */
export type AgendaScope = "this" | "later";

/** Opens a circle. */
export type AgendaTrackAdd = {
  /** Which meeting. */
  meeting: string;
  /** What it is called; neutral, because it stands on doors. At most 120 characters. */
  title: string;
  /** The id of the role that leads it. */
  role?: string;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Changes a circle; what is left out stays, empty text clears. */
export type AgendaTrackEdit = {
  /** Which meeting. */
  meeting: string;
  /** Which circle. */
  track: string;
  /** What it is called. */
  title?: string;
  /** The id of the role that leads it; empty clears. */
  role?: string;
  /** Who leads it; empty clears. */
  leader?: string;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Puts a person in a circle, or takes her out of it. */
export type AgendaTrackPerson = {
  /** Which meeting. */
  meeting: string;
  /** Which circle. */
  track: string;
  /** Who. */
  person: string;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Takes a circle off the agenda with all that belongs to it, or puts it back. */
export type AgendaTrackPick = {
  /** Which meeting. */
  meeting: string;
  /** Which circle. */
  track: string;
  /** How far it reaches; this meeting only if left out. */
  scope?: AgendaScope;
};

/** Two people who may be one. */
export type AlikePair = {
  /** One of them. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** The other, who has been known longer or of whom more is known. */
  into: string;
  /** First name and last initial. */
  into_name: string;
  /** Why, in sentences. */
  why: Array<string>;
};

/** Who does one role. */
export type AssignedRole = {
  /** The role. */
  role: string;
  /** What it is called. */
  name: string;
  /** What it is about, for somebody who does it for the first time. */
  about: string | null;
  /** The same person does it for a term. */
  standing: boolean;
  /** Who does it. */
  doing: DoingRole;
};

/** Who does what at one meeting. */
export type AssignmentList = {
  /** Which meeting. */
  meeting: string;
  /** Names may be kept, so that people can be chosen. */
  may_choose: boolean;
  /** The roles this evening needs, and those somebody has anyway. */
  roles: Array<AssignedRole>;
  /** Who can be chosen, by name. */
  people: Array<AssignmentPerson>;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** Somebody who can be chosen. */
export type AssignmentPerson = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** She said she is away that day. */
  away: boolean;
  /** She said "not this time" for this evening. */
  not_this_time: boolean;
  /** She has another job that night. */
  busy: boolean;
};

/** Names a role of a meeting. */
export type AssignmentPick = {
  /** Which meeting. */
  meeting: string;
  /** Which role. */
  role: string;
};

/** Says who does a role, or what they said. What is left out stays. */
export type AssignmentSet = {
  /** Which meeting. */
  meeting: string;
  /** Which role. */
  role: string;
  /** A person of the group's list; null for nobody. */
  person?: string | null;
  /** It is asked for in the room: yes, or no longer. Not together with a person. */
  room?: boolean;
  /** What became of asking. */
  state?: "open" | "asked" | "yes" | "no";
};

/** Puts somebody else in the place of whoever can't this time. */
export type AssignmentSubstitute = {
  /** Which meeting. */
  meeting: string;
  /** Which role. */
  role: string;
  /** Who does it instead. */
  person: string;
};

/** Who was at a meeting. */
export type Attendance = {
  /** Which meeting. */
  meeting: MeetingSummary;
  /** Whether names are kept. */
  names: Names;
  /** The program's words. */
  words: Words;
  /** The headcount. */
  counts: Counts;
  /** People on the list and people marked, by name; empty while names may not be kept. */
  rows: Array<Row>;
  /** How many named people are here. */
  here: number;
  /** The people of `rows` in the order in which they are likely to come; empty where no meeting
   * before tells. */
  expected: Array<string>;
  /** The small groups of the evening that somebody belongs to, in their order. */
  tracks: Array<AttendanceTrack>;
  /** Names were kept and are not any more; `here` is what they came to. */
  not_kept: boolean;
  /** One can take part from elsewhere. */
  meets_online: boolean;
  /** Its day is still to come: nothing can be written down yet. */
  ahead: boolean;
  /** Everybody on the list may be marked here at once. */
  may_mark_all: boolean;
  /** The marks this kind of group offers. */
  marks_offered: Array<Mark>;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** Adds somebody whose name is not there, marked here. */
export type AttendanceAdd = {
  /** Which meeting. */
  meeting: string;
  /** Her name, as much of it as she gives. */
  name: string;
};

/** Marks a person, or takes the mark back. */
export type AttendanceMark = {
  /** Which meeting. */
  meeting: string;
  /** Who. */
  person: string;
  /** How she attended; null takes the mark back. */
  mark: Mark | null;
  /** When she came or went, in the group's zone, such as `19:12`; now if left out. Only with a mark
   * that says she was there. */
  at?: string;
  /** Whether she takes part from elsewhere, where the group meets online too; as before if left
   * out. Only with a mark that says she was there. */
  online?: boolean;
};

/** A small group of the evening and who belongs to it. */
export type AttendanceTrack = {
  /** Which small group. */
  id: string;
  /** What it is called. */
  title: string;
  /** Who belongs to it, whether on the list or not. */
  people: Array<string>;
};

/** What a group saved for later. */
export type Backlog = {
  /** Whose it is. */
  group: string;
  /** In the order it was saved. */
  items: Array<BacklogItem>;
  /** Changes whenever it does. */
  stamp: string;
};

/** Saves something for later. */
export type BacklogAdd = {
  /** Which group. */
  group: string;
  /** What it is called. At most 120 characters. */
  title: string;
  /** Planned minutes, 0 to 480. */
  minutes: number;
  /** For whoever leads only. At most 1,000 characters. */
  notes?: string;
};

/** Something saved for later. */
export type BacklogItem = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** Planned minutes. */
  minutes: number;
  /** For whoever leads only. */
  notes: string | null;
};

/** Names something saved. */
export type BacklogPick = {
  /** Which group. */
  group: string;
  /** Which item. */
  item: string;
};

/** Which file she chose. */
export type BackupChosen = {
  /** Where it is; null if she changed her mind. */
  path: string | null;
  /** Its name, without its folder. */
  name: string | null;
};

/** What is in a backup. */
export type BackupContents = {
  /** When it was made, such as `2026-11-24T18:30`, in this computer's zone. */
  made: string;
  /** When the newest change in it was made; null if there is none. */
  newest_change: string | null;
  /** How many groups. */
  groups: number;
  /** How many people. */
  people: number;
  /** How many meetings something was written about. */
  meetings: number;
  /** How many readings of her own. */
  readings: number;
  /** The size of the file. */
  bytes: number;
};

/** A stand of the records that is kept on this computer. */
export type BackupKept = {
  /** Names it. */
  number: number;
  /** When it was made, such as `2026-11-24T18:30`. */
  at: string;
  /** Why. */
  reason: "rest" | "asked" | "before_import" | "before_merge" | "edition" | "backup" | "other";
};

/** The last backup. */
export type BackupLast = {
  /** When it was made, such as `2026-11-24T18:30`. */
  at: string;
  /** How many days ago. */
  days_ago: number;
};

/** How backups stand. */
export type BackupList = {
  /** The last one outside this computer's records. */
  last: BackupLast | null;
  /** It is time for another. */
  due: boolean;
  /** What is kept beside the records, newest first. */
  kept: Array<BackupKept>;
};

/** Asks what is in a backup: one of `from` and `kept`, and one of the two secrets. */
export type BackupLook = {
  /** A file. */
  from?: string;
  /** A stand kept on this computer. */
  kept?: number;
  /** The passphrase the records had then. */
  passphrase?: string;
  /** The recovery code they had then. */
  recovery_code?: string;
};

/** Makes a backup. */
export type BackupMake = {
  /** The file to write; she is asked if it is left out. */
  to?: string;
};

/** Whether a backup was made. */
export type BackupSaved = {
  /** False: she changed her mind. */
  saved: boolean;
  /** The file's name, without its folder. */
  file: string | null;
  /** What is in it, read back from the file. */
  contents: BackupContents | null;
};

/** What was put in. Null is *not written down*, which is not nothing. */
export type Basket = {
  /** How much, in the group's own currency, such as `42.50`. */
  amount: string | null;
  /** Whether two people counted it. */
  counted_by_two: boolean | null;
};

/** What was put in, as it is stored now. */
export type BasketSaved = {
  /** What was put in. */
  basket: Basket;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** Writes down what was put in; what is left out stays, null is *not written down*. */
export type BasketSet = {
  /** Which meeting. */
  meeting: string;
  /** How much, from 0 to 99,999.99, such as `42.50` or `42,50`. */
  amount?: string | null;
  /** Whether two people counted it. */
  counted_by_two?: boolean | null;
};

/** Says whether somebody can serve in a role. Why, and since when, is not written down. */
export type CanServeSet = {
  /** Whose role. */
  group: string;
  /** Which role. */
  role: string;
  /** Who. */
  person: string;
  /** Yes, or no longer said. */
  can: boolean;
};

/** Something to pick from when the evening needs it. */
export type Card = {
  /** Names it. */
  id: string;
  /** What it is for. */
  kind: "topic" | "question" | "tool";
  /** The topic, the question, or what the tool is called. */
  title: string;
  /** How to use it. */
  text: string | null;
};

/** The cards of a group's starter set. */
export type CardList = {
  /** Topics are planned ahead; in other programs whoever comes sets them. */
  topics_planned: boolean;
  /** In the starter set's order. */
  cards: Array<Card>;
};

/** Adds a reminder about a person who asked for it. */
export type CareAdd = {
  /** Which group. */
  group: string;
  /** Who asked. */
  person: string;
  /** What for. */
  kind: CareKind;
  /** The day of the first visit, for welcome calls; today if left out. */
  first?: Day;
  /** After how many meetings without her, 1 to 12; 3 if left out. */
  meetings?: number;
  /** The day, for something to remember once: today or ahead. */
  day?: Day;
  /** One line of at most 200 characters. */
  line?: string;
};

/** What is wanted today, in all groups. */
export type CareDue = {
  /** What is wanted, the longest waiting first. */
  due: Array<CareReminder>;
};

/** A goal. */
export type CareGoal = {
  /** Names it. */
  id: string;
  /** In her own words. */
  text: string;
  /** The day to look at it again. */
  look: string | null;
  /** The day it was done. */
  done: string | null;
  /** It is time to look at it. */
  due: boolean;
};

/** What a group wanted to remember. */
export type CareList = {
  /** What is wanted, the longest waiting first. */
  due: Array<CareReminder>;
  /** What comes later or was put off, the next first. */
  later: Array<CareReminder>;
  /** Terms of service that end soon. */
  ending: Array<ServiceEnding>;
  /** Names may be kept: otherwise there is nothing here. */
  may_keep_names: boolean;
  /** The group's day. */
  today: string;
};

/** Somebody a person walks with. */
export type CarePartner = {
  /** Names it, in both records. */
  id: string;
  /** With whom. */
  other: string;
  /** First name and last initial. */
  name: string;
  /** How: `newcomer` has a buddy, `buddy` is one, `partner` is both. */
  kind: "newcomer" | "buddy" | "partner";
  /** The day she said yes. */
  agreed: string;
  /** The day the other said yes. */
  other_agreed: string;
  /** It is over. */
  over: boolean;
  /** The day one of them ended it. */
  ended: string | null;
};

/** Names a reminder. */
export type CarePick = {
  /** Whose. */
  person: string;
  /** Which. */
  reminder: string;
};

/** Something to remember about somebody. */
export type CareReminder = {
  /** Names it; for a goal, the goal. */
  id: string;
  /** Which group. */
  group: string;
  /** What the group calls itself. */
  group_name: string;
  /** About whom. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** What was asked for; `goal`: to look at a goal again. */
  kind: CareKind | "goal";
  /** Where it stands. */
  standing: "due" | "later" | "done";
  /** Since when it is wanted, when it comes, or when it was done; null where no day is known. */
  day: string | null;
  /** The day it was put off to. */
  snoozed: string | null;
  /** The day she asked. */
  asked: string | null;
  /** For a welcome call, how many days after the first visit. */
  after_days: number | null;
  /** After how many meetings without her. */
  meetings: number | null;
  /** One line about it. */
  line: string | null;
};

/** Puts a reminder off. */
export type CareSnooze = {
  /** Whose. */
  person: string;
  /** Which. */
  reminder: string;
  /** A day ahead. */
  until: Day;
};

/** Where what was not reached goes. */
export type CarryTo = "backlog" | "next";

/** Somebody reaches a milestone. */
export type Celebration = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** Names the milestone. */
  milestone: string;
  /** In the program's words. */
  title: string;
  /** On which day. */
  on: string;
};

/** Names a change. */
export type ChangePick = {
  /** Which. */
  change: Stamp;
};

/** A kind of chip. */
export type Chip = {
  /** Names the milestone. */
  milestone: string;
  /** In the program's words. */
  title: string;
  /** How many are in the box; null: not counted. */
  stock: number | null;
  /** It is time for new ones. */
  low: boolean;
};

/** A chip was given. */
export type ChipGave = {
  /** What was given at the meeting, as it is stored now. */
  list: ChipList;
  /** What that left in the box, where it is worth saying: it was the last one, or there was none
   * left and it is written down all the same. */
  left: "last" | "none" | null;
};

/** How many of a kind were given. */
export type ChipGiven = {
  /** The kind. */
  chip: Chip;
  /** How many. */
  given: number;
};

/** What was given at a meeting. */
export type ChipList = {
  /** The day of the meeting. */
  date: string;
  /** Every kind there is; none where the starter set counts no days. */
  chips: Array<ChipGiven>;
  /** It has begun or is today, and takes place: chips can be written down. */
  open: boolean;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** Names a chip at a meeting. */
export type ChipPick = {
  /** At which meeting; not one that lies ahead. */
  meeting: string;
  /** For which milestone of the starter set. */
  milestone: string;
};

/** Says how many chips of one kind are in the box. */
export type ChipStock = {
  /** Whose. */
  group: string;
  /** For which milestone of the starter set. */
  milestone: string;
  /** 0 to 9,999; null: not counted. */
  stock: number | null;
};

/** Says what day it is. */
export type ClockConfirm = {
  /** Today. */
  today: Day;
};

/** One item of the agenda. */
export type ClockItem = {
  /** What it is called. */
  title: string;
  /** When it begins. */
  start: string;
  /** Planned minutes. */
  minutes: number;
  /** Where the clock stands to it. */
  state: "past" | "now" | "next";
};

/** The codes, each there because somebody acts on it. */
export type Code = "locked" | "wrong_passphrase" | "no_vault" | "vault_exists" | "in_use" | "damaged" | "unsupported" | "not_found" | "invalid" | "unknown_command" | "conflict" | "already_done" | "names_not_agreed" | "cancelled" | "disk_full" | "no_printer" | "io" | "internal";

/** One field of both. */
export type CompareField = {
  /** Which: `first`, `last`, `preferred`, `alias`, `pronouns`, `language`, `phone`, `email`. */
  field: string;
  /** Of the first. */
  value: string | null;
  /** Of the one who stays. */
  into_value: string | null;
};

/** Something a person allowed. */
export type ConsentGiven = {
  /** What. */
  what: Consent;
  /** Since when. */
  on: string;
};

/** It is on the clipboard. */
export type ContactCopied = {
  /** For so many seconds. */
  seconds: number;
};

/** Copies something of a person's. */
export type ContactCopy = {
  /** Who. */
  person: string;
  /** What of hers. */
  field: ContactField;
};

/** What can be copied. */
export type ContactField = "phone" | "email";

/** What a count came to. */
export type Counted = {
  /** The headcount as it is stored now. */
  counts: Counts;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** The headcount. Null is *not counted*, which is not 0. */
export type Counts = {
  /** People in the room. */
  room: number | null;
  /** How many of all are here for the first time. */
  newcomers: number | null;
  /** People who joined from elsewhere. */
  online: number | null;
};

/** A group's curriculum and how far everybody is. */
export type Curriculum = {
  /** Whose it is. */
  group: string;
  /** What the group calls itself. */
  group_name: string;
  /** The day it is in the group's zone. */
  today: string;
  /** The modules in order. */
  modules: Array<CurriculumModule>;
  /** Everybody on the list, by name. */
  people: Array<CurriculumPerson>;
  /** How many absences are allowed; null: nobody counts them. */
  allowed: number | null;
  /** An absence somebody let the group know of counts, too. */
  excused_counts: boolean;
  /** Whoever left early has not done the module. */
  left_early_is_not_done: boolean;
  /** How many people the group may have. */
  capacity: number | null;
  /** How many are on the list. */
  on_list: number;
  /** There is no place left. */
  full: boolean;
  /** There are more people on the list than places. */
  over: boolean;
  /** The coming meetings and their modules. */
  coming: Array<CurriculumMeeting>;
  /** Changes whenever the curriculum does. */
  stamp: string;
};

/** Changes what counts; what is left out stays. */
export type CurriculumEdit = {
  /** Which group. */
  group: string;
  /** How many absences are allowed, 0 to 99; null: nobody counts them. */
  allowed?: number | null;
  /** An absence somebody let the group know of counts, too. */
  excused_counts?: boolean;
  /** Whoever left early has not done the module. */
  left_early_is_not_done?: boolean;
  /** How many people the group may have, 1 to 999; null: any number. Past it is only warned. */
  capacity?: number | null;
};

/** Fills the coming meetings with modules in order. */
export type CurriculumFill = {
  /** Which group. */
  group: string;
  /** How many meetings, 1 to 26; as many as there are modules if left out. */
  meetings?: number;
  /** Also those that have a module. */
  anew?: boolean;
};

/** Writes down that somebody made a module up. */
export type CurriculumMakeUp = {
  /** Which group. */
  group: string;
  /** Who. */
  person: string;
  /** Which module. */
  module: string;
  /** On which day; null takes it back. */
  on: Day | null;
};

/** A coming meeting and its module. */
export type CurriculumMeeting = {
  /** The meeting. */
  meeting: MeetingSummary;
  /** Its module. */
  module: string | null;
  /** Its minutes less the breaks. */
  minutes: number;
};

/** One of the modules. */
export type CurriculumModule = {
  /** Names it. */
  id: string;
  /** Its number, from 1. */
  number: number;
  /** What it is about. */
  title: string;
};

/** Adds a module behind the last. */
export type CurriculumModuleAdd = {
  /** Which group. */
  group: string;
  /** What it is about. At most 120 characters. */
  title: string;
};

/** Changes a module; what is left out stays. */
export type CurriculumModuleEdit = {
  /** Which group. */
  group: string;
  /** Which module. */
  module: string;
  /** What it is about. At most 120 characters. */
  title?: string;
  /** Takes it out, or puts it back. */
  removed?: boolean;
  /** Its place among the others, 0 first. */
  to?: number;
};

/** Somebody on the list. */
export type CurriculumPerson = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** On the list since. */
  since: string;
  /** Every module in order. */
  modules: Array<CurriculumStep>;
  /** How many are left; null: not kept. */
  still_needs: number | null;
  /** How many absences count; null: not kept. */
  absences: number | null;
};

/** Says which module a meeting has. */
export type CurriculumPlan = {
  /** Which meeting. */
  meeting: string;
  /** Which module; null: none. */
  module: string | null;
};

/** How somebody stands to a module. */
export type CurriculumStep = {
  /** Which module. */
  module: string;
  /** `not_kept`: names of that time are not kept, so that it can't be told. */
  done: "here" | "made_up" | "not_yet" | "not_kept";
  /** On which day. */
  on: string | null;
};

/** A cycle. */
export type Cycle = {
  /** Names it within its group. */
  id: string;
  /** What it is called. */
  title: string;
  /** What moves it on. */
  by: CycleBy;
  /** What a cancelled meeting does to it. */
  on_cancel: OnCancel;
  /** Its turns, in order. */
  turns: Array<CycleTurn>;
  /** Its turns are those of the starter set. */
  from_pack: boolean;
};

/** Adds a cycle to a group. */
export type CycleAdd = {
  /** Which group. */
  group: string;
  /** What it is called. At most 120 characters. */
  title: string;
  /** What moves it on. */
  by: CycleBy;
  /** What a cancelled meeting does to it; its turn waits if left out. */
  on_cancel?: OnCancel;
  /** Its turns in order: 1 to 60; by month at most 12, by week of the month at most 5. */
  turns: Array<TurnGiven>;
};

/** The weeks ahead of a cycle. */
export type CycleAhead = {
  /** The cycle. */
  cycle: Cycle;
  /** Twelve weeks of meetings, cancelled ones too. */
  rows: Array<CycleRow>;
  /** Changes whenever a cycle of the group does. */
  stamp: string;
};

/** Changes a cycle; what is left out stays. Where the group is in it stays too. */
export type CycleEdit = {
  /** Which group. */
  group: string;
  /** Which cycle. */
  cycle: string;
  /** What it is called. */
  title?: string;
  /** What moves it on. */
  by?: CycleBy;
  /** What a cancelled meeting does to it. */
  on_cancel?: OnCancel;
  /** All its turns. */
  turns?: Array<TurnGiven>;
};

/** A group's cycles. */
export type CycleList = {
  /** By title. */
  cycles: Array<Cycle>;
  /** Those taken away, by title. */
  removed: Array<Cycle>;
  /** Changes whenever a cycle of the group does. */
  stamp: string;
};

/** Names a cycle of a group. */
export type CyclePick = {
  /** Which group. */
  group: string;
  /** Which cycle. */
  cycle: string;
};

/** One evening of a cycle. */
export type CycleRow = {
  /** The evening. */
  meeting: MeetingSummary;
  /** Its turn, if it has one. */
  turn: TurnShown | null;
  /** What was put differently for it. */
  change: CycleChange;
};

/** Puts one evening differently. */
export type CycleSet = {
  /** Which group. */
  group: string;
  /** Which cycle. */
  cycle: string;
  /** Which evening. */
  meeting: string;
  /** `from`: it has the turn, and the cycle goes on from there, by meetings only. `only`: it has
   * the turn, the others stay. `rest`: it has none, its turn waits. `given`: as the cycle gives it. */
  change: CycleChange;
  /** The turn, with `from` and `only`. */
  turn?: string;
};

/** One turn of a cycle. */
export type CycleTurn = {
  /** Names it. */
  id: string;
  /** What the evening is about. */
  title: string;
  /** What is read. */
  reading: string | null;
  /** Its title. */
  reading_title: string | null;
};

/** Something destroyed. */
export type Destruction = {
  /** When, such as `2026-11-24T18:30`. */
  at: string;
  /** What, without a name. */
  what: string;
  /** How many. */
  count: number;
  /** By what rule or on whose word. */
  authority: string;
};

/** Asks what was destroyed. */
export type DestructionAsk = {
  /** One group's only. */
  group?: string;
};

/** What was destroyed. */
export type DestructionList = {
  /** Newest first. */
  entries: Array<Destruction>;
};

/** Writes down that something was handed out under a release. */
export type DisclosureAdd = {
  /** About whom. */
  person: string;
  /** Under which release; it has to have been in force on that day. */
  release: string;
  /** When, not ahead of today. */
  on: Day;
  /** To whom. At most 400 characters. */
  recipient: string;
  /** What. At most 400 characters. */
  what: string;
};

/** Something that was handed out. */
export type DisclosureInfo = {
  /** Names it. */
  id: string;
  /** When. */
  on: string;
  /** To whom. */
  recipient: string;
  /** What. */
  what: string;
  /** Under which release. */
  release: string;
};

/** Who does something, as a screen shows it. */
export type DoingRole = {
  /** The person of the group's list. */
  person: string | null;
  /** The speaker from outside. */
  speaker: string | null;
  /** It is asked for in the room. */
  room: boolean;
  /** First name and last initial of the person or the speaker. */
  name_shown: string | null;
  /** What became of asking. */
  state: "open" | "asked" | "yes" | "no";
  /** It was chosen by hand: no proposal changes it. */
  locked: boolean;
};

/** Nothing more to say: it is done. */
export type Done = Record<string, never>;

/** The list at the door. */
export type Door = {
  /** What the group calls itself. */
  group_name: string;
  /** The meeting's day. */
  date: string;
  /** When it starts, in the group's zone. */
  start: string;
  /** People on the list, by name. */
  rows: Array<DoorRow>;
};

/** Marks a person here at the door, or takes it back. */
export type DoorMark = {
  /** Which meeting. */
  meeting: string;
  /** Who. */
  person: string;
  /** Whether she is here. */
  here: boolean;
};

/** A name at the door. */
export type DoorRow = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** Whether she was marked here. */
  here: boolean;
};

/** One form. */
export type Draft = {
  /** Names the form. */
  name: string;
  /** What is in it. */
  value: string;
};

/** Keeps a draft. */
export type DraftKeep = {
  /** Names the form, such as `reading/new`. At most 80 characters. */
  name: string;
  /** What is in it, at most 60,000 bytes; null throws it away. */
  value: string | null;
};

/** What was being typed. */
export type DraftList = {
  /** By name. */
  drafts: Array<Draft>;
};

/** What becomes of days one before the one she counts from. */
export type EarlierDays = "keep" | "erase";

/** The emergency card's numbers. */
export type EmergencyCard = {
  /** The country they are for; null if the computer did not say and nobody chose. */
  country: EmergencyCountry | null;
  /** Ambulance, police, fire: of that country. */
  emergency: EmergencyLine | null;
  /** For somebody who thinks of suicide: of that country. */
  crisis: Array<EmergencyLine>;
  /** Numbers of her own. */
  local: Array<EmergencyLine>;
  /** Every country's numbers, for where none is known. */
  countries: Array<EmergencyNumbers>;
};

/** A number put right. */
export type EmergencyCorrection = {
  /** Which line. */
  line: string;
  /** The number as it should be. At most 40 characters. */
  number: string;
};

/** Puts the card right; what is left out stays, and a list takes the place of the one before. */
export type EmergencyEdit = {
  /** The country; empty is the computer's. */
  country?: EmergencyCountry | "";
  /** Numbers put right. One that is as it came is no correction. */
  corrected?: Array<EmergencyCorrection>;
  /** At most three numbers of her town. */
  local?: Array<EmergencyLocal>;
};

/** A number to call. */
export type EmergencyLine = {
  /** Names the line it came with; null for one of her own. */
  line: string | null;
  /** What it is called; empty for a country's emergency number. */
  name: string;
  /** As it is dialled. */
  number: string;
  /** How it is reached. */
  reach: "call" | "call_or_text" | "text";
  /** The word to send, where it is reached by text message. */
  word: string | null;
  /** The day the number was last checked. */
  checked_on: string;
  /** She wrote it herself. */
  own: boolean;
};

/** A number of her town. */
export type EmergencyLocal = {
  /** What it is called, never a person: the card shows while the records are locked. At most 60
   * characters. */
  name: string;
  /** The number. At most 40 characters. */
  number: string;
};

/** One country's numbers, as they come with the program. */
export type EmergencyNumbers = {
  /** Which country. */
  country: EmergencyCountry;
  /** Ambulance, police, fire. */
  emergency: EmergencyLine;
  /** For somebody who thinks of suicide. */
  crisis: Array<EmergencyLine>;
};

/** What erasing a person would reach. */
export type ErasePreview = {
  /** First name and last initial: what has to be typed. */
  name: string;
  /** Names of the groups whose list she is or was on. */
  groups: Array<string>;
  /** In how many meetings her name is. */
  meetings: number;
  /** A group she belongs to must keep everything: she can't be erased now. */
  held: boolean;
  /** What erasing can't reach, in sentences. */
  beyond: Array<string>;
};

/** A person is erased. */
export type Erased = {
  /** What erasing could not reach, in sentences. */
  beyond: Array<string>;
  /** It was written down, without her name, in the destruction log. */
  logged: boolean;
};

/** How often somebody was marked how. */
export type FigureMarks = {
  /** Here, late or until she left early. */
  here: number;
  /** Let the group know. */
  let_us_know: number;
  /** Marked absent. */
  absent: number;
  /** Nothing was recorded. */
  not_recorded: number;
  /** All meetings with names while on the list. */
  of: number;
  /** Here of all of them in hundredths, 0 to 100. */
  percent: number;
};

/** One person's marks. */
export type FigurePerson = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** Her marks while on the list; null: not kept. */
  marks: FigureMarks | null;
};

/** One figure. */
export type FigureShown = {
  /** Which. */
  id: FigureId;
  /** What it is called. */
  name: string;
  /** What it came to. */
  value: FigureValue;
  /** How it is counted, in sentences. */
  rule: string;
};

/** What a figure came to. */
export type FigureValue = { "kind": "number";
/** How many. */
number: number, } | { "kind": "share";
/** How many it is true of. */
part: number;
/** How many it could be true of. */
of: number;
/** The same in hundredths, 0 to 100. */
percent: number, } | { "kind": "not_recorded" } | { "kind": "not_yet" } | { "kind": "not_kept" } | { "kind": "small" };

/** A group's figures in a period. */
export type Figures = {
  /** Whose they are. */
  group: string;
  /** What the group calls itself. */
  group_name: string;
  /** The day it is in the group's zone. */
  today: string;
  /** The first day of the period. */
  from: string;
  /** The last day of the period. */
  until: string;
  /** Numbers of people from 1 to 4 are not shown. */
  masked: boolean;
  /** The group may keep names; without them some figures are not there. */
  by_name: boolean;
  /** The figures in order. */
  figures: Array<FigureShown>;
  /** Everybody on the list at meetings with names, by name; agencies only. */
  people: Array<FigurePerson>;
};

/** Asks for a group's figures. */
export type FiguresAsk = {
  /** Which group. */
  group: string;
  /** The first day; this month's if left out. */
  from?: string;
  /** The last day; this month's if left out. */
  until?: string;
  /** Numbers of people from 1 to 4 are not shown, and nobody alone. */
  mask?: boolean;
};

/** Writes down a goal somebody asked to have kept. */
export type GoalAdd = {
  /** Which group; never one of mutual aid. */
  group: string;
  /** Whose. */
  person: string;
  /** In her own words. At most 200 characters. */
  text: string;
  /** A day to look at it again, today or ahead. */
  look?: Day;
};

/** Says that a goal is done, or when to look at it again; what is left out stays. */
export type GoalEdit = {
  /** Whose. */
  person: string;
  /** Which. */
  goal: string;
  /** A day to look at it again, today or ahead; null is none. */
  look?: Day | null;
  /** It is done, or not after all. */
  done?: boolean;
};

/** Names a goal. */
export type GoalPick = {
  /** Whose. */
  person: string;
  /** Which. */
  goal: string;
};

/** A group. */
export type Group = {
  /** Names it. */
  id: string;
  /** What it calls itself. */
  name: string;
  /** The id of its program. */
  program: string;
  /** What it follows. */
  program_name: string;
  /** What kind of group it is. */
  regime: RegimeId;
  /** The same in words. */
  regime_name: string;
  /** The address where it meets. */
  place: string | null;
  /** The room, floor or door. */
  room: string | null;
  /** The link to take part online. */
  online: string | null;
  /** How to take part by telephone. */
  phone_in: string | null;
  /** The zone its times are meant in. */
  zone: string;
  /** When it meets, if it simply meets once a week. */
  schedule: Schedule | null;
  /** When it meets: the rules that still have meetings. */
  rules: Array<RuleInfo>;
  /** Whether names are kept. */
  names: Names;
  /** Its starter set counts days. */
  counts?: boolean;
  /** Its agendas beside the usual one. */
  agendas: Array<OtherAgenda>;
  /** Its program's words. */
  words: Words;
  /** Who is on its list; empty while names may not be kept. */
  people: Array<RosterEntry>;
  /** Its next meetings, cancelled ones too. */
  upcoming: Array<MeetingSummary>;
  /** Meetings before today of the last weeks that something was written about, newest first. */
  recent: Array<MeetingSummary>;
  /** There is a newer version of its starter set. */
  newer_pack?: boolean;
  /** Its terms of service that end soon, the first first. */
  ending: Array<ServiceEnding>;
  /** Changes whenever the group does. */
  stamp: string;
};

/** Writes down that the group agreed to keep names, or no longer does. */
export type GroupAgreeNames = {
  /** Which group. */
  group: string;
  /** The day it agreed; null withdraws. */
  agreed_on: string | null;
};

/** Makes a group. */
export type GroupCreate = {
  /** What it calls itself. At most 80 characters. */
  name: string;
  /** The id of a program of `program_list`. */
  program: string;
  /** What kind of group it is; the program's usual kind if left out. */
  regime?: string;
  /** The address where it meets. At most 160 characters. */
  place?: string;
  /** The room, floor or door. At most 160 characters. */
  room?: string;
  /** The link to take part online. At most 300 characters. */
  online?: string;
  /** How to take part by telephone. At most 300 characters. */
  phone_in?: string;
  /** An IANA zone; the computer's if left out. */
  zone?: string;
  /** `mon` to `sun`. */
  weekday: string;
  /** When it starts, such as `19:00`. */
  time: string;
  /** How long it lasts, 5 to 480; the program's usual length if left out. */
  minutes?: number;
  /** The id of an agenda of the program, for its usual evening; the longest that fits if left out. */
  agenda?: string;
};

/** Changes a group; what is left out stays. */
export type GroupEdit = {
  /** Which group. */
  group: string;
  /** What it calls itself. */
  name?: string;
  /** The address where it meets; empty clears it. */
  place?: string;
  /** The room, floor or door; empty clears it. */
  room?: string;
  /** The link to take part online; empty clears it. */
  online?: string;
  /** How to take part by telephone; empty clears it. */
  phone_in?: string;
  /** An IANA zone. Meetings keep their local times. */
  zone?: string;
  /** Whether it meets on holidays. */
  meets_on_holidays?: boolean;
  /** What kind of group it is. */
  regime?: string;
  /** When it meets, from today on; for a group that simply meets once a week. */
  schedule?: ScheduleEdit;
};

/** Erases a group. */
export type GroupErase = {
  /** Which group. */
  group: string;
  /** Its name, typed to confirm. */
  typed: string;
  /** Those who are on no other list are erased too. */
  people?: boolean;
};

/** What erasing a group would reach. */
export type GroupErasePreview = {
  /** What the group calls itself: what has to be typed. */
  name: string;
  /** How many meetings something was written about. */
  meetings: number;
  /** How many people of its list are on no other: they can be erased with it. */
  only_here: number;
  /** How many are on another list too, and stay. */
  elsewhere: number;
  /** It must keep everything for now. */
  held: boolean;
  /** What erasing can't reach, in sentences. */
  beyond: Array<string>;
};

/** Asks for one group. */
export type GroupGet = {
  /** Which group. */
  group: string;
};

/** All groups. */
export type GroupList = {
  /** By name. */
  groups: Array<GroupSummary>;
};

/** A group's picture. */
export type GroupLogo = {
  /** The PNG in base64; null if there is none. */
  png: string | null;
  /** Changes whenever it does. */
  stamp: string;
};

/** Gives a group a picture. */
export type GroupLogoSet = {
  /** Which group. */
  group: string;
  /** The bytes of a PNG in base64: at most 2 MB of them, and 4,000 dots a side. */
  file: string;
};

/** A role of a group. */
export type GroupRole = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it is about, for somebody who does it for the first time. */
  about: string | null;
  /** It came with the starter set. */
  from_pack: boolean;
  /** The whole room does it: never assigned. */
  everyone: boolean;
  /** The same person does it for a term: outside the rota. */
  standing: boolean;
  /** Only those of whom the group says "can serve: yes" are proposed. */
  needs_ok: boolean;
  /** Of whom the group said "can serve: yes"; none while names may not be kept. */
  can: Array<string>;
};

/** When a group meets, whole. */
export type GroupSchedule = {
  /** Whose. */
  group: string;
  /** What it calls itself. */
  group_name: string;
  /** The zone its times are meant in. */
  zone: string;
  /** The day it is there. */
  today: string;
  /** The rules that still have meetings, in the order of their next ones. */
  rules: Array<RuleInfo>;
  /** Breaks that are not over. */
  breaks: Array<RestInfo>;
  /** What some weeks of the month are. */
  weeks: Array<WeekInfo>;
  /** Its agendas beside the usual one: what a week of the month may be. */
  agendas: Array<OtherAgenda>;
  /** Whether it meets on holidays. */
  meets_on_holidays: boolean;
  /** Changes whenever the group does. */
  stamp: string;
};

/** A group in a line. */
export type GroupSummary = {
  /** Names it. */
  id: string;
  /** What it calls itself. */
  name: string;
  /** What it follows. */
  program_name: string;
  /** Where it meets: address and room. */
  place: string | null;
  /** When it meets: the rules that still have meetings. */
  rules: Array<RuleInfo>;
  /** The next meeting that takes place. */
  next: MeetingSummary | null;
  /** Whether names are kept. */
  names: Names;
};

/** A handout. */
export type Handout = {
  /** Its text as it was written. */
  text: string;
  /** Where its facts come from. */
  sources: Array<string>;
  /** It was taken out of the library. */
  removed: boolean;
  /** Changes whenever the handout does. */
  stamp: string;
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** What it is for. */
  about: string | null;
  /** The language of its text. */
  language: Language;
  /** Hers, and can be changed. */
  own: boolean;
  /** The group it belongs to. */
  group: string | null;
  /** What that group calls itself. */
  group_name: string | null;
  /** The ids of the programs it is for; empty: for all. */
  programs: Array<string>;
  /** What those of them are called that are known here. */
  program_names: Array<string>;
  /** It is set in large letters. */
  large: boolean;
  /** The day its facts and numbers were checked. */
  checked: string | null;
};

/** Looks whether a text is a handout. */
export type HandoutCheck = {
  /** The text, at most 40,000 characters. */
  text: string;
};

/** What is wrong with a text. */
export type HandoutChecked = {
  /** By line; nothing, for a handout. */
  faults: Array<HandoutFault>;
};

/** Copies a handout. */
export type HandoutCopy = {
  /** Which. */
  handout: string;
  /** In which language, of one that comes with Homegroup; hers if left out. */
  language?: Language;
  /** The group the copy is to belong to; null for all. */
  group?: string;
};

/** Makes a handout. */
export type HandoutCreate = {
  /** What it is called, at most 120 characters; what its `#` line says if left out or empty. */
  title?: string;
  /** What it is for, at most 200 characters. */
  about?: string;
  /** Its text, at most 40,000 characters. */
  text: string;
  /** The language of the text; hers if left out. */
  language?: Language;
  /** The group it belongs to; null for all. */
  group?: string;
  /** The ids of the programs it is for, at most 12; all if left out. */
  programs?: Array<string>;
  /** Where its facts come from: at most 30, of 600 characters. */
  sources?: Array<string>;
  /** The day its facts were checked. */
  checked?: string;
  /** It is set in large letters. */
  large?: boolean;
};

/** Changes a handout of her own; what is left out stays, empty text clears. */
export type HandoutEdit = {
  /** Which. */
  handout: string;
  /** What it is called; what its `#` line says if empty. */
  title?: string;
  /** What it is for. */
  about?: string;
  /** Its text. */
  text?: string;
  /** The language of the text. */
  language?: Language;
  /** The group it belongs to; null for all. */
  group?: string | null;
  /** The programs it is for, all of them. */
  programs?: Array<string>;
  /** Where its facts come from, all of it. */
  sources?: Array<string>;
  /** The day its facts were checked. */
  checked?: string;
  /** It is set in large letters. */
  large?: boolean;
};

/** Something wrong with a text. */
export type HandoutFault = {
  /** The line, from 1. */
  line: number;
  /** What is wrong. */
  reason: string;
};

/** Asks for one handout. */
export type HandoutGet = {
  /** Which. */
  handout: string;
  /** In which language, of one that comes with Homegroup; hers if left out. */
  language?: Language;
};

/** Brings a handout from a file. */
export type HandoutImport = {
  /** The bytes of a .md file in base64, at most 1 MB of them; she is asked for a file if it is
   * left out. */
  file?: string;
};

/** What a handout was brought as. */
export type HandoutImported = {
  /** Its id here; null if she changed her mind. */
  handout: string | null;
};

/** Handouts. */
export type HandoutList = {
  /** By title. */
  handouts: Array<HandoutSummary>;
  /** Her own that were taken out of the library, by title. */
  removed: Array<HandoutSummary>;
};

/** Asks for handouts. */
export type HandoutListAsk = {
  /** Words, or parts of them, in the title, the line about it or the text. At most 200 characters. */
  query?: string;
  /** Only what is fit for this group: of its program or of none, its own or nobody's. */
  group?: string;
};

/** Names a handout of her own. */
export type HandoutPick = {
  /** Which. */
  handout: string;
};

/** Shows what a text looks like on paper. */
export type HandoutPreview = {
  /** The text, at most 40,000 characters. */
  text: string;
  /** The language of the text; hers if left out. */
  language?: Language;
  /** It is set in large letters. */
  large?: boolean;
  /** The group it is filled in for; null leaves blanks to write on. */
  group?: string;
  /** On which paper size; the chosen one if left out. */
  page?: Page;
};

/** Whether a handout was saved. */
export type HandoutSaved = {
  /** False: she changed her mind. */
  saved: boolean;
};

/** A handout in a line. */
export type HandoutSummary = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** What it is for. */
  about: string | null;
  /** The language of its text. */
  language: Language;
  /** Hers, and can be changed. */
  own: boolean;
  /** The group it belongs to. */
  group: string | null;
  /** What that group calls itself. */
  group_name: string | null;
  /** The ids of the programs it is for; empty: for all. */
  programs: Array<string>;
  /** What those of them are called that are known here. */
  program_names: Array<string>;
  /** It is set in large letters. */
  large: boolean;
  /** The day its facts and numbers were checked. */
  checked: string | null;
};

/** Somebody who agreed. */
export type HandoverConsent = {
  /** Who. */
  person: string;
  /** To telephone and e-mail too. */
  contact?: boolean;
};

/** What is in a file. */
export type HandoverContents = {
  /** What the group calls itself. */
  name: string;
  /** What it follows. */
  program_name: string;
  /** The day the file was made. */
  made_on: string;
  /** What is in it. */
  counts: HandoverCounts;
  /** Whose names are in it. */
  people: Array<string>;
  /** When it was taken here, such as `2026-11-24T18:30`, if the group it made is still here. */
  taken: string | null;
};

/** How much there is. */
export type HandoverCounts = {
  /** The usual agenda and the others. */
  agendas: number;
  /** Readings with their words. */
  readings: number;
  /** Reading cycles. */
  cycles: number;
  /** Items saved for later. */
  backlog: number;
  /** Meetings ahead that were changed. */
  meetings: number;
};

/** A time a file was made. No name. */
export type HandoverLine = {
  /** When, such as `2026-11-24T18:30`. */
  at: string;
  /** How many people were in it. */
  people: number;
};

/** What could go along. */
export type HandoverLook = {
  /** What the group calls itself. */
  name: string;
  /** What could be in the file. */
  counts: HandoverCounts;
  /** Readings of hers that go with title and minutes only: their words must stay here. */
  cards: number;
  /** Items with notes for whoever leads. */
  notes: number;
  /** Who is on its list, by name; empty while names may not be kept. */
  people: Array<HandoverPerson>;
  /** The times a file was made before, newest first. */
  before: Array<HandoverLine>;
};

/** Whether a file was made. */
export type HandoverMade = {
  /** False: she changed her mind. */
  saved: boolean;
  /** The file's name, without its folder. */
  file: string | null;
};

/** Makes the file for whoever comes next. */
export type HandoverMake = {
  /** Which group. */
  group: string;
  /** The words of its own readings go along; without them there are titles and minutes only. */
  readings?: boolean;
  /** Its reading cycles, and where they stand. */
  cycles?: boolean;
  /** What was saved for later. */
  backlog?: boolean;
  /** What was changed about meetings ahead. */
  meetings?: boolean;
  /** Notes for whoever leads; there may be names in them. */
  notes?: boolean;
  /** Those who agreed that their names go along. */
  people: Array<HandoverConsent>;
  /** The passphrase of these records, once more. */
  passphrase: string;
  /** The passphrase of the file; another one. */
  new: string;
  /** The file to write; she is asked if it is left out. */
  to?: string;
};

/** Somebody who could be asked. */
export type HandoverPerson = {
  /** Who. */
  person: string;
  /** First name and last initial: what would go along. */
  name: string;
  /** There is a telephone number or an e-mail address. */
  contact: boolean;
};

/** Names a file and what opens it. */
export type HandoverRead = {
  /** The file. */
  from: string;
  /** The passphrase of the file. */
  passphrase: string;
};

/** Takes what is in a file. */
export type HandoverTake = {
  /** The file. */
  from: string;
  /** The passphrase of the file. */
  passphrase: string;
  /** A second time, though the group it made is still here. */
  again?: boolean;
};

/** Asks what was changed. */
export type HistoryAsk = {
  /** At most so many, 1 to 500; 100 if left out. */
  limit?: number;
};

/** One change. */
export type HistoryChange = {
  /** Names the change. */
  change: Stamp;
  /** When, such as `2026-11-24T18:30` in this computer's zone. */
  at: string | null;
  /** What was done, in a few words. */
  what: string;
  /** To what: names of groups and people, days of meetings. */
  about: string | null;
  /** It can be taken back, as far as nothing was changed again since. */
  can_undo: boolean;
  /** It was taken back. */
  undone: boolean;
};

/** What was changed. */
export type HistoryList = {
  /** Newest first. */
  changes: Array<HistoryChange>;
};

/** Changes a holiday. */
export type HolidayEdit = {
  /** Which. */
  holiday: string;
  /** What it is now. */
  change: HolidayForm;
};

/** Asks for a country's holidays. */
export type HolidayFill = {
  /** `us`. */
  country: "us";
};

/** When a holiday is, as typed: `month` and `day`, or `month`, `nth` and `weekday`, or `date`. */
export type HolidayForm = {
  /** What it is called. At most 120 characters. */
  name: string;
  /** `yearly`, `weekday` or `once`. */
  kind: "yearly" | "weekday" | "once";
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
  /** `1` to `5` or `last`. */
  nth?: string;
  /** `mon` to `sun`. */
  weekday?: Weekday;
  /** One date. */
  date?: string;
};

/** A holiday. */
export type HolidayInfo = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
  /** How its day is found. */
  kind: "yearly" | "weekday" | "once";
  /** 1 to 12. */
  month: number | null;
  /** 1 to 31. */
  day: number | null;
  /** `1` to `5` or `last`. */
  nth: string | null;
  /** The day of the week. */
  weekday: Weekday | null;
  /** The one date. */
  date: string | null;
  /** The next day it is. */
  next: string | null;
  /** Changes whenever the holiday does. */
  stamp: string;
};

/** The holidays. */
export type HolidayList = {
  /** In the order of their next days. */
  holidays: Array<HolidayInfo>;
};

/** Names a holiday. */
export type HolidayPick = {
  /** Which. */
  holiday: string;
};

/** What happened, or would happen. */
export type Import = {
  /** Nothing was stored. */
  dry_run: boolean;
  /** How the file's letters were written. */
  encoding: string;
  /** What parts its cells: `comma`, `semicolon` or `tab`. */
  separator: string;
  /** Its columns. */
  columns: Array<ImportColumn>;
  /** Its rows, blank ones left out. */
  rows: Array<ImportRow>;
  /** How many rows of each kind. */
  totals: ImportTotals;
  /** What she should know about how the file was read. */
  notes: Array<string>;
  /** It is stored. */
  saved: boolean;
};

/** What becomes of a row. */
export type ImportAction = "add" | "update" | "same" | "ask" | "skip" | "refused";

/** Who a row means. */
export type ImportAnswer = {
  /** The row's line. */
  line: number;
  /** `new` for somebody new, `skip` to leave the row out, or the id of one of its candidates. */
  choice: string;
};

/** Somebody a row may mean. */
export type ImportCandidate = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** What tells her from others of that name. */
  detail: string;
};

/** A column. */
export type ImportColumn = {
  /** Its heading in the file. */
  header: string;
  /** What it was taken for; null if it is not used. */
  field: "first" | "last" | "name" | "preferred" | "phone" | "email" | "notes" | null;
};

/** A row. */
export type ImportRow = {
  /** Its line in the file, from 1. */
  line: number;
  /** What becomes of it. */
  action: ImportAction;
  /** First name and last initial. */
  name: string | null;
  /** Why it is asked about or refused. */
  reason: string | null;
  /** Whom it may mean. */
  candidates: Array<ImportCandidate>;
};

/** How many rows of each kind. */
export type ImportTotals = {
  /** Somebody new. */
  add: number;
  /** Somebody known, with something new. */
  update: number;
  /** Somebody known, with nothing new. */
  same: number;
  /** Asked about. */
  ask: number;
  /** Left out as answered. */
  skip: number;
  /** Refused. */
  refused: number;
};

/** One thing the evening does. */
export type Item = {
  /** Names it. */
  id: string;
  /** When it begins. */
  start: string;
  /** What it is called. */
  title: string;
  /** Planned minutes. */
  minutes: number;
  /** It can shrink to this. */
  min_minutes: number | null;
  /** It can grow to this. */
  max_minutes: number | null;
  /** Whether it takes its minutes tonight, as far as it is known. */
  takes_time: boolean;
  /** Who does it, as shown: a person or a role. */
  who: string | null;
  /** The id of the role. */
  role: string | null;
  /** The person. */
  person: string | null;
  /** What is read. */
  reading: string | null;
  /** Its title. */
  reading_title: string | null;
  /** What the cycle that fills the item has this evening; its reading counts where the item has
   * none of its own. */
  turn: TurnShown | null;
  /** What is said. */
  script: string | null;
  /** When it applies, for whoever leads to judge; null is always. */
  condition: string | null;
  /** Whether that is so tonight; null: nobody has said. */
  applies: boolean | null;
  /** The item it takes the place of when its condition is met. */
  instead_of: string | null;
  /** The circle it belongs to; null is the whole evening's. */
  track: string | null;
  /** How long each person speaks; null: shares are not timed. */
  timer: ShareTimer | null;
  /** A quiet time: no countdown is shown to the room. */
  quiet: boolean;
  /** A break. */
  pause: boolean;
  /** The id of the cycle whose turn fills it. */
  cycle: string | null;
  /** For whoever leads only; on no paper. */
  notes: string | null;
  /** The program gave its place: it is not moved. */
  fixed: boolean;
  /** How far it can shrink. */
  note: string | null;
};

/** A language the program speaks. */
export type Language = "en" | "es";

/** Why the records are locked. */
export type LockedBecause = "start" | "asked" | "idle" | "suspend" | "screen";

/** What a mark came to. */
export type Marked = {
  /** The person's row as it is stored now. */
  row: Row;
  /** How many named people are here. */
  here: number;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** A meeting. */
export type Meeting = {
  /** In a line. */
  summary: MeetingSummary;
  /** The zone its times are meant in. */
  zone: string;
  /** Where it is: address and room. */
  place: string | null;
  /** The link to take part online. */
  online: string | null;
  /** How to take part by telephone. */
  phone_in: string | null;
  /** What it is about, where that was settled before. */
  topic: string | null;
  /** The program's words. */
  words: Words;
  /** Whether names are kept. */
  names: Names;
  /** Whether it is today. */
  is_today: boolean;
  /** What the group's curriculum says of it; agencies only. */
  curriculum?: MeetingModule;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** Adds a meeting no rule gives: an extra one, a workshop, a social. */
export type MeetingAdd = {
  /** Whose. */
  group: string;
  /** Its day. */
  date: string;
  /** When it starts. */
  time: string;
  /** How long it lasts, 5 to 480. */
  minutes: number;
};

/** Says that a meeting does not take place. */
export type MeetingCancel = {
  /** Which meeting. */
  meeting: string;
  /** Why. At most 200 characters. */
  reason: string;
};

/** The hours of a meeting. No field of it could hold a person's name. */
export type MeetingClock = {
  /** What the group calls itself. */
  group_name: string;
  /** When it starts, in the group's zone. */
  start: string;
  /** When it is planned to close. */
  closes: string;
  /** What time it is there. */
  now: string;
  /** Its day. */
  date: string;
  /** Its agenda, in order. */
  items: Array<ClockItem>;
  /** Names are covered until the passphrase is typed. */
  names_covered: boolean;
};

/** Asks for one meeting. */
export type MeetingGet = {
  /** Which meeting. */
  meeting: string;
};

/** Meetings. */
export type MeetingList = {
  /** In order of time. */
  meetings: Array<MeetingSummary>;
};

/** Asks for meetings. */
export type MeetingListAsk = {
  /** One group's only. */
  group?: string;
  /** The first day; today if left out. */
  from?: string;
  /** The last day; eight weeks after the first if left out, 400 days after it at most. */
  to?: string;
  /** At most so many, 1 to 500. */
  limit?: number;
};

/** A meeting's module, as the meeting's page shows it. */
export type MeetingModule = {
  /** The module, if it has one. */
  module: CurriculumModule | null;
  /** The meeting's minutes less the breaks. */
  minutes: number;
  /** More people are here than the group may have: how many it may have. */
  over: number | null;
};

/** Moves a meeting to another day or hour. It stays the same meeting. */
export type MeetingMove = {
  /** Which meeting. */
  meeting: string;
  /** Its day from now on. */
  date: string;
  /** When it starts; as before if left out. */
  time?: string;
  /** How long it lasts, 5 to 480; as before if left out. */
  minutes?: number;
};

/** A meeting in a line. */
export type MeetingSummary = {
  /** Names it. */
  id: string;
  /** Whose it is. */
  group: string;
  /** What the group calls itself. */
  group_name: string;
  /** Its day in the group's zone. */
  date: string;
  /** When it starts, in the group's zone. */
  start: string;
  /** When it is planned to close. */
  closes: string;
  /** What became of it. */
  status: "planned" | "held" | "cancelled";
  /** Why it was cancelled, or the reason of the break or the name of the holiday it falls on. */
  reason: string | null;
  /** What keeps it from taking place if nobody cancelled it. */
  dark: "break" | "holiday" | "week" | null;
  /** The day it was moved from. */
  moved_from: string | null;
  /** How many people were here, as far as it was written down. */
  here: number | null;
  /** Whether anything about it was ever changed. */
  touched: boolean;
};

/** Asks for meetings nothing was written down of. */
export type MeetingUnrecordedAsk = {
  /** One group's only. */
  group?: string;
};

/** Takes an agenda of the group. */
export type MeetingUseAgenda = {
  /** Which meeting. */
  meeting: string;
  /** One of the agenda's `agendas`; null is the usual one. */
  agenda: string | null;
};

/** Asks what there is to celebrate. */
export type MilestoneAsk = {
  /** In which group. */
  group: string;
  /** Days ahead, 1 to 366; 30 if left out. */
  days?: number;
};

/** What there is to celebrate in a group. */
export type MilestoneList = {
  /** What the group calls itself. */
  group_name: string;
  /** Its starter set counts days; if not, all else is empty. */
  counts: boolean;
  /** What the program celebrates, in its words. */
  celebration: string;
  /** Names may be kept; if not, nobody is named. */
  may_keep_names: boolean;
  /** The next meeting, or the one that is on. */
  next: MeetingSummary | null;
  /** What was reached since the meeting before it and is by its day, the first first. */
  due: Array<Celebration>;
  /** What comes after it. */
  ahead: Array<Celebration>;
  /** So many days ahead were looked at. */
  days: number;
  /** The latest meeting that took place or is today: the one chips are written down for. */
  latest: MeetingSummary | null;
  /** Which number the first day has. */
  first_day: "zero" | "one";
  /** With so many chips left or fewer it is time for new ones. */
  reorder_at: number | null;
  /** Its chips, the shortest time first. */
  chips: Array<Chip>;
  /** Changes whenever the group's chips and rules do. */
  stamp: string;
};

/** A milestone that comes. */
export type MilestoneNext = {
  /** In the program's words. */
  title: string;
  /** On which day. */
  on: string;
};

/** Counts from a day one because somebody asked for it, or puts right what was written down; what
   * is left out stays. */
export type MilestoneSet = {
  /** Who. */
  person: string;
  /** The first day without; needed the first time. Not ahead, at most a hundred years back. */
  day_one?: string;
  /** Her own zone, an IANA name; null: the group's. */
  zone?: string | null;
};

/** Changes how a group counts; what is left out stays. */
export type MilestoneSettings = {
  /** Which group. */
  group: string;
  /** Which number the first day without has. */
  first_day?: "zero" | "one";
  /** With so many chips left or fewer it is time for new ones, 0 to 9,999; null: never said. */
  reorder_at?: number | null;
};

/** Counts from a new day one. */
export type MilestoneStartAgain = {
  /** Who. */
  person: string;
  /** The new first day; later than the one before. */
  day_one: Day;
  /** What becomes of the days before, as she wishes. Erasing can't be undone. */
  earlier: EarlierDays;
};

/** What is due at a meeting. */
export type MilestonesDue = {
  /** The first first; empty where the starter set does not count or names may not be kept. */
  due: Array<Celebration>;
};

/** Whether a group keeps names. */
export type Names = {
  /** Names may be kept now. */
  may_keep: boolean;
  /** The day the group agreed. */
  agreed_on: string | null;
  /** This kind of group has to agree first. */
  needs_agreement: boolean;
};

/** The meeting the clock is nearest to. */
export type NextMeeting = {
  /** Which meeting. */
  meeting: MeetingSummary;
  /** Where the clock stands to it. */
  moment: "before" | "during" | "after";
  /** Whole minutes until it starts; negative once it has. */
  minutes_until: number;
  /** When its agenda is through. */
  closes: string;
  /** When it is planned to close. */
  planned_close: string;
  /** The agenda ends by the planned close. */
  agenda_fits: boolean;
  /** Minutes the agenda runs over; 0 if it fits. */
  over: number;
  /** Roles of the evening nobody has yet and that are not asked for in the room, in the program's
   * words; none while names may not be kept. */
  gaps: Array<string>;
};

/** What agencies' groups note about a person. */
export type Noted = {
  /** Each group that lists her, by name; none where nothing may be noted. */
  groups: Array<NotedGroup>;
  /** Changes whenever the person's record does. */
  stamp: string;
};

/** Changes what a group notes about somebody; what is left out stays. */
export type NotedEdit = {
  /** About whom. */
  person: string;
  /** The agency's group whose list she is on. */
  group: string;
  /** A note, at most 2,000 characters; empty clears it. */
  note?: string;
  /** All her tags, at most 12, of those the group uses. */
  tags?: Array<string>;
  /** What stands in fields of the group's own. */
  values?: Array<NotedValue>;
};

/** A field of the group's own, and what stands in it. */
export type NotedField = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
  /** What can be chosen; none: any line of text. */
  choices: Array<string>;
  /** What stands in it. */
  value: string | null;
};

/** What one group notes about a person. */
export type NotedGroup = {
  /** Names the group. */
  id: string;
  /** What it calls itself. */
  name: string;
  /** A note. */
  note: string | null;
  /** Every tag of the group, by name. */
  tags: Array<NotedTag>;
  /** Every field of the group's own, in order. */
  fields: Array<NotedField>;
};

/** A tag, and whether she has it. */
export type NotedTag = {
  /** Names it. */
  id: string;
  /** What it says. */
  name: string;
  /** She has it. */
  has: boolean;
};

/** What stands in one of the group's own fields. */
export type NotedValue = {
  /** Which field. */
  field: string;
  /** At most 200 characters, and one of the choices if the field has any; empty clears it. */
  value: string;
};

/** Asks for nothing in particular. */
export type Nothing = Record<string, never>;

/** Something she should know. */
export type Notice = {
  /** What it is about. */
  kind: NoticeKind;
  /** What happened and what to do, in her language. */
  message: string;
};

/** Puts a notice away. */
export type NoticeDismiss = {
  /** Which. */
  kind: NoticeKind;
};

/** What a notice is about. */
export type NoticeKind = "dropped" | "repaired" | "rebuilt" | "recovered" | "without_index" | "strangers" | "disk_low" | "clock_jumped" | "names_expired" | "backup_due" | "paper_to_delete";

/** An agenda of a group beside its usual one. */
export type OtherAgenda = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long such an evening is. */
  minutes: number;
};

/** Makes another agenda. */
export type OtherAgendaAdd = {
  /** Which group. */
  group: string;
  /** What it is called, 1 to 120 characters, and as no other one of the group. Left out with
   * `template`, it is called as in the starter set, in whichever language is on screen. */
  title?: string;
  /** What it begins with. */
  from: OtherAgendaFrom;
  /** With `other`: which one it is a copy of. */
  agenda?: string;
  /** With `template`: one of the list's `templates`. */
  template?: string;
};

/** What another agenda begins with. Nobody's name is copied. */
export type OtherAgendaFrom = "empty" | "usual" | "other" | "template";

/** The agendas of a group. */
export type OtherAgendaList = {
  /** How many items the usual one has. */
  usual_items: number;
  /** Those beside it: in the starter set's order, then by title. */
  agendas: Array<OtherAgendaShown>;
  /** Those taken away. */
  removed: Array<OtherAgenda>;
  /** Those of the starter set that the group does not have. */
  templates: Array<OtherAgendaTemplate>;
  /** Changes whenever the group does. */
  stamp: string;
};

/** Names another agenda of a group. */
export type OtherAgendaPick = {
  /** Which group. */
  group: string;
  /** Which agenda. */
  agenda: string;
};

/** Says what another agenda is called. */
export type OtherAgendaRename = {
  /** Which group. */
  group: string;
  /** Which agenda. */
  agenda: string;
  /** What it is called, 1 to 120 characters, and as no other one of the group. */
  title: string;
};

/** Another agenda, and where it is used. */
export type OtherAgendaShown = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long such an evening is. */
  minutes: number;
  /** How many items it has. */
  items: number;
  /** The weeks of the month and the meetings from today on that follow it, in words. While there
   * are any, it can't be taken away. */
  used: Array<string>;
};

/** An agenda of the starter set. */
export type OtherAgendaTemplate = {
  /** Names it in the starter set. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long such an evening is. */
  minutes: number;
};

/** Adds a field of the group's own. */
export type OwnFieldAdd = {
  /** Which group. */
  group: string;
  /** What it is called. At most 60 characters. */
  name: string;
  /** What can be chosen, at most 20; none: any line of text. */
  choices?: Array<string>;
};

/** Changes a field of the group's own; what is left out stays. */
export type OwnFieldEdit = {
  /** Which group. */
  group: string;
  /** Which field. */
  field: string;
  /** What it is called. */
  name?: string;
  /** What can be chosen; none: any line of text. What was chosen before stays as it is. */
  choices?: Array<string>;
  /** Takes it off, or puts it back with all that was written in it. */
  removed?: boolean;
};

/** A field of the group's own. */
export type OwnFieldInfo = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
  /** What can be chosen; none: any line of text. */
  choices: Array<string>;
};

/** The fields and tags of a group. */
export type OwnFields = {
  /** What the group calls itself. */
  group_name: string;
  /** Its fields in order. */
  fields: Array<OwnFieldInfo>;
  /** Its tags by name. */
  tags: Array<OwnTagInfo>;
  /** Changes whenever they do. */
  stamp: string;
};

/** Adds a tag the group uses. */
export type OwnTagAdd = {
  /** Which group. */
  group: string;
  /** What it says. At most 40 characters. */
  name: string;
};

/** Changes a tag the group uses; what is left out stays. */
export type OwnTagEdit = {
  /** Which group. */
  group: string;
  /** Which tag. */
  tag: string;
  /** What it says. */
  name?: string;
  /** Takes it off, or puts it back. */
  removed?: boolean;
};

/** A tag the group uses. */
export type OwnTagInfo = {
  /** Names it. */
  id: string;
  /** What it says. */
  name: string;
};

/** A kind of meeting. */
export type PackAgenda = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long it is. */
  minutes: number;
  /** What happens, in order. */
  items: Array<PackItem>;
};

/** A kind of meeting. Its length follows from its items. */
export type PackAgendaEdit = {
  /** Which; null for a new one. */
  id: string | null;
  /** What it is called. */
  title: string;
  /** What happens, in order: items left out are taken away. */
  items: Array<PackItemEdit>;
};

/** Something to pick from. */
export type PackCard = {
  /** Names it. */
  id: string;
  /** What it is for. */
  kind: "topic" | "question" | "tool";
  /** The topic, the question, or what the tool is called. */
  title: string;
  /** How to use it. */
  text: string | null;
};

/** Something to pick from. */
export type PackCardEdit = {
  /** Which; null for a new one. */
  id: string | null;
  /** What it is for. */
  kind: "topic" | "question" | "tool";
  /** The topic, the question, or what the tool is called. */
  title: string;
  /** How to use it. */
  text: string | null;
};

/** What is wrong with a text. */
export type PackChecked = {
  /** Nothing, for a starter set. */
  faults: Array<PackFault>;
};

/** Copies a starter set, or makes one of how a group is now. */
export type PackCopy = {
  /** The starter set; null if a group is given. */
  pack?: string;
  /** The group whose roles, cycles and agendas it is to have. */
  group?: string;
  /** What the copy is called. At most 120 characters. */
  name: string;
};

/** What the evenings go through in turn. */
export type PackCycle = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** What each turn is about. */
  turns: Array<string>;
};

/** The turns of a cycle. */
export type PackCycleEdit = {
  /** Which. */
  id: string;
  /** What each turn is about. A turn keeps its reading as long as it stays at its place. */
  turns: Array<string>;
};

/** Changes an own starter set; what is left out stays. */
export type PackEdit = {
  /** Which. */
  pack: string;
  /** What it is called. At most 120 characters. */
  name?: string;
  /** For somebody choosing. At most 500 characters. */
  summary?: string;
  /** Whose name and texts these are; null: nothing is said. */
  notice?: string | null;
  /** Its own words. */
  words?: PackWordsEdit;
  /** All its services: those left out are taken away. */
  roles?: Array<PackRoleEdit>;
  /** One kind of meeting. */
  agenda?: PackAgendaEdit;
  /** All its cards: those left out are taken away. */
  cards?: Array<PackCardEdit>;
  /** The turns of one cycle. */
  cycle?: PackCycleEdit;
};

/** Whether a starter set was saved. */
export type PackExported = {
  /** False: she changed her mind. */
  saved: boolean;
};

/** Something wrong with a text. */
export type PackFault = {
  /** The line, from 1, where it is about one. */
  line: number | null;
  /** What is wrong. */
  reason: string;
};

/** Brings a starter set from a file. */
export type PackImport = {
  /** The file's bytes in base64; she is asked for a file if it is left out. */
  file?: string;
};

/** What a starter set was brought as. */
export type PackImported = {
  /** Its id here; null if she changed her mind. */
  pack: string | null;
  /** There was one of the same id: it stays, and this one is beside it under another id. */
  beside: boolean;
};

/** A point of an agenda. */
export type PackItem = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long it usually takes. */
  minutes: number;
  /** The least it can shrink to. */
  min: number;
  /** The most it may grow to. */
  max: number;
  /** The service that does it. */
  role: string | null;
  /** When it applies. */
  condition: string | null;
  /** Words to say. */
  script: string | null;
};

/** A point of an agenda. */
export type PackItemEdit = {
  /** Which; null for a new one. */
  id: string | null;
  /** What it is called. */
  title: string;
  /** How long it usually takes, 1 to 480. */
  minutes: number;
  /** The least it can shrink to. */
  min: number;
  /** The most it may grow to. */
  max: number;
  /** The service that does it. */
  role: string | null;
  /** When it applies. */
  condition: string | null;
  /** Words to say. At most 2,000 characters. */
  script: string | null;
};

/** Starter sets. */
export type PackList = {
  /** Those that come with Homegroup, then her own by name. */
  packs: Array<PackSummary>;
};

/** A starter set with all a facilitator would change, in her language. */
export type PackPage = {
  /** Whose name and texts these are. */
  notice: string | null;
  /** Its own words. */
  words: PackWords;
  /** The services of an evening. */
  roles: Array<PackRole>;
  /** The kinds of meeting. */
  agendas: Array<PackAgenda>;
  /** What the evenings go through in turn. */
  cycles: Array<PackCycle>;
  /** Topics, questions and tools. */
  cards: Array<PackCard>;
  /** The text of its file. */
  text: string;
  /** Changes whenever it does. */
  stamp: string;
  /** Names it. */
  pack: string;
  /** What it is called. */
  name: string;
  /** For somebody choosing. */
  summary: string;
  /** Hers, and can be changed. */
  own: boolean;
};

/** Names a starter set. */
export type PackPick = {
  /** Its id, such as `aa`. */
  pack: string;
};

/** A service. */
export type PackRole = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
  /** What it is about. */
  about: string | null;
};

/** A service. */
export type PackRoleEdit = {
  /** Which; null for a new one. */
  id: string | null;
  /** What it is called. */
  name: string;
  /** What it is about. */
  about: string | null;
};

/** A starter set in a line. */
export type PackSummary = {
  /** Names it. */
  pack: string;
  /** What it is called. */
  name: string;
  /** For somebody choosing. */
  summary: string;
  /** Hers, and can be changed. */
  own: boolean;
};

/** Looks whether a text is a starter set. */
export type PackTextCheck = {
  /** The text of its file. */
  text: string;
};

/** Saves the text of an own starter set. */
export type PackTextSave = {
  /** Which. */
  pack: string;
  /** The text of its file. */
  text: string;
};

/** What a newer version of a group's starter set would bring. */
export type PackUpdate = {
  /** There is a newer version. */
  newer: boolean;
  /** What is new or otherwise in it, in words. */
  changes: Array<string>;
};

/** A starter set's own words. */
export type PackWords = {
  /** One evening. */
  meeting: string;
  /** Somebody who comes. */
  person: string;
  /** All who come. */
  people: string;
  /** Those here for the first time. */
  newcomers: string;
  /** Whoever looks after the meeting. */
  facilitator: string;
  /** What one person says in turn. */
  share: string;
  /** The collection. */
  basket: string;
  /** Said of somebody who let the group know. */
  excused: string;
  /** What is celebrated. */
  celebration: string;
};

/** Words, each as it stands inside a sentence; what is left out stays. */
export type PackWordsEdit = {
  /** One evening. */
  meeting?: string;
  /** Somebody who comes. */
  person?: string;
  /** All who come. */
  people?: string;
  /** Those here for the first time. */
  newcomers?: string;
  /** Whoever looks after the meeting. */
  facilitator?: string;
  /** What one person says in turn. */
  share?: string;
  /** The collection. */
  basket?: string;
  /** Said of somebody who let the group know. */
  excused?: string;
  /** What is celebrated. */
  celebration?: string;
};

/** The size of paper in the printer. */
export type Page = "letter" | "a4";

/** A paper. */
export type Paper = {
  /** Its neutral title. */
  title: string;
  /** Its neutral file name. */
  file_name: string;
  /** How many pages. */
  pages: number;
  /** There are names of people on it. */
  has_names: boolean;
  /** Characters no font on this computer has; the paper shows a box for each. */
  missing: Array<string>;
  /** The PDF in base64. */
  pdf: string;
};

/** Says whether a paper shall be made in a group. */
export type PaperAllow = {
  /** In which group. */
  group: string;
  /** Which paper: one that is off until a group says that it shall be made. */
  kind: PaperKind;
  /** Whether it shall be made. */
  allowed: boolean;
};

/** Every kind of paper that is made. */
export type PaperKindList = {
  /** In the order of use. */
  papers: Array<PaperKindTold>;
};

/** A kind of paper, wherever it is made. */
export type PaperKindTold = {
  /** Which. */
  kind: PaperKind;
  /** What it is called. */
  title: string;
  /** What it is for, in a sentence. */
  about: string;
  /** What has to be named for it. */
  subjects: Array<PaperSubject>;
  /** What may be named for it besides. */
  may: Array<PaperSubject>;
  /** The kinds of group there is such a paper in. */
  regimes: Array<RegimeId>;
  /** Names of people are on it, in groups that keep them. */
  has_names: boolean;
  /** It goes round the room or hangs in it. */
  goes_round: boolean;
  /** It is off until a group says that it shall be made. */
  off_until_allowed: boolean;
  /** What can be chosen about it. */
  options: Array<PaperOption>;
};

/** The papers there are of one thing. */
export type PaperList = {
  /** In the order of use. */
  papers: Array<PaperOffer>;
  /** The papers that are off until the group says that they shall be made, and whether it did; of
   * a group or a meeting only. */
  switches: Array<PaperSwitch>;
};

/** Asks which papers there are of one thing. */
export type PaperListAsk = {
  /** Of which meeting. */
  meeting?: string;
  /** Of which group. */
  group?: string;
  /** About whom. */
  person?: string;
  /** Of which reading. */
  reading?: string;
  /** Of which handout. */
  handout?: string;
};

/** Why there is no such paper there yet. */
export type PaperOff = "names_not_agreed" | "not_allowed" | "empty" | "not_counted" | "restricted";

/** A paper that can be asked for there. */
export type PaperOffer = {
  /** Which. */
  kind: PaperKind;
  /** What it is called. */
  title: string;
  /** What it is for, in a sentence. */
  about: string;
  /** Why it can't be made yet. */
  off: PaperOff | null;
  /** The same in words. */
  off_because: string | null;
  /** Names of people are on it. */
  has_names: boolean;
  /** It goes round the room or hangs in it. */
  goes_round: boolean;
  /** What can be chosen about it. */
  options: Array<PaperOption>;
  /** What it is about. */
  subject: PaperSubject;
  /** What else has to be named for it. */
  also: Array<PaperSubject>;
  /** What else may be named for it. */
  may: Array<PaperSubject>;
  /** How many are usually printed. */
  copies: number;
};

/** What can be chosen about a paper besides its size: the fields of a request it takes. */
export type PaperOption = "language" | "large" | "names" | "meetings" | "from" | "until" | "name_lines" | "people";

/** Has a paper printed. */
export type PaperPrint = {
  /** Which. */
  paper: PaperRequest;
  /** How many, 1 to 99; 1 if left out. */
  copies?: number;
  /** On which sides; as chosen last if left out. */
  sides?: Sides;
};

/** Asks for a paper. What it is about is given by one id or two, as its kind wants it; an option its
   * kind does not have is refused. */
export type PaperRequest = {
  /** Which paper. */
  kind: PaperKind;
  /** Of which meeting. */
  meeting?: string;
  /** Of which group. */
  group?: string;
  /** About whom. */
  person?: string;
  /** Which reading. */
  reading?: string;
  /** Which handout. */
  handout?: string;
  /** Under which release of the person's. */
  release?: string;
  /** On which paper size; the chosen one if left out. */
  page?: Page;
  /** In which language, where it comes in several; hers if left out. Option `language`. */
  language?: Language;
  /** In large print. Option `large`. */
  large?: boolean;
  /** How much of each name; first name and last initial if left out. The whole name only in
   * groups an agency runs. Option `names`. */
  names?: NamePolicy;
  /** For how many meetings from this one on; what is usual for the kind if left out. Option
   * `meetings`. */
  meetings?: number;
  /** From which day on; 90 days before its last one if left out. Option `from`. */
  from?: Day;
  /** To which day, not ahead of today; today if left out. Option `until`. */
  until?: Day;
  /** With lines for the first names of those who wish. Option `name_lines`. */
  name_lines?: boolean;
  /** Whose first names, at most 500 of the group's list; blank ones only if left out. Option
   * `people`. */
  people?: Array<string>;
};

/** Has a paper saved. */
export type PaperSave = {
  /** Which. */
  paper: PaperRequest;
  /** Open the file with the system's viewer once it is saved; not with names on it. */
  open?: boolean;
  /** In how many days she wants to be reminded to delete it, 1 to 60; only with names on it. */
  remind_in_days?: number;
};

/** Whether a paper was saved. */
export type PaperSaved = {
  /** False: she changed her mind. */
  saved: boolean;
  /** The system's viewer was asked to show it. */
  opened: boolean;
  /** The day she is reminded to delete it; null also if she asked and it could not be kept. */
  remind_on: string | null;
};

/** Whether a paper was printed. */
export type PaperSent = {
  /** The printer has it. */
  sent: boolean;
};

/** The papers of one evening. */
export type PaperSet = {
  /** Whose. */
  group: string;
  /** The group chose them; if not, they are those of its starter set. */
  chosen: boolean;
  /** In their order. */
  papers: Array<PaperSetRow>;
};

/** Keeps the papers of a group's usual evening. */
export type PaperSetKeep = {
  /** Of which group. */
  group: string;
  /** The papers in their order, at most 24; null for those of the starter set. */
  lines: Array<PaperSetLine> | null;
};

/** One paper of a set. */
export type PaperSetLine = {
  /** Which. One about a meeting or a group is of the evening's. */
  kind: PaperKind;
  /** How many, 1 to 99. */
  copies: number;
  /** In large print. Option `large`. */
  large?: boolean;
  /** How much of each name. Option `names`. */
  names?: NamePolicy;
  /** For how many meetings. Option `meetings`. */
  meetings?: number;
  /** Which reading, of a paper that is about one. */
  reading?: string;
  /** Which handout, of a paper that is about one. */
  handout?: string;
  /** With lines for the first names of those who wish. Option `name_lines`. */
  name_lines?: boolean;
};

/** Has the papers of an evening printed. */
export type PaperSetPrint = {
  /** Of which meeting. */
  meeting: string;
  /** Which papers; if left out, all of the set that can be made. */
  lines?: Array<PaperSetLine>;
  /** On which paper size; the chosen one if left out. */
  page?: Page;
  /** On which sides; as chosen last if left out. */
  sides?: Sides;
};

/** One paper of an evening. */
export type PaperSetRow = {
  /** As it is kept. */
  line: PaperSetLine;
  /** What it is, and why there is none yet. */
  offer: PaperOffer;
};

/** Has the papers of an evening saved, each as a file of its own in a folder she chooses. */
export type PaperSetSave = {
  /** Of which meeting. */
  meeting: string;
  /** Which papers; if left out, all of the set that can be made. */
  lines?: Array<PaperSetLine>;
  /** On which paper size; the chosen one if left out. */
  page?: Page;
  /** In how many days she wants to be reminded to delete them, 1 to 60; only with names on one. */
  remind_in_days?: number;
};

/** Whether an evening's papers were saved. */
export type PaperSetSaved = {
  /** False: she changed her mind. */
  saved: boolean;
  /** How many files. */
  files: number;
  /** The day she is reminded to delete them. */
  remind_on: string | null;
};

/** How far printing an evening's papers came. */
export type PaperSetSent = {
  /** How many there were. */
  of: number;
  /** How many the printer has, from the first on. Print only the others again. */
  sent: number;
  /** Why it stopped, if it did: the printer, or she gave it up. */
  stopped: WireError | null;
};

/** A paper that is off until the group says that it shall be made. */
export type PaperSwitch = {
  /** Which. */
  kind: PaperKind;
  /** What it is called. */
  title: string;
  /** What it is for, in a sentence. */
  about: string;
  /** Whether it shall be made. */
  allowed: boolean;
};

/** Puts two people together who both said yes. */
export type PartnerAdd = {
  /** The group whose list both are on. */
  group: string;
  /** Who; the newcomer, where one has a buddy. */
  person: string;
  /** With whom. */
  other: string;
  /** A buddy for the first three visits, or partners. */
  kind: "buddy" | "partner";
  /** The day the person said yes, not ahead. */
  agreed: Day;
  /** The day the other said yes, not ahead. */
  other_agreed: Day;
};

/** Ends it for both. */
export type PartnerEnd = {
  /** One of them. */
  person: string;
  /** Which. */
  partner: string;
};

/** Changes the passphrase, with one of the two secrets that open the records now. */
export type PassphraseChange = {
  /** The passphrase until now. */
  passphrase?: string;
  /** The recovery code. */
  recovery_code?: string;
  /** The passphrase from now on. */
  new: string;
  /** Somebody else may know the old one: every key is made anew, the recovery code too. */
  others_may_know?: boolean;
};

/** The passphrase is changed. */
export type PassphraseChanged = {
  /** The new recovery code, this once; null if the old one stays. */
  recovery_code: string | null;
};

/** Asks how good a passphrase would be. */
export type PassphraseCheck = {
  /** The passphrase so far. */
  passphrase: string;
};

/** How good a passphrase would be. */
export type PassphraseStrength = {
  /** 0 worst to 4 best, as zxcvbn scores. */
  score: number;
  /** What would make it better. */
  hint: string | null;
  /** Good enough. */
  accepted: boolean;
};

/** A passphrase on offer. */
export type PassphraseSuggested = {
  /** Six words of her language with spaces between. */
  passphrase: string;
};

/** Brings people from a file. */
export type PeopleImport = {
  /** Whose list they go on. */
  group: string;
  /** The file's bytes in base64; at most 4 MiB and 5,000 rows. */
  file: string;
  /** Only say what would happen. */
  dry_run: boolean;
  /** What was answered about rows that were asked about; a row asked about without an answer is
   * left out. */
  answers?: Array<ImportAnswer>;
};

/** A question about people that she keeps. */
export type PeopleList = {
  /** Names it. */
  id: string;
  /** What she calls it. */
  title: string;
  /** On this group's list. */
  group: string | null;
  /** Where they stand. */
  status: Status | null;
  /** What they allowed. */
  allows: Consent | null;
};

/** Keeps a question. */
export type PeopleListKeep = {
  /** What she calls it. At most 80 characters. */
  title: string;
  /** On this group's list. */
  group?: string;
  /** Where they stand. */
  status?: Status;
  /** What they allowed. */
  allows?: Consent;
};

/** Names a question. */
export type PeopleListPick = {
  /** Which. */
  list: string;
};

/** The questions she keeps. */
export type PeopleLists = {
  /** By title. */
  lists: Array<PeopleList>;
};

/** Everything kept about a person. */
export type Person = {
  /** Names the record. */
  id: string;
  /** First name and last initial. */
  name: string;
  /** First or only name. */
  first: string;
  /** Last name or initial. */
  last: string | null;
  /** What she likes to be called. */
  preferred: string | null;
  /** `first` is what others call somebody whose name they don't know. */
  alias: boolean;
  /** The family name comes first. */
  family_first: boolean;
  /** Such as "she/her". */
  pronouns: string | null;
  /** The language she would rather speak. */
  language: string | null;
  /** Telephone number. */
  phone: string | null;
  /** E-mail address. */
  email: string | null;
  /** What she allowed, in the order it is asked. */
  consents: Array<ConsentGiven>;
  /** Where she stands today. */
  status: StatusShown;
  /** What was written down of that, the last first. */
  statuses: Array<StatusShown>;
  /** Groups whose list she is or was on. */
  groups: Array<PersonGroup>;
  /** The kind of these groups; null if she is on no list. */
  regime: string | null;
  /** Who turned out to be her. */
  merged: Array<PersonMerged>;
  /** Changes whenever the person's record does. */
  stamp: string;
};

/** Adds a person, to a group's list if one is given. */
export type PersonAdd = {
  /** First or only name, or what others call somebody. At most 80 characters. */
  first: string;
  /** Last name or initial. */
  last?: string;
  /** What she likes to be called. */
  preferred?: string;
  /** `first` is what others call somebody whose name they don't know. */
  alias?: boolean;
  /** The family name comes first. */
  family_first?: boolean;
  /** Such as "she/her". */
  pronouns?: string;
  /** The language she would rather speak. */
  language?: string;
  /** Telephone number. */
  phone?: string;
  /** E-mail address. */
  email?: string;
  /** A group whose list she goes on. */
  group?: string;
};

/** People who may be one. */
export type PersonAlike = {
  /** The strongest first. */
  pairs: Array<AlikePair>;
  /** How many there are in all. */
  total: number;
};

/** What is kept about one person. */
export type PersonCare = {
  /** Who. */
  person: string;
  /** By group whose list she is on and that may keep names. */
  groups: Array<PersonCareGroup>;
  /** Changes whenever the person's record does. */
  stamp: string;
};

/** What one group keeps about a person. */
export type PersonCareGroup = {
  /** Which group. */
  group: string;
  /** What it calls itself. */
  group_name: string;
  /** What she asked to be reminded of: wanted, later, done. */
  reminders: Array<CareReminder>;
  /** With whom she walks, or walked. */
  partners: Array<CarePartner>;
  /** Her goals; empty where none are kept. */
  goals: Array<CareGoal>;
  /** This kind of group keeps goals for somebody who asks. */
  keeps_goals: boolean;
  /** A line stays once its reminder is done; otherwise it goes. */
  keeps_lines: boolean;
  /** The group's day. */
  today: string;
};

/** Two people side by side. */
export type PersonCompare = {
  /** What is known of either, where they differ or are the same. */
  fields: Array<CompareField>;
  /** In how many meetings the first is marked. */
  meetings: number;
  /** In how many meetings the one who stays is marked. */
  into_meetings: number;
  /** In how many both are marked: were they one, she would have been there twice. */
  together: number;
};

/** Says what somebody allowed, or took back. */
export type PersonConsent = {
  /** Who. */
  person: string;
  /** What. */
  what: Consent;
  /** She allows it; otherwise she doesn't, or no longer. */
  given: boolean;
  /** Since when, such as 2026-11-24; today if left out. */
  on?: string;
};

/** Changes a person; what is left out stays, empty clears. */
export type PersonEdit = {
  /** Who. */
  person: string;
  /** First or only name, or what others call somebody. */
  first?: string;
  /** Last name or initial. */
  last?: string;
  /** What she likes to be called. */
  preferred?: string;
  /** `first` is what others call somebody whose name they don't know. */
  alias?: boolean;
  /** The family name comes first. */
  family_first?: boolean;
  /** Such as "she/her". */
  pronouns?: string;
  /** The language she would rather speak. */
  language?: string;
  /** Telephone number. Clearing it clears what was allowed about it. */
  phone?: string;
  /** E-mail address. Clearing it clears what was allowed about it. */
  email?: string;
};

/** Erases a person. */
export type PersonErase = {
  /** Who. */
  person: string;
  /** Her name as it is shown, typed to confirm. */
  typed: string;
};

/** Asks for one person. */
export type PersonGet = {
  /** Who. */
  person: string;
};

/** A group whose list a person is or was on. */
export type PersonGroup = {
  /** Names the group. */
  id: string;
  /** What it calls itself. */
  name: string;
  /** Since when. */
  since: string;
  /** Until when. */
  until: string | null;
};

/** People. */
export type PersonList = {
  /** By name, as many as were asked for. */
  people: Array<PersonSummary>;
  /** How many there are in all. */
  total: number;
};

/** Asks for people. What is left out is asked of nobody. */
export type PersonListAsk = {
  /** Beginnings of names, in any case and with or without accents. */
  query?: string;
  /** On this group's list today. */
  group?: string;
  /** Where they stand today. Whoever moved on or died is told only if asked for so. */
  status?: Status;
  /** What they allowed. */
  allows?: Consent;
  /** How many to pass over. */
  from?: number;
  /** How many to tell, 1 to 1,000; 200 if left out. */
  limit?: number;
};

/** Makes two people one. */
export type PersonMerge = {
  /** The one who turns out to be the other. */
  person: string;
  /** The one who stays. */
  into: string;
  /** The fields of `person_compare` taken from the first rather than from the one who stays. */
  take?: Array<string>;
};

/** Somebody who turned out to be another person. */
export type PersonMerged = {
  /** Names the record. */
  id: string;
  /** First name and last initial. */
  name: string;
};

/** What is counted of a person. */
export type PersonMilestones = {
  /** She is on the list of a group that counts and keeps names; if not, no day is shown. */
  may: boolean;
  /** Something is written down, shown or not. */
  kept: boolean;
  /** The first day without; null: she did not ask to be counted. */
  day_one: string | null;
  /** Her own zone; null: the group's. */
  zone: string | null;
  /** Days one before it that she wants kept, the latest first. */
  earlier: Array<string>;
  /** How that stands in each group that counts. */
  groups: Array<PersonMilestonesIn>;
  /** Her day. */
  today: string;
  /** Changes whenever the person's record does. */
  stamp: string;
};

/** How counting stands in a group. */
export type PersonMilestonesIn = {
  /** Which group. */
  group: string;
  /** What it calls itself. */
  name: string;
  /** Which day of the count it is; null: she is not counted. */
  days: number | null;
  /** What comes next, today's included. */
  next: MilestoneNext | null;
};

/** Names two people. */
export type PersonPair = {
  /** The one who turns out to be the other. */
  person: string;
  /** The one who stays. */
  into: string;
};

/** Names a person. */
export type PersonPick = {
  /** Who. */
  person: string;
};

/** Says where somebody stands from a day on. Whoever moved on or died is on no list from that day. */
export type PersonStatus = {
  /** Who. */
  person: string;
  /** Where she stands; null takes off what was written down for that day. */
  status: Status | null;
  /** From when, such as 2026-11-24; today if left out. */
  since?: string;
  /** The last day she is away, if it is known. */
  until?: string;
};

/** What is written down about somebody. */
export type PersonStory = {
  /** The last first. */
  lines: Array<StoryLine>;
  /** The first day of what is told. */
  from: string;
  /** Something may lie before that. */
  earlier: boolean;
};

/** Asks what is written down about somebody. */
export type PersonStoryAsk = {
  /** Who. */
  person: string;
  /** The last day to tell; today if left out. */
  until?: string;
};

/** A person in a line. */
export type PersonSummary = {
  /** Names the record. */
  id: string;
  /** First name and last initial. */
  name: string;
  /** The first name, where she is shown by another one: for finding her, not for showing. */
  also?: string;
  /** Where she stands today. */
  status: Status;
  /** Names of the groups whose list she is on. */
  groups: Array<string>;
};

/** A group's weeks ahead. */
export type Planner = {
  /** What the group calls itself. */
  group_name: string;
  /** Names may be kept, so that people can be chosen. */
  may_choose: boolean;
  /** Topics are planned ahead; in other programs whoever comes sets them. */
  topics_planned: boolean;
  /** The cycles that fill an item of these evenings. */
  cycles: Array<PlannerCycle>;
  /** The roles of these meetings. */
  roles: Array<RotaRole>;
  /** Who can be chosen, by name; empty while names may not be kept. */
  people: Array<PlannerPerson>;
  /** Its next twelve meetings, those that do not take place too, in order of time. */
  weeks: Array<PlannerWeek>;
};

/** An evening's turn of a cycle. */
export type PlannerCell = {
  /** The turn. */
  turn: TurnShown;
  /** It was put there for this evening, or the cycle was told to go on from here. */
  chosen: boolean;
};

/** A column of what is gone through in turn. */
export type PlannerCycle = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** It moves on by meetings, so that it can go on from an evening. */
  by_meeting: boolean;
  /** Its turns, in order. */
  turns: Array<PlannerTurn>;
};

/** Somebody who can be chosen. */
export type PlannerPerson = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
};

/** A turn to choose. */
export type PlannerTurn = {
  /** Names it. */
  id: string;
  /** What the evening is about. */
  title: string;
};

/** One meeting. */
export type PlannerWeek = {
  /** Which meeting. */
  meeting: MeetingSummary;
  /** The agenda it follows, where that is another than the usual one. */
  agenda: string | null;
  /** What it is about, where that was settled. */
  topic: string | null;
  /** Its turn of each cycle its agenda asks for, by the cycle's id; null where it has none. */
  turns: { [key in string]: PlannerCell | null };
  /** Who does what, of the roles the evening needs. */
  roles: Array<RotaCell>;
  /** Changes whenever the meeting does. */
  stamp: string;
};

/** Says that somebody is at the computer. */
export type PresenceNote = {
  /** The meeting on screen; null for none. */
  meeting: string | null;
};

/** A date a rule would give. */
export type PreviewDate = {
  /** The day. */
  date: string;
  /** Why there would be no meeting all the same. */
  dark: "break" | "holiday" | "week" | null;
};

/** A program a group may follow. */
export type Program = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
  /** For somebody choosing. */
  summary: string;
  /** Whose name and texts these are, and that Homegroup does not belong to them. */
  notice: string | null;
  /** The kinds of group it is for; the first is usual. */
  regimes: Array<RegimeInfo>;
  /** How long its meetings may be, the usual first. */
  lengths: Array<number>;
  /** How long its meetings usually are. */
  minutes: number;
  /** Its kinds of meeting, the usual first. */
  agendas: Array<ProgramAgenda>;
};

/** A kind of meeting of a program. */
export type ProgramAgenda = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long it is. */
  minutes: number;
};

/** The programs there are. */
export type ProgramList = {
  /** In the order they are offered. */
  programs: Array<Program>;
};

/** Long work under way. */
export type Progress = {
  /** What is being done. */
  task: "unlock" | "backup" | "look" | "restore" | "rekey" | "erase" | "import" | "papers";
  /** How much of it is done. */
  done: number;
  /** Of how much; 0 if that can't be told. */
  of: number;
};

/** A reading. */
export type Reading = {
  /** The words as they were written. */
  text: string | null;
  /** The words as they are shown. */
  blocks: Array<TextBlock>;
  /** It came with a starter set and can't be changed. */
  shipped: boolean;
  /** It was taken out of the library. */
  removed: boolean;
  /** Changes whenever the reading does. */
  stamp: string;
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** About how long it takes. */
  minutes: number;
  /** The language of the words. */
  language: string;
  /** Where the words come from. */
  source: string | null;
  /** What may be done with them. */
  licence: Licence;
  /** The same in words. */
  licence_name: string;
  /** It must not leave this computer. */
  restricted: boolean;
  /** The words are here, not in a binder. */
  has_text: boolean;
  /** The starter set it came with. */
  program_name: string | null;
  /** The countries it is free in, as ISO 3166 codes; empty: wherever its licence holds. */
  territory: Array<string>;
  /** Words it can be found under. */
  tags: Array<string>;
  /** The last day, today at the latest, that it was on an agenda; of the last 400 days. */
  last_used: string | null;
};

/** Adds a reading. */
export type ReadingAdd = {
  /** What it is called. At most 120 characters. */
  title: string;
  /** About how long it takes, 1 to 120; counted from the words if left out. */
  minutes?: number;
  /** The words in Markdown, at most 40,000 characters; none for a card. */
  text?: string;
  /** Where the words come from. */
  source?: string;
  /** What may be done with them. */
  licence: Licence;
  /** The language of the words; hers if left out. */
  language?: Language;
  /** Words it can be found under: at most 12, of 40 characters. */
  tags?: Array<string>;
};

/** Changes a reading of her own; what is left out stays, empty text clears. */
export type ReadingEdit = {
  /** Which reading. */
  reading: string;
  /** What it is called. */
  title?: string;
  /** About how long it takes; null counts it from the words. Left out, a length that was counted
   * follows the words. */
  minutes?: number | null;
  /** The words. */
  text?: string;
  /** Where the words come from. */
  source?: string;
  /** What may be done with them. */
  licence?: Licence;
  /** The language of the words. */
  language?: Language;
  /** Words it can be found under, all of them. */
  tags?: Array<string>;
};

/** Looks for readings. */
export type ReadingFind = {
  /** Words, or beginnings of them, in any order. At most 200 characters. */
  query: string;
};

/** What was found. */
export type ReadingFound = {
  /** Readings with all the words in their title, tags, source or text; in no order. */
  readings: Array<string>;
};

/** Asks for one reading. */
export type ReadingGet = {
  /** Which reading. */
  reading: string;
};

/** Reads a text file. Nothing is stored. */
export type ReadingImport = {
  /** The bytes of a .txt or .md file in base64; at most 512 KiB. */
  file: string;
};

/** Readings. */
export type ReadingList = {
  /** By title. */
  readings: Array<ReadingSummary>;
  /** Those taken out of the library, by title. */
  removed: Array<ReadingSummary>;
};

/** The parts of a reading. */
export type ReadingParts = {
  /** In order; fewer than readers if there are fewer sentences, none for a card. */
  parts: Array<TextShown>;
};

/** Shows what a text will look like. */
export type ReadingPreview = {
  /** The words as they are written, at most 40,000 characters. */
  text: string;
};

/** Parts a reading among readers. */
export type ReadingSplit = {
  /** Which reading. */
  reading: string;
  /** How many read, 2 to 30. */
  readers: number;
};

/** A reading in a line. */
export type ReadingSummary = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** About how long it takes. */
  minutes: number;
  /** The language of the words. */
  language: string;
  /** Where the words come from. */
  source: string | null;
  /** What may be done with them. */
  licence: Licence;
  /** The same in words. */
  licence_name: string;
  /** It must not leave this computer. */
  restricted: boolean;
  /** The words are here, not in a binder. */
  has_text: boolean;
  /** The starter set it came with. */
  program_name: string | null;
  /** The countries it is free in, as ISO 3166 codes; empty: wherever its licence holds. */
  territory: Array<string>;
  /** Words it can be found under. */
  tags: Array<string>;
  /** The last day, today at the latest, that it was on an agenda; of the last 400 days. */
  last_used: string | null;
};

/** Puts pasted text in order. Nothing is stored. */
export type ReadingTidy = {
  /** The text, at most 512 KiB. */
  text: string;
};

/** New records, open. */
export type RecoveryCode = {
  /** The recovery code, this once. */
  recovery_code: string;
};

/** Asks for a new recovery code. */
export type RecoveryRenew = {
  /** The passphrase. */
  passphrase: string;
};

/** A kind of group, explained. */
export type RegimeInfo = {
  /** Names it. */
  id: RegimeId;
  /** In a few words. */
  name: string;
  /** What follows from it. */
  explanation: string;
};

/** Begins a release. It holds once it is signed. */
export type ReleaseAdd = {
  /** Who allows it. */
  person: string;
  /** The group that is allowed to tell: a Part 2 program whose list she is on. */
  group: string;
  /** What it says so far. */
  says: ReleaseSays;
};

/** Changes what a release says as a whole, as long as it is not signed. */
export type ReleaseEdit = {
  /** Whose. */
  person: string;
  /** Which. */
  release: string;
  /** What it says now. */
  says: ReleaseSays;
};

/** A group that may have releases. */
export type ReleaseGroup = {
  /** Names it. */
  id: string;
  /** What it calls itself. */
  name: string;
};

/** Writes down that the event happened that a release waits for. */
export type ReleaseHappened = {
  /** Whose. */
  person: string;
  /** Which. */
  release: string;
  /** `expires`: it ends. `firm`: it can be revoked. */
  what: "expires" | "firm";
  /** The day, not ahead of today. */
  on: Day;
};

/** A release of information. */
export type ReleaseInfo = {
  /** Names it. */
  id: string;
  /** The group that is allowed to tell. */
  group: string;
  /** How it stands today. */
  state: "unsigned" | "in_force" | "expired" | "revoked";
  /** The day of that: since when in force, the last day, the day it was revoked. */
  since: string | null;
  /** What is missing before it can be signed, by field of what it says; `expires` is its end. */
  missing: Array<string>;
  /** Events it waits for. */
  awaits: ("expires" | "firm")[];
  /** It is in force, and can be revoked today. */
  revocable: boolean;
  /** Who may disclose. */
  discloser: string | null;
  /** What may be told. */
  information: string | null;
  /** To whom. */
  recipient: string | null;
  /** What for. */
  purpose: string | null;
  /** That it can be revoked in writing, and how. */
  revoking: string | null;
  /** It is for treatment, payment or health care operations. */
  operations: boolean;
  /** What it says about being disclosed further. */
  redisclosure: string | null;
  /** Its last day. */
  expires_until: string | null;
  /** The event with which it ends. */
  expires_with: string | null;
  /** The day that happened. */
  expires_on: string | null;
  /** The day from which it can be revoked. */
  firm_until: string | null;
  /** The event from which it can be revoked. */
  firm_with: string | null;
  /** The day that happened. */
  firm_on: string | null;
  /** The day it was signed. */
  signed: string | null;
};

/** A person's releases and what was handed out. */
export type ReleaseList = {
  /** Who: first name and last initial. */
  name: string;
  /** The groups for which one can be added. */
  groups: Array<ReleaseGroup>;
  /** Those being written first, then by the day they were signed, the latest first. */
  releases: Array<ReleaseInfo>;
  /** What was handed out, the latest first. */
  handed: Array<DisclosureInfo>;
  /** The day it is. */
  today: string;
  /** Changes whenever the person's record does. */
  stamp: string;
};

/** Writes down that a release was signed, or revoked. */
export type ReleaseOn = {
  /** Whose. */
  person: string;
  /** Which. */
  release: string;
  /** The day, not ahead of today. */
  on: Day;
};

/** Names a release. */
export type ReleasePick = {
  /** Whose. */
  person: string;
  /** Which. */
  release: string;
};

/** What a release says; left out or empty: not said yet. Each at most 400 characters. */
export type ReleaseSays = {
  /** Who may disclose. */
  discloser?: string;
  /** Exactly what may be told. */
  information?: string;
  /** To whom: names, or a class of them. */
  recipient?: string;
  /** What for. */
  purpose?: string;
  /** That it can be revoked in writing, and how. */
  revoking?: string;
  /** It is for treatment, payment or health care operations. */
  operations?: boolean;
  /** What it then says about being disclosed further. */
  redisclosure?: string;
  /** Its last day; or else `expires_with`. */
  expires_until?: Day;
  /** The event with which it ends. */
  expires_with?: string;
  /** After a referral by criminal justice: the day from which it can be revoked; or else
   * `firm_with`. */
  firm_until?: Day;
  /** The event from which it can be revoked. */
  firm_with?: string;
};

/** A break. */
export type RestInfo = {
  /** Names it. */
  id: string;
  /** The first day. */
  from: string;
  /** The last day. */
  to: string;
  /** Why. */
  reason: string;
};

/** Puts a backup in the place of these records: one of `from` and `kept`, and one of the two
   * secrets. */
export type RestoreMake = {
  /** A file. */
  from?: string;
  /** A stand kept on this computer. */
  kept?: number;
  /** The passphrase the records had then. */
  passphrase?: string;
  /** The recovery code they had then. */
  recovery_code?: string;
};

/** How long a group's names are kept. */
export type Retention = {
  /** Days after a meeting; null: as long as she keeps them. */
  days: number | null;
  /** What is usual for this kind of group. */
  default_days: number | null;
  /** Everything must be kept for now. */
  hold: boolean;
  /** What is destroyed is written down, without names. */
  log_kept: boolean;
  /** What would become totals if it ran now; null if nothing would. */
  due: RetentionDue | null;
};

/** Names that are due to become totals. */
export type RetentionDue = {
  /** Of how many meetings. */
  meetings: number;
  /** How many people are named there. */
  people: number;
  /** The first of the meetings. */
  oldest: string;
  /** The last of them. */
  newest: string;
};

/** Changes how long a group's names are kept; what is left out stays. */
export type RetentionEdit = {
  /** Which group. */
  group: string;
  /** Days after a meeting, 30 to 3,650; null is as usual for this kind of group. */
  days?: number | null;
  /** Everything must be kept for now. */
  hold?: boolean;
};

/** A service of the evening. */
export type Role = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
};

/** Adds a role of the group's own. */
export type RoleAdd = {
  /** Whose. */
  group: string;
  /** What it is called. At most 80 characters. */
  name: string;
  /** Only those of whom the group says "can serve: yes" are proposed. */
  needs_ok?: boolean;
};

/** Changes a role; what is left out stays. */
export type RoleEdit = {
  /** Whose. */
  group: string;
  /** Which role. */
  role: string;
  /** What it is called. Empty: as the starter set does, where it came with that. */
  name?: string;
  /** Only those of whom the group says "can serve: yes" are proposed. */
  needs_ok?: boolean;
};

/** The roles of a group. */
export type RoleList = {
  /** The starter set's in its order, then the group's own by name. */
  roles: Array<GroupRole>;
  /** Those that were taken off and can be put back. */
  removed: Array<GroupRole>;
  /** Changes whenever what the group says about roles and the rota does. */
  stamp: string;
};

/** Names a role of a group. */
export type RolePick = {
  /** Whose. */
  group: string;
  /** Which role. */
  role: string;
};

/** Puts a person on a group's list, or takes her off it. */
export type RosterChange = {
  /** Whose list. */
  group: string;
  /** Who. */
  person: string;
};

/** Somebody on a group's list. */
export type RosterEntry = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** Since when. */
  since: string;
};

/** Who does what in the next twelve meetings. */
export type Rota = {
  /** The group wants proposals. */
  on: boolean;
  /** One person may have two jobs in one night. */
  two_jobs: boolean;
  /** Names may be kept, so that people can be chosen and proposed. */
  may_choose: boolean;
  /** The roles of the table. */
  roles: Array<RotaRole>;
  /** The next twelve meetings that take place, in order of time. */
  meetings: Array<RotaMeeting>;
  /** Changes whenever what the group says about roles and the rota does. */
  stamp: string;
};

/** Takes proposed names over. */
export type RotaAccept = {
  /** Which group. */
  group: string;
  /** Which of the proposal. What is no longer proposed, because something changed meanwhile, is a
   * conflict, and nothing is stored. */
  picks: Array<RotaAccepted>;
};

/** A proposed name that is taken over. */
export type RotaAccepted = {
  /** Which meeting. */
  meeting: string;
  /** Which role. */
  role: string;
  /** Who; null where nobody is free any more. */
  person: string | null;
};

/** Who does one role at one meeting. */
export type RotaCell = {
  /** Which role. */
  role: string;
  /** Who does it. */
  doing: DoingRole;
};

/** One meeting of the table. */
export type RotaMeeting = {
  /** Which meeting. */
  meeting: MeetingSummary;
  /** Who does what, of the roles the evening needs. */
  cells: Array<RotaCell>;
};

/** Somebody whose turn it was. */
export type RotaPassed = {
  /** First name and last initial. */
  name: string;
  /** Why not she, in words that follow the name. */
  why: string;
};

/** A proposed name. */
export type RotaPick = {
  /** Which meeting. */
  meeting: string;
  /** Its day. */
  date: string;
  /** Which role. */
  role: string;
  /** What it is called. */
  role_name: string;
  /** Who; null where nobody is free. */
  person: string | null;
  /** First name and last initial. */
  name: string | null;
  /** Who was proposed before and is no longer. */
  instead_of: string | null;
  /** Why, in a sentence's words that follow the name. */
  reason: string;
  /** Whose turn came before, as far as it tells something. */
  passed: Array<RotaPassed>;
  /** How many more those were. */
  passed_more: number;
};

/** A proposal for the next twelve meetings. */
export type RotaProposal = {
  /** What would change, in order of time; what stands already and stays is left out. */
  picks: Array<RotaPick>;
  /** Changes whenever what the group says about roles and the rota does. */
  stamp: string;
};

/** A role of the table. */
export type RotaRole = {
  /** Names it. */
  role: string;
  /** What it is called. */
  name: string;
  /** The same person does it for a term: outside the rota. */
  standing: boolean;
};

/** Changes how a group's rota works; what is left out stays. */
export type RotaSettings = {
  /** Which group. */
  group: string;
  /** The group wants proposals. */
  on?: boolean;
  /** One person may have two jobs in one night, if nobody else is free. */
  two_jobs?: boolean;
};

/** One person and her mark. */
export type Row = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** The first name, where she is shown by another one: for finding her, not for showing. */
  also?: string;
  /** How she attended; null is *not recorded*. */
  mark: Mark | null;
  /** When she came or went, in the group's zone; null if she was marked at another time than
   * during the meeting. */
  at: string | null;
  /** She took part from elsewhere. */
  online: boolean;
  /** Whether she is on the group's list. */
  on_roster: boolean;
};

/** A rule as typed. */
export type RuleForm = {
  /** `weekly`, `monthly` or `once`. */
  repeats: "weekly" | "monthly" | "once";
  /** `mon` to `sun`, for weekly and monthly ones. */
  weekday?: Weekday;
  /** Every so many weeks, 1 to 52; each week if left out. */
  every?: number;
  /** Which of the month's, `1` to `5` or `last`, for monthly ones. */
  nth?: string;
  /** When it starts, such as `19:00`. */
  time: string;
  /** How long it lasts, 5 to 480. */
  minutes: number;
  /** The day it begins, and weeks are counted from; a single event's day. Today if left out. */
  from?: string;
  /** The last day it may come; without end if left out. */
  last?: string;
};

/** A rule. */
export type RuleInfo = {
  /** Names it. */
  id: string;
  /** How it repeats. */
  repeats: "weekly" | "monthly" | "once";
  /** The day of the week. */
  weekday: Weekday;
  /** Every so many weeks; 1 for others than weekly ones. */
  every: number;
  /** Which of the month's, for monthly ones. */
  nth: string | null;
  /** When it starts. */
  time: string;
  /** When it closes. */
  closes: string;
  /** How long it lasts. */
  minutes: number;
  /** The day it begins. */
  from: string;
  /** The last day it may come. */
  last: string | null;
  /** Its next day, whether or not a break or a holiday is in the way. */
  next: string | null;
};

/** What was made. */
export type Sample = {
  /** The groups. */
  groups: Array<Group>;
};

/** When a group meets that simply meets once a week. */
export type Schedule = {
  /** `mon` to `sun`. */
  weekday: Weekday;
  /** When it starts. */
  time: string;
  /** How long it lasts. */
  minutes: number;
  /** When it closes. */
  closes: string;
};

/** Adds a break. */
export type ScheduleBreakAdd = {
  /** Which group. */
  group: string;
  /** The first day. */
  from: string;
  /** The last day; the first if left out. */
  to?: string;
  /** Why. At most 200 characters. */
  reason: string;
};

/** Takes a break away. */
export type ScheduleBreakRemove = {
  /** Which group. */
  group: string;
  /** Which break. */
  break: string;
};

/** When a group meets, as typed. */
export type ScheduleEdit = {
  /** `mon` to `sun`. */
  weekday: string;
  /** When it starts. */
  time: string;
  /** How long it lasts. */
  minutes: number;
};

/** The next dates a rule would give. */
export type SchedulePreview = {
  /** In order; fewer than six if the rule ends. */
  dates: Array<PreviewDate>;
};

/** Asks what a rule would give. */
export type SchedulePreviewAsk = {
  /** Which group. */
  group: string;
  /** The rule as it is typed. */
  rule: RuleForm;
};

/** Adds a rule. */
export type ScheduleRuleAdd = {
  /** Which group. */
  group: string;
  /** The rule. */
  rule: RuleForm;
};

/** Changes a rule from a day on; evenings before stay as they were. */
export type ScheduleRuleEdit = {
  /** Which group. */
  group: string;
  /** Which rule. */
  rule: string;
  /** What it is from its `from` on. */
  change: RuleForm;
};

/** Lets a rule end, or go on. */
export type ScheduleRuleEnd = {
  /** Which group. */
  group: string;
  /** Which rule. */
  rule: string;
  /** The last day it may come; null: without end. */
  last: string | null;
};

/** Says what a week of the month is. */
export type ScheduleWeekSet = {
  /** Which group. */
  group: string;
  /** `1` to `5` or `last`. */
  nth: string;
  /** `mon` to `sun`. */
  weekday: Weekday;
  /** `usual`, `dark` or `agenda`. */
  is: "usual" | "dark" | "agenda";
  /** The other agenda of the group it follows, with `agenda`. */
  agenda?: string;
};

/** Adds a term of service. */
export type ServiceAdd = {
  /** Which group. */
  group: string;
  /** The id of a role of the list's `roles`; left out, `title` says what it is. */
  role?: string;
  /** The group's own words for the position, where it is no role. At most 120 characters. */
  title?: string;
  /** Who: a person of the group's list. */
  person: string;
  /** The first day; today if left out. */
  from?: string;
  /** The last day; as usual for the role if left out; null is no end. */
  until?: Day | null;
  /** Days before the last day on which it is told, 0 to 183; 30 if left out, 0 is never. */
  remind?: number;
};

/** Changes a term of service; what is left out stays. */
export type ServiceEdit = {
  /** Which group. */
  group: string;
  /** Which term. */
  term: string;
  /** The group's own words for the position, where it is no role. */
  title?: string;
  /** Who, if the wrong name was written down. */
  person?: string;
  /** The first day. */
  from?: string;
  /** The last day; null is no end. */
  until?: Day | null;
  /** Days before the last day on which it is told, 0 to 183. */
  remind?: number;
};

/** Ends a term of service before its time. */
export type ServiceEnd = {
  /** Which group. */
  group: string;
  /** Which term. */
  term: string;
  /** False: it goes on after all. */
  ended: boolean;
};

/** A term that ends soon. It names nobody. */
export type ServiceEnding = {
  /** Which group. */
  group: string;
  /** What the group calls itself. */
  group_name: string;
  /** What the position is called. */
  title: string;
  /** The last day. */
  until: string;
};

/** Who holds what in a group. */
export type ServiceList = {
  /** What is held, or will be, by position. */
  terms: Array<ServiceTerm>;
  /** Positions nobody holds, in words: those of the starter set that are held for a term, and
   * those somebody held before. */
  vacant: Array<ServiceVacant>;
  /** What is over, as long as names are kept, the latest first. */
  past: Array<ServiceTerm>;
  /** The roles a term may be of. */
  roles: Array<ServiceRole>;
  /** Names are kept here; if not, there is nothing to show. */
  may_keep_names: boolean;
  /** Changes whenever what the group says about who does what does. */
  stamp: string;
};

/** A role a term may be of. */
export type ServiceRole = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** How long one person usually does it, in words. */
  usual: string | null;
};

/** A position somebody holds. */
export type ServiceTerm = {
  /** Names it. */
  id: string;
  /** The id of its role; null where the group has its own words. */
  role: string | null;
  /** What it is called. */
  title: string;
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
  /** The first day. */
  from: string;
  /** The last day. */
  until: string | null;
  /** The day it ended before its time. */
  ended: string | null;
  /** Days before the last day on which it is told. */
  remind: number;
  /** It has not begun. */
  ahead: boolean;
  /** Its end is near enough to be told. */
  ends_soon: boolean;
};

/** A position nobody holds. */
export type ServiceVacant = {
  /** The id of its role. */
  role: string | null;
  /** What it is called. */
  title: string;
};

/** What was chosen, and what the program is. */
export type Settings = {
  /** The language of screens and papers. */
  language: Language;
  /** How the window looks. */
  theme: Theme;
  /** The size of paper in the printer. */
  page: Page;
  /** On which sides papers were printed last. */
  sides: Sides;
  /** Single letters mark people while a row of the list has the focus. */
  letter_keys: boolean;
  /** Minutes without anybody until the records lock. */
  lock_minutes: number;
  /** Days until a backup is due again; null for never. */
  backup_reminder_days: number | null;
  /** The folder the records are in. */
  folder: string;
  /** The computer's time zone. */
  zone: string;
  /** The program's version. */
  version: string;
};

/** Changes what was chosen; what is left out stays. */
export type SettingsEdit = {
  /** The language of screens and papers. */
  language?: Language;
  /** How the window looks. */
  theme?: Theme;
  /** The size of paper in the printer. */
  page?: Page;
  /** Single letters mark people while a row of the list has the focus. */
  letter_keys?: boolean;
  /** Minutes without anybody until the records lock, 1 to 60. */
  lock_minutes?: number;
  /** Days until a backup is due again: 7, 14, 30 or 90; null for never. */
  backup_reminder_days?: number | null;
};

/** How long one person speaks. */
export type ShareTimer = {
  /** Minutes for each person, 0 to 60; 0: shares are not timed. */
  minutes: number;
  /** Minutes more to finish the thought, 0 to 60. */
  wrap_up: number;
};

/** What becomes of a line. */
export type SheetAction = "mark" | "already" | "add" | "ask" | "skip" | "refused";

/** Who a line means. */
export type SheetAnswer = {
  /** The line, from 1. */
  line: number;
  /** `new` for somebody new, `skip` to leave the line out, or the id of one of its candidates. */
  choice: string;
};

/** A name on the sheet. */
export type SheetRow = {
  /** Its line in what was typed, from 1. */
  line: number;
  /** What becomes of it. */
  action: SheetAction;
  /** First name and last initial; null if it can't be taken. */
  name: string | null;
  /** Why it is asked about or refused. */
  reason: string | null;
  /** Whom it may mean. */
  candidates: Array<ImportCandidate>;
};

/** Types in the names of a sheet. */
export type SheetTypeIn = {
  /** Which meeting. */
  meeting: string;
  /** The names, one a line, or a table pasted from a spreadsheet. At most 100,000 characters and
   * 2,000 names. */
  names: string;
  /** Only say what would happen. */
  dry_run: boolean;
  /** What was answered about lines that were asked about. */
  answers?: Array<SheetAnswer>;
};

/** What happened, or would happen. */
export type SheetTyped = {
  /** Its names, in the order of the paper. */
  rows: Array<SheetRow>;
  /** It is stored. Never while a line is asked about or refused. */
  saved: boolean;
  /** How many named people are here by what is stored. */
  here: number;
};

/** On which sides a paper is printed. */
export type Sides = "one" | "long_edge" | "short_edge";

/** The rows of a sign-up sheet. */
export type SignUp = {
  /** In the order of the sheet. */
  rows: Array<SignUpRow>;
  /** Which group's. */
  group: string;
  /** What it calls itself. */
  group_name: string;
  /** Names are kept here; if not, nothing can be typed in. */
  may_keep_names: boolean;
};

/** Asks which rows a sign-up sheet has. */
export type SignUpAsk = {
  /** The first meeting on it. */
  meeting: string;
  /** How many meetings, 1 to 26; 8 if left out. Cancelled ones don't count. */
  meetings?: number;
};

/** Somebody who may be meant. */
export type SignUpPerson = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
};

/** What was written on a sign-up sheet. */
export type SignUpRead = {
  /** Which group's. */
  group: string;
  /** What was written, in the order of the sheet. Rows with nothing on them may be left out. */
  rows: Array<SignUpWritten>;
};

/** A row of a sign-up sheet. */
export type SignUpRow = {
  /** Its number on the sheet, from 1. */
  number: number;
  /** The meeting. */
  meeting: string;
  /** Its day. */
  date: string;
  /** The role. */
  role: string;
  /** What it is called. */
  role_name: string;
  /** Somebody has it already. */
  taken: boolean;
};

/** What typing in came to. */
export type SignUpTold = {
  /** How many were written down; 0 while a row can't be read. */
  assigned: number;
  /** The rows that can't be read. */
  unread: Array<SignUpUnread>;
};

/** A row that can't be read. */
export type SignUpUnread = {
  /** Which of the rows that were sent, from 0. */
  at: number;
  /** `nobody` of the list has this name, `several` have, somebody else has the role already
   * (`taken`), or there is no such role on that evening any more (`gone`). */
  why: "nobody" | "several" | "taken" | "gone";
  /** Who may be meant, with `several`. */
  people: Array<SignUpPerson>;
};

/** What was written in one row. */
export type SignUpWritten = {
  /** The meeting. */
  meeting: string;
  /** The role. */
  role: string;
  /** The name as it was written. Empty: nobody. */
  name: string;
  /** Who of several of that name is meant. */
  person?: string;
};

/** Everything kept about a speaker. */
export type Speaker = {
  /** In a line. */
  summary: SpeakerSummary;
  /** The name as it was typed. */
  full_name: string;
  /** How to reach her. */
  contact: string | null;
  /** Who could come instead. */
  stand_in: string | null;
  /** The other speakers, by name. */
  others: Array<SpeakerChoice>;
  /** Evenings she can be asked for. */
  meetings: Array<MeetingSummary>;
  /** What she can be asked to do there. */
  roles: Array<SpeakerRole>;
  /** Changes whenever what the group says about who does what does. */
  stamp: string;
};

/** Adds a speaker from outside. */
export type SpeakerAdd = {
  /** For which group. */
  group: string;
  /** The name. At most 80 characters; of the last word only the initial is shown. */
  name: string;
  /** Telephone number, e-mail address or both. At most 254 characters. */
  contact?: string;
  /** Another speaker who could come instead. */
  stand_in?: string;
};

/** Another speaker. */
export type SpeakerChoice = {
  /** Names her. */
  id: string;
  /** The name with the initial of its last word. */
  name: string;
};

/** Changes a speaker; what is left out stays. */
export type SpeakerEdit = {
  /** Which group's. */
  group: string;
  /** Who. */
  speaker: string;
  /** The name. */
  name?: string;
  /** How to reach her; empty clears. */
  contact?: string;
  /** Another speaker who could come instead; null for nobody. */
  stand_in?: string | null;
};

/** Erases a speaker. */
export type SpeakerErase = {
  /** Which group's. */
  group: string;
  /** Who. */
  speaker: string;
  /** Her name as it is shown, typed to confirm. */
  typed: string;
};

/** An evening a speaker was asked for. */
export type SpeakerEvening = {
  /** The meeting. */
  meeting: MeetingSummary;
  /** The id of the role. */
  role: string;
  /** What it is called. */
  role_name: string;
  /** She said yes. */
  confirmed: boolean;
};

/** Asks a speaker for an evening, or says what she answered. */
export type SpeakerInvite = {
  /** Which meeting. */
  meeting: string;
  /** Which role. */
  role: string;
  /** Who. */
  speaker: string;
  /** `asked`, `yes`: she comes, or `none`: she is not asked after all. */
  state: "asked" | "yes" | "none";
};

/** A group's speakers from outside. */
export type SpeakerList = {
  /** By name. */
  speakers: Array<SpeakerSummary>;
  /** Names are kept here; if not, there is nobody to show. */
  may_keep_names: boolean;
  /** Changes whenever what the group says about who does what does. */
  stamp: string;
};

/** Names a speaker. */
export type SpeakerPick = {
  /** Which group's. */
  group: string;
  /** Who. */
  speaker: string;
};

/** What a speaker can be asked to do. */
export type SpeakerRole = {
  /** Names it. */
  id: string;
  /** What it is called. */
  name: string;
};

/** A speaker in a line. */
export type SpeakerSummary = {
  /** Names her. */
  id: string;
  /** The name with the initial of its last word. */
  name: string;
  /** When she spoke last, as far as evenings' names are kept. */
  last_spoke: string | null;
  /** Evenings ahead she was asked for, the next first. */
  evenings: Array<SpeakerEvening>;
  /** She was neither asked nor spoke for as long as names are kept: she can be erased. */
  idle: boolean;
};

/** Where somebody stands. */
export type StatusShown = {
  /** Where. */
  status: Status;
  /** Since when; null if nothing was ever written down. */
  since: string | null;
  /** The last day she is away, if it is known. */
  until: string | null;
};

/** Something that was written down. */
export type StoryLine = {
  /** When. */
  date: string;
  /** In words, without a name. */
  text: string;
  /** The group it was in, where it was in one. */
  group_name: string | null;
  /** The meeting, where it was at one. */
  meeting: string | null;
};

/** A stretch of text. */
export type TextBlock = {
  /** What it is. */
  kind: "heading" | "subheading" | "paragraph" | "list" | "numbered" | "quote";
  /** Its lines; the points of a list. */
  lines: Array<Array<TextSpan>>;
};

/** What a text looks like. */
export type TextShown = {
  /** In order. */
  blocks: Array<TextBlock>;
  /** About how long it takes aloud. */
  minutes: number;
};

/** Some letters set alike. */
export type TextSpan = {
  /** The letters, never to be taken for anything else. */
  text: string;
  /** Set in italics. */
  emphasis: boolean;
  /** Set in bold. */
  strong: boolean;
};

/** A text put in order: plain spaces, no soft hyphens, points marked alike, lines that were only
   * broken at a margin joined. */
export type TextTidied = {
  /** The heading it began with. */
  title: string | null;
  /** The rest. */
  text: string;
};

/** How the window looks. */
export type Theme = "system" | "light" | "dark" | "contrast";

/** Today. */
export type Today = {
  /** The computer's local time, such as `2026-11-24T17:00`. */
  now: string;
  /** The computer's day. */
  date: string;
  /** The meeting the clock is nearest to. */
  next: NextMeeting | null;
  /** The meetings of the coming two weeks. */
  upcoming: Array<MeetingSummary>;
  /** Terms of service that end soon, the first first. */
  ending: Array<ServiceEnding>;
  /** Who celebrates at that meeting, and in the week after today; none where its group does not
   * count or names may not be kept. */
  celebrating?: Array<Celebration>;
  /** How many groups there are. */
  groups: number;
};

/** Says what a meeting is about. */
export type TopicSet = {
  /** Which meeting. */
  meeting: string;
  /** The topic, at most 200 characters; empty leaves it open. */
  topic: string;
};

/** A circle that runs beside others. */
export type Track = {
  /** Names it. */
  id: string;
  /** What it is called. */
  title: string;
  /** The id of the role that leads it. */
  role: string | null;
  /** The person who leads it. */
  leader: string | null;
  /** Who leads it, as shown: a person or a role. */
  who: string | null;
  /** Who belongs to it, by name; empty while names may not be kept. */
  people: Array<TrackPerson>;
};

/** Somebody in a circle. */
export type TrackPerson = {
  /** Who. */
  person: string;
  /** First name and last initial. */
  name: string;
};

/** A turn as typed. */
export type TurnGiven = {
  /** The turn it was; left out, it is new. */
  id?: string;
  /** What the evening is about. At most 120 characters; the reading's title if empty. */
  title: string;
  /** What is read. */
  reading?: string;
};

/** The turn of one evening. */
export type TurnShown = {
  /** The turn. */
  turn: CycleTurn;
  /** Where it stands, such as "week 11 of 12". */
  place: string;
};

/** What taking back came to. */
export type Undone = {
  /** Something was changed. */
  done: boolean;
  /** What was taken back or done again, and what stayed. */
  message: string;
};

/** Makes new records. */
export type VaultCreate = {
  /** What will open them. */
  passphrase: string;
};

/** Proves that the recovery code was written down. */
export type VaultRecoveryConfirm = {
  /** The code as typed. */
  code: string;
};

/** How the records stand. */
export type VaultStatus = {
  /** None here yet, locked, open with names covered, or open. */
  state: "absent" | "locked" | "covered" | "unlocked";
  /** Why they are locked. */
  locked_because: LockedBecause | null;
  /** False while the recovery code was shown but never typed back. */
  recovery_confirmed: boolean;
  /** The language of screens and papers. */
  language: Language;
  /** How the window looks. */
  theme: Theme;
  /** The records a backup was put in the place of can be brought back. */
  kept_aside: boolean;
  /** What the program has to say about the records; nothing while they are locked. */
  notices: Array<Notice>;
};

/** Opens the records, with one of the two. */
export type VaultUnlock = {
  /** The passphrase. */
  passphrase?: string;
  /** The recovery code, however it is typed. */
  recovery_code?: string;
};

/** What a check of all records found. */
export type Verified = {
  /** Changes read back. */
  frames: number;
  /** Records they make. */
  records: number;
  /** Everything was there and whole. */
  ok: boolean;
  /** What was put right on the way. */
  notes: Array<string>;
};

/** Sets the headcount; what is left out stays, null is *not counted*. */
export type VisitorCount = {
  /** Which meeting. */
  meeting: string;
  /** People in the room, 0 to 9,999. */
  room?: number | null;
  /** How many of all are here for the first time. */
  newcomers?: number | null;
  /** People who joined from elsewhere. */
  online?: number | null;
};

/** What a week of the month is. */
export type WeekInfo = {
  /** `1` to `5` or `last`. */
  nth: string;
  /** The day of the week. */
  weekday: Weekday;
  /** The other agenda it follows; null: there is no meeting. */
  agenda: string | null;
};

/** An error as it is sent. */
export type WireError = {
  /** For programs: acts on it. */
  code: Code;
  /** For the person: says what to do. */
  message: string;
  /** The field of the request it is about. */
  field?: string;
};

/** A program's own words, as they stand inside a sentence. */
export type Words = {
  /** One evening. */
  meeting: string;
  /** Somebody who comes. */
  person: string;
  /** All who come. */
  people: string;
  /** Those here for the first time. */
  newcomers: string;
  /** Whoever looks after the meeting. */
  facilitator: string;
  /** What one person says in turn. */
  share: string;
  /** The collection. */
  basket: string;
  /** Said of somebody who let the group know. */
  excused: string;
};

/** What a group writes down, and what to say if somebody asks for it. */
export type WrittenDownTold = {
  /** What the group calls itself. */
  group_name: string;
  /** For its members: one paragraph. */
  paragraph: string;
  /** For whoever keeps the list, if police, a court or family ask for it: paragraphs. */
  if_asked: Array<string>;
};

/** The time zones there are. */
export type ZoneList = {
  /** IANA names. */
  zones: Array<string>;
  /** The computer's. */
  here: string;
};

/** Every command: the form of its request and of its response. */
export interface Calls {
  /** How the records stand: absent, locked or unlocked. */
  vault_status: { request: Nothing; response: VaultStatus };
  /** Makes new records and unlocks them. The recovery code is shown this once. */
  vault_create: { request: VaultCreate; response: RecoveryCode };
  /** Proves that the recovery code was written down. */
  vault_recovery_confirm: { request: VaultRecoveryConfirm; response: VaultStatus };
  /** Unlocks the records with the passphrase or the recovery code. */
  vault_unlock: { request: VaultUnlock; response: VaultStatus };
  /** Locks the records. */
  vault_lock: { request: Nothing; response: VaultStatus };
  /** Reads all records back and says whether they are whole. */
  vault_verify: { request: Nothing; response: Verified };
  /** Says how hard a passphrase is to guess. */
  passphrase_check: { request: PassphraseCheck; response: PassphraseStrength };
  /** A passphrase of six words, never given twice. */
  passphrase_suggest: { request: Nothing; response: PassphraseSuggested };
  /** Changes the passphrase; where others may know the old one, every key is made anew. */
  passphrase_change: { request: PassphraseChange; response: PassphraseChanged };
  /** Makes every key anew and gives a new recovery code; the old one opens nothing from now on. */
  recovery_renew: { request: RecoveryRenew; response: RecoveryCode };
  /** Puts away what the program had to say. */
  notice_dismiss: { request: NoticeDismiss; response: VaultStatus };
  /** Somebody is at the computer; which meeting is on screen. */
  presence_note: { request: PresenceNote; response: Done };
  /** Long work under way, if there is any. */
  progress_get: { request: Nothing; response: Progress | null };
  /** Gives up the long work under way. Nothing is changed by it then. */
  progress_cancel: { request: Nothing; response: Done };
  /** The hours of a meeting, without a name. Goes on while names are covered. */
  meeting_clock: { request: MeetingGet; response: MeetingClock };
  /** Makes a backup in one file, and asks where if no place is given. */
  backup_make: { request: BackupMake; response: BackupSaved };
  /** When the last backup was made, and what is kept on this computer besides. */
  backup_list: { request: Nothing; response: BackupList };
  /** Asks which backup is meant. */
  backup_choose: { request: Nothing; response: BackupChosen };
  /** Reads a backup through and says what is in it. Changes nothing. */
  backup_look: { request: BackupLook; response: BackupContents };
  /** Puts a backup in the place of these records, which are kept aside until it was opened. */
  restore_make: { request: RestoreMake; response: VaultStatus };
  /** Brings back the records a backup was put in the place of. */
  restore_undo: { request: Nothing; response: VaultStatus };
  /** What was changed, newest first. */
  history_list: { request: HistoryAsk; response: HistoryList };
  /** Takes one change back; what was changed again since stays. */
  change_undo: { request: ChangePick; response: Undone };
  /** Takes back the last change that was not taken back yet. */
  change_undo_last: { request: Nothing; response: Undone };
  /** Does again what was taken back last. */
  change_redo_last: { request: Nothing; response: Undone };
  /** Keeps what is being typed, sealed, until it is saved or thrown away. */
  draft_keep: { request: DraftKeep; response: Done };
  /** What was being typed when the records were locked. */
  draft_list: { request: Nothing; response: DraftList };
  /** What erasing a person would reach, and what it would not. */
  person_erase_preview: { request: PersonPick; response: ErasePreview };
  /** Erases a person everywhere these records reach. It can't be undone. */
  person_erase: { request: PersonErase; response: Erased };
  /** What of a group could be handed over, and who could be asked. */
  handover_look: { request: GroupGet; response: HandoverLook };
  /** Makes one sealed file of a group for whoever looks after it next, and asks where if no place is given. */
  handover_make: { request: HandoverMake; response: HandoverMade };
  /** Says what is in a file a group was handed over in. Changes nothing. */
  handover_read: { request: HandoverRead; response: HandoverContents };
  /** Makes the group of such a file here. What is here already stays as it is. */
  handover_take: { request: HandoverTake; response: Group };
  /** What erasing a group would reach, and what it would not. */
  group_erase_preview: { request: GroupGet; response: GroupErasePreview };
  /** Erases a group with everything these records hold of it. It can't be undone. */
  group_erase: { request: GroupErase; response: Erased };
  /** How long a group's names are kept. */
  retention_get: { request: GroupGet; response: Retention };
  /** Changes how long a group's names are kept. */
  retention_edit: { request: RetentionEdit; response: Retention };
  /** Turns names that are due into totals now. */
  retention_run: { request: GroupGet; response: Retention };
  /** Says that the computer's clock is right after it jumped ahead. */
  clock_confirm: { request: ClockConfirm; response: VaultStatus };
  /** What was destroyed, when and why. */
  destruction_list: { request: DestructionAsk; response: DestructionList };
  /** Copies a telephone number or an e-mail address for half a minute. */
  contact_copy: { request: ContactCopy; response: ContactCopied };
  /** Language, look and paper size. */
  settings_get: { request: Nothing; response: Settings };
  /** Changes language, look or paper size. */
  settings_edit: { request: SettingsEdit; response: Settings };
  /** Whom to call when somebody's life is at stake; also while the records are locked. */
  emergency_get: { request: Nothing; response: EmergencyCard };
  /** Puts the emergency card's numbers right. */
  emergency_edit: { request: EmergencyEdit; response: EmergencyCard };
  /** The starter sets a group can be made from. */
  program_list: { request: Nothing; response: ProgramList };
  /** The time zones there are. */
  zone_list: { request: Nothing; response: ZoneList };
  /** Today: the meeting the clock is nearest to, and what comes after. */
  today_get: { request: Nothing; response: Today };
  /** Makes a group from a starter set, with a weekly meeting. */
  group_create: { request: GroupCreate; response: Group };
  /** Changes a group. */
  group_edit: { request: GroupEdit; response: Group };
  /** Writes down that the group agreed to keep names, or no longer does. */
  group_agree_names: { request: GroupAgreeNames; response: Group };
  /** All groups. */
  group_list: { request: Nothing; response: GroupList };
  /** One group with its people and coming meetings. */
  group_get: { request: GroupGet; response: Group };
  /** What a group's meetings come to in a period, each figure with its rule. */
  figures_get: { request: FiguresAsk; response: Figures };
  /** Adds a person. */
  person_add: { request: PersonAdd; response: Person };
  /** Changes a person. */
  person_edit: { request: PersonEdit; response: Person };
  /** People, all or by the beginnings of their names. */
  person_list: { request: PersonListAsk; response: PersonList };
  /** Everything kept about one person. */
  person_get: { request: PersonGet; response: Person };
  /** What is written down about somebody, in order of time, a year at a time. */
  person_story: { request: PersonStoryAsk; response: PersonStory };
  /** Says where somebody stands with the groups from a day on. */
  person_status: { request: PersonStatus; response: Person };
  /** Says what somebody allowed to be done with her number and address, or took back. */
  person_consent: { request: PersonConsent; response: Person };
  /** Pairs of people who may be one. */
  person_alike: { request: Nothing; response: PersonAlike };
  /** Two people side by side. */
  person_compare: { request: PersonPair; response: PersonCompare };
  /** Makes two people one. */
  person_merge: { request: PersonMerge; response: Person };
  /** Makes somebody who was taken for another herself again. */
  person_part: { request: PersonGet; response: Person };
  /** Says that two people are two, and not to be asked about again. */
  person_two: { request: PersonPair; response: PersonAlike };
  /** The questions about people that she keeps. */
  people_list_all: { request: Nothing; response: PeopleLists };
  /** Keeps a question about people. */
  people_list_keep: { request: PeopleListKeep; response: PeopleLists };
  /** Drops a question about people. */
  people_list_drop: { request: PeopleListPick; response: PeopleLists };
  /** Brings people from a CSV file onto a group's list; a dry run says what would happen. */
  people_import: { request: PeopleImport; response: Import };
  /** Puts a person on a group's list. */
  roster_add: { request: RosterChange; response: Group };
  /** Takes a person off a group's list. */
  roster_remove: { request: RosterChange; response: Group };
  /** Meetings from one day to another. */
  meeting_list: { request: MeetingListAsk; response: MeetingList };
  /** Meetings of the last weeks that took place and nothing was written down of. */
  meeting_unrecorded: { request: MeetingUnrecordedAsk; response: MeetingList };
  /** One meeting. */
  meeting_get: { request: MeetingGet; response: Meeting };
  /** Says that a meeting does not take place, and why. */
  meeting_cancel: { request: MeetingCancel; response: Meeting };
  /** Says that a cancelled meeting takes place after all. */
  meeting_restore: { request: MeetingGet; response: Meeting };
  /** Moves a meeting to another day or hour. It stays the same meeting. */
  meeting_move: { request: MeetingMove; response: Meeting };
  /** Adds a meeting no rule gives. */
  meeting_add: { request: MeetingAdd; response: Meeting };
  /** When a group meets: rules, breaks, and what the weeks of the month are. */
  schedule_get: { request: GroupGet; response: GroupSchedule };
  /** The next dates a rule would give. Changes nothing. */
  schedule_preview: { request: SchedulePreviewAsk; response: SchedulePreview };
  /** Adds a rule beside those a group has. */
  schedule_rule_add: { request: ScheduleRuleAdd; response: GroupSchedule };
  /** Changes a rule from a day on. */
  schedule_rule_edit: { request: ScheduleRuleEdit; response: GroupSchedule };
  /** Lets a rule end after a day, or go on without end. */
  schedule_rule_end: { request: ScheduleRuleEnd; response: GroupSchedule };
  /** Adds a time without meetings. */
  schedule_break_add: { request: ScheduleBreakAdd; response: GroupSchedule };
  /** Takes a break away. */
  schedule_break_remove: { request: ScheduleBreakRemove; response: GroupSchedule };
  /** Says what a week of the month is: as usual, dark, or following another agenda. */
  schedule_week_set: { request: ScheduleWeekSet; response: GroupSchedule };
  /** A group's agendas beside its usual one, and where they are used. */
  other_agenda_list: { request: GroupGet; response: OtherAgendaList };
  /** Makes another agenda: empty, a copy, or one of the starter set. */
  other_agenda_add: { request: OtherAgendaAdd; response: OtherAgendaList };
  /** Renames another agenda. */
  other_agenda_rename: { request: OtherAgendaRename; response: OtherAgendaList };
  /** Takes another agenda away, unless a week of the month or a meeting to come follows it. */
  other_agenda_remove: { request: OtherAgendaPick; response: OtherAgendaList };
  /** Puts another agenda back that was taken away. */
  other_agenda_restore: { request: OtherAgendaPick; response: OtherAgendaList };
  /** The holidays, for all groups. */
  holiday_list: { request: Nothing; response: HolidayList };
  /** Adds a holiday. */
  holiday_add: { request: HolidayForm; response: HolidayList };
  /** Changes a holiday. */
  holiday_edit: { request: HolidayEdit; response: HolidayList };
  /** Takes a holiday off the list. */
  holiday_remove: { request: HolidayPick; response: HolidayList };
  /** Puts a country's holidays on the list, those that are missing. */
  holiday_fill: { request: HolidayFill; response: HolidayList };
  /** Says what a meeting is about. */
  topic_set: { request: TopicSet; response: Meeting };
  /** Topics, questions and tools of a group's starter set. */
  card_list: { request: GroupGet; response: CardList };
  /** A group's next twelve meetings in one table: what is read, what they are about, who does what. */
  planner_get: { request: GroupGet; response: Planner };
  /** A meeting's agenda. */
  agenda_get: { request: MeetingGet; response: Agenda };
  /** Puts an item on the agenda. */
  agenda_item_add: { request: AgendaItemAdd; response: Agenda };
  /** Changes an item. */
  agenda_item_edit: { request: AgendaItemEdit; response: Agenda };
  /** Puts an item elsewhere on the agenda. */
  agenda_item_move: { request: AgendaItemMove; response: Agenda };
  /** Takes an item off the agenda. */
  agenda_item_remove: { request: AgendaItemPick; response: Agenda };
  /** Puts an item that was taken off back on the agenda. */
  agenda_item_restore: { request: AgendaItemPick; response: Agenda };
  /** Copies an item; the copy comes after it. */
  agenda_item_duplicate: { request: AgendaItemPick; response: Agenda };
  /** Says whether an item's condition is met tonight. */
  agenda_item_condition: { request: AgendaItemCondition; response: Agenda };
  /** Takes an item off a meeting and saves it for later. */
  agenda_item_shelve: { request: AgendaItemShelve; response: Agenda };
  /** Puts something saved for later on a meeting. */
  agenda_item_unshelve: { request: AgendaItemUnshelve; response: Agenda };
  /** Opens a circle that runs beside others. */
  agenda_track_add: { request: AgendaTrackAdd; response: Agenda };
  /** Changes a circle's name or who leads it. */
  agenda_track_edit: { request: AgendaTrackEdit; response: Agenda };
  /** Takes a circle off the agenda with all its items. */
  agenda_track_remove: { request: AgendaTrackPick; response: Agenda };
  /** Puts a circle that was taken off back with all its items. */
  agenda_track_restore: { request: AgendaTrackPick; response: Agenda };
  /** Puts a person in a circle. */
  agenda_track_person_add: { request: AgendaTrackPerson; response: Agenda };
  /** Takes a person out of a circle. */
  agenda_track_person_remove: { request: AgendaTrackPerson; response: Agenda };
  /** Makes an agenda that runs over as short as its evening, as far as that goes. */
  agenda_fit: { request: MeetingGet; response: Agenda };
  /** Makes a meeting's agenda the group's usual one. */
  agenda_save_as_usual: { request: MeetingGet; response: Agenda };
  /** Takes the agenda of another meeting of the group. */
  agenda_copy_from: { request: AgendaCopyFrom; response: Agenda };
  /** Takes another agenda of the group for one meeting, or the usual one again. */
  meeting_use_agenda: { request: MeetingUseAgenda; response: Agenda };
  /** Carries items that were not reached over to the next meeting or to what is saved for later. */
  agenda_carry_over: { request: AgendaCarryOver; response: Agenda };
  /** What a group saved for later. */
  backlog_get: { request: GroupGet; response: Backlog };
  /** Saves something for later. */
  backlog_add: { request: BacklogAdd; response: Backlog };
  /** Takes something off what is saved for later. */
  backlog_remove: { request: BacklogPick; response: Backlog };
  /** Puts something back among what is saved for later. */
  backlog_restore: { request: BacklogPick; response: Backlog };
  /** Readings: those of the starter sets, and her own. */
  reading_list: { request: Nothing; response: ReadingList };
  /** One reading with its words. */
  reading_get: { request: ReadingGet; response: Reading };
  /** Adds a reading. */
  reading_add: { request: ReadingAdd; response: Reading };
  /** Changes a reading of her own. */
  reading_edit: { request: ReadingEdit; response: Reading };
  /** Makes a copy of a reading that can be changed. */
  reading_copy: { request: ReadingGet; response: Reading };
  /** Takes a reading of her own out of the library. */
  reading_remove: { request: ReadingGet; response: Reading };
  /** Puts a reading that was taken out back into the library. */
  reading_restore: { request: ReadingGet; response: Reading };
  /** Looks for readings by words of their titles, tags, sources and texts. */
  reading_find: { request: ReadingFind; response: ReadingFound };
  /** Shows what a text written in Markdown will look like. */
  reading_preview: { request: ReadingPreview; response: TextShown };
  /** Reads a text file, put in order. Stores nothing. */
  reading_import: { request: ReadingImport; response: TextTidied };
  /** Puts pasted text in order. Stores nothing. */
  reading_tidy: { request: ReadingTidy; response: TextTidied };
  /** Parts a reading among readers, evenly by how long it takes aloud. */
  reading_split: { request: ReadingSplit; response: ReadingParts };
  /** Handouts, those that come with Homegroup and her own; found by words, or fit for a group. */
  handout_list: { request: HandoutListAsk; response: HandoutList };
  /** One handout with its text. */
  handout_get: { request: HandoutGet; response: Handout };
  /** Makes a handout of her own. */
  handout_create: { request: HandoutCreate; response: Handout };
  /** Changes a handout of her own; one that came with Homegroup is copied first. */
  handout_edit: { request: HandoutEdit; response: Handout };
  /** Makes a handout of her own from one there is. */
  handout_copy: { request: HandoutCopy; response: Handout };
  /** Takes a handout of her own out of the library. */
  handout_remove: { request: HandoutPick; response: Handout };
  /** Puts a handout back that was taken out. */
  handout_restore: { request: HandoutPick; response: Handout };
  /** Says what is wrong with a handout's text, line by line. Nothing is stored. */
  handout_check: { request: HandoutCheck; response: HandoutChecked };
  /** A handout's text as the pages it makes, filled in for a group. Nothing is stored. */
  handout_preview: { request: HandoutPreview; response: Paper };
  /** Brings a handout from a file, and asks for one if none is given. */
  handout_import: { request: HandoutImport; response: HandoutImported };
  /** Saves a handout as a file to pass on, and asks where. */
  handout_export: { request: HandoutGet; response: HandoutSaved };
  /** A group's picture. */
  group_logo_get: { request: GroupGet; response: GroupLogo };
  /** Gives a group a picture, a PNG. */
  group_logo_set: { request: GroupLogoSet; response: GroupLogo };
  /** Takes a group's picture away. */
  group_logo_remove: { request: GroupGet; response: GroupLogo };
  /** A group's reading cycles. */
  cycle_list: { request: GroupGet; response: CycleList };
  /** A cycle's turns for the next twelve weeks. */
  cycle_ahead: { request: CyclePick; response: CycleAhead };
  /** Adds a reading cycle to a group. */
  cycle_add: { request: CycleAdd; response: CycleList };
  /** Changes a reading cycle. */
  cycle_edit: { request: CycleEdit; response: CycleList };
  /** Takes a reading cycle away. */
  cycle_remove: { request: CyclePick; response: CycleList };
  /** Puts a reading cycle back that was taken away. */
  cycle_restore: { request: CyclePick; response: CycleList };
  /** Puts one evening of a cycle differently, or lets the cycle go on from there. */
  cycle_set: { request: CycleSet; response: CycleAhead };
  /** A group's roles. */
  role_list: { request: GroupGet; response: RoleList };
  /** Adds a role to a group. */
  role_add: { request: RoleAdd; response: RoleList };
  /** Renames a role, or says whether only those who can serve are proposed for it. */
  role_edit: { request: RoleEdit; response: RoleList };
  /** Takes a role off a group's lists. */
  role_remove: { request: RolePick; response: RoleList };
  /** Puts a role back that was taken off. */
  role_restore: { request: RolePick; response: RoleList };
  /** Says whether somebody can serve in a role. */
  can_serve_set: { request: CanServeSet; response: RoleList };
  /** Who does what at a meeting. */
  assignment_list: { request: MeetingGet; response: AssignmentList };
  /** Says who does a role at a meeting, or what they said. */
  assignment_set: { request: AssignmentSet; response: AssignmentList };
  /** Puts somebody else in the place of whoever can't this time. */
  assignment_substitute: { request: AssignmentSubstitute; response: AssignmentList };
  /** Copies a message that asks somebody for a role, for half a minute. */
  assignment_message: { request: AssignmentPick; response: ContactCopied };
  /** Who does what in a group's next twelve meetings. */
  rota_get: { request: GroupGet; response: Rota };
  /** Changes how a group's rota works. */
  rota_settings: { request: RotaSettings; response: Rota };
  /** Proposes who could do what in the next twelve meetings, and why. Stores nothing. */
  rota_propose: { request: GroupGet; response: RotaProposal };
  /** Takes names over that were proposed. */
  rota_accept: { request: RotaAccept; response: Rota };
  /** Who of a group will be away. */
  absence_list: { request: GroupGet; response: AbsenceList };
  /** Notes that somebody will be away. */
  absence_add: { request: AbsenceAdd; response: AbsenceList };
  /** Takes an absence off. */
  absence_remove: { request: AbsencePick; response: AbsenceList };
  /** Who holds which position in a group, and what is vacant. */
  service_list: { request: GroupGet; response: ServiceList };
  /** Writes down that somebody holds a position from when until when. */
  service_add: { request: ServiceAdd; response: ServiceList };
  /** Changes a term of service. */
  service_edit: { request: ServiceEdit; response: ServiceList };
  /** Ends a term of service before its time, or says that it goes on. */
  service_end: { request: ServiceEnd; response: ServiceList };
  /** What was wanted to be remembered today about people who asked, in all groups. */
  care_due: { request: Nothing; response: CareDue };
  /** What a group wanted to remember about people who asked, and terms that end soon. */
  care_list: { request: GroupGet; response: CareList };
  /** What one person asked to be reminded of, with whom she walks, and her goals. */
  care_get: { request: PersonGet; response: PersonCare };
  /** Adds a reminder about a person who asked for it. */
  care_add: { request: CareAdd; response: PersonCare };
  /** Says that what was wanted is done. */
  care_done: { request: CarePick; response: PersonCare };
  /** Puts a reminder off to a day. */
  care_snooze: { request: CareSnooze; response: PersonCare };
  /** Takes a reminder off: she no longer wants it. */
  care_remove: { request: CarePick; response: PersonCare };
  /** Puts two people together who both said yes. */
  partner_add: { request: PartnerAdd; response: PersonCare };
  /** Ends it for both. */
  partner_end: { request: PartnerEnd; response: PersonCare };
  /** Writes down a goal somebody asked to have kept; agencies only. */
  goal_add: { request: GoalAdd; response: PersonCare };
  /** Says that a goal is done, or when to look at it again. */
  goal_edit: { request: GoalEdit; response: PersonCare };
  /** Takes a goal off. */
  goal_remove: { request: GoalPick; response: PersonCare };
  /** A group's speakers from outside. */
  speaker_list: { request: GroupGet; response: SpeakerList };
  /** Everything kept about a speaker from outside. */
  speaker_get: { request: SpeakerPick; response: Speaker };
  /** Adds a speaker from outside. */
  speaker_add: { request: SpeakerAdd; response: Speaker };
  /** Changes a speaker from outside. */
  speaker_edit: { request: SpeakerEdit; response: Speaker };
  /** Asks a speaker from outside for an evening, or says what she answered. */
  speaker_invite: { request: SpeakerInvite; response: Speaker };
  /** Erases a speaker from outside everywhere these records reach. It can't be undone. */
  speaker_erase: { request: SpeakerErase; response: Erased };
  /** The rows of a sign-up sheet. */
  signup_rows: { request: SignUpAsk; response: SignUp };
  /** Writes down who put their names on a sign-up sheet: all of it, or nothing and why. */
  signup_read: { request: SignUpRead; response: SignUpTold };
  /** Who was at a meeting. */
  attendance_get: { request: MeetingGet; response: Attendance };
  /** Marks a person, or takes the mark back. */
  attendance_mark: { request: AttendanceMark; response: Marked };
  /** Marks everybody on the list here who is not marked yet; mutual aid only. */
  attendance_mark_all: { request: MeetingGet; response: Attendance };
  /** Adds somebody whose name is not there, marked here. */
  attendance_add: { request: AttendanceAdd; response: Marked };
  /** Sets the headcount. */
  visitor_count: { request: VisitorCount; response: Counted };
  /** What is counted of a person, if she asked for it. */
  milestone_get: { request: PersonGet; response: PersonMilestones };
  /** Counts from a day one because somebody asked for it, or puts right what was written down. */
  milestone_set: { request: MilestoneSet; response: PersonMilestones };
  /** Counts from a new day one; the days before are kept or erased as she wishes. */
  milestone_start_again: { request: MilestoneStartAgain; response: PersonMilestones };
  /** Counts no longer, and erases what was written down. It can't be undone. */
  milestone_stop: { request: PersonGet; response: PersonMilestones };
  /** What there is to celebrate in a group at its next meeting and after it, and its chips. */
  milestone_list: { request: MilestoneAsk; response: MilestoneList };
  /** Who celebrates at a meeting. */
  milestone_due: { request: MeetingGet; response: MilestonesDue };
  /** Changes how a group counts, and when it is time for new chips. */
  milestone_settings: { request: MilestoneSettings; response: MilestoneList };
  /** How many chips were given at a meeting. */
  chip_list: { request: MeetingGet; response: ChipList };
  /** Writes down that a chip was given; there is one less in the box. */
  chip_give: { request: ChipPick; response: ChipGave };
  /** Takes back that a chip was given. */
  chip_take_back: { request: ChipPick; response: ChipList };
  /** Says how many chips of one kind are in the box. */
  chip_stock_set: { request: ChipStock; response: MilestoneList };
  /** What there is to type in after an evening on paper. */
  afterwards_get: { request: MeetingGet; response: Afterwards };
  /** Writes down what was put in at a meeting, and whether two counted it. */
  basket_set: { request: BasketSet; response: BasketSaved };
  /** Types in the names of a sheet of paper: a dry run says who is meant, the real run marks them here. */
  sheet_type_in: { request: SheetTypeIn; response: SheetTyped };
  /** The names on a group's list and whether each is here, for the door. */
  door_get: { request: MeetingGet; response: Door };
  /** Marks a person here at the door, or takes it back. */
  door_mark: { request: DoorMark; response: DoorRow };
  /** Every kind of paper that is made. */
  paper_kinds: { request: Nothing; response: PaperKindList };
  /** The papers there are of a meeting, of a group, or about a person. */
  paper_list: { request: PaperListAsk; response: PaperList };
  /** Says whether a paper that is off by itself shall be made in a group. */
  paper_allow: { request: PaperAllow; response: PaperList };
  /** Makes a paper, for looking at. */
  paper_make: { request: PaperRequest; response: Paper };
  /** Makes a paper and saves it where she chooses. */
  paper_save: { request: PaperSave; response: PaperSaved };
  /** Makes a paper and prints it straight from memory. */
  paper_print: { request: PaperPrint; response: PaperSent };
  /** The papers of an evening: those its group chose, or those of its starter set. */
  paper_set_get: { request: MeetingGet; response: PaperSet };
  /** Keeps the papers of a group's usual evening. */
  paper_set_keep: { request: PaperSetKeep; response: Done };
  /** Prints the papers of an evening, each by itself, and says how far it came. */
  paper_set_print: { request: PaperSetPrint; response: PaperSetSent };
  /** Saves the papers of an evening in a folder she chooses, all of them or none. */
  paper_set_save: { request: PaperSetSave; response: PaperSetSaved };
  /** A group's curriculum and how far everybody is; agencies only. */
  curriculum_get: { request: GroupGet; response: Curriculum };
  /** Changes what counts: allowed absences, leaving early, places. */
  curriculum_edit: { request: CurriculumEdit; response: Curriculum };
  /** Adds a module behind the last. */
  curriculum_module_add: { request: CurriculumModuleAdd; response: Curriculum };
  /** Changes a module, moves it, takes it out or puts it back. */
  curriculum_module_edit: { request: CurriculumModuleEdit; response: Curriculum };
  /** Says which module a meeting has. */
  curriculum_plan: { request: CurriculumPlan; response: Curriculum };
  /** Fills the coming meetings with modules in order. */
  curriculum_fill: { request: CurriculumFill; response: Curriculum };
  /** Writes down that somebody made a module up, or takes it back. */
  curriculum_make_up: { request: CurriculumMakeUp; response: Curriculum };
  /** A person's releases of information and what was handed out; a drafting aid, not legal advice. */
  release_list: { request: PersonGet; response: ReleaseList };
  /** Begins a release of information; Part 2 programs only. */
  release_add: { request: ReleaseAdd; response: ReleaseList };
  /** Changes a release that is not signed. */
  release_edit: { request: ReleaseEdit; response: ReleaseList };
  /** Takes a release away that is not signed. */
  release_remove: { request: ReleasePick; response: ReleaseList };
  /** Writes down that a release was signed. From then on it stays as it is. */
  release_sign: { request: ReleaseOn; response: ReleaseList };
  /** Writes down that a release was revoked. */
  release_revoke: { request: ReleaseOn; response: ReleaseList };
  /** Writes down that the event happened that a release waits for. */
  release_happened: { request: ReleaseHappened; response: ReleaseList };
  /** Writes down that something was handed out under a release. */
  disclosure_add: { request: DisclosureAdd; response: ReleaseList };
  /** What agencies' groups note about a person; nothing in mutual aid. */
  noted_get: { request: PersonGet; response: Noted };
  /** Changes what an agency's group notes about a person. */
  noted_edit: { request: NotedEdit; response: Noted };
  /** The fields and tags an agency's group has of its own. */
  own_field_list: { request: GroupGet; response: OwnFields };
  /** Adds a field of the group's own. */
  own_field_add: { request: OwnFieldAdd; response: OwnFields };
  /** Changes a field of the group's own, takes it off or puts it back. */
  own_field_edit: { request: OwnFieldEdit; response: OwnFields };
  /** Adds a tag the group uses. */
  own_tag_add: { request: OwnTagAdd; response: OwnFields };
  /** Changes a tag the group uses, takes it off or puts it back. */
  own_tag_edit: { request: OwnTagEdit; response: OwnFields };
  /** What a group writes down, for its members, and what to say if somebody asks for its list. */
  written_down_get: { request: GroupGet; response: WrittenDownTold };
  /** Starter sets: those that come with Homegroup, and her own. */
  pack_list: { request: Nothing; response: PackList };
  /** One starter set with all a facilitator would change. */
  pack_get: { request: PackPick; response: PackPage };
  /** Copies a starter set, or makes one of how a group is now. */
  pack_copy: { request: PackCopy; response: PackPage };
  /** Changes an own starter set. */
  pack_edit: { request: PackEdit; response: PackPage };
  /** Says what is wrong with the text of a starter set, with lines. */
  pack_text_check: { request: PackTextCheck; response: PackChecked };
  /** Saves the text of an own starter set. */
  pack_text_save: { request: PackTextSave; response: PackPage };
  /** Saves a starter set as one file where she chooses. */
  pack_export: { request: PackPick; response: PackExported };
  /** Brings a starter set from a file, and asks which if none is given. */
  pack_import: { request: PackImport; response: PackImported };
  /** What a newer version of a group's starter set would bring, in words. */
  pack_update_look: { request: GroupGet; response: PackUpdate };
  /** Takes the newer version for the group. What the group changed for itself stays. */
  pack_update: { request: GroupGet; response: Group };
  /** Takes an own starter set off the list. Groups made from it keep their copy. */
  pack_remove: { request: PackPick; response: PackList };
  /** Makes a sample group with invented people to look around in. */
  sample_make: { request: Nothing; response: Sample };
}
