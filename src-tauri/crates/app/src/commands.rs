//! The one list of commands: what the window, the command line and the tests can ask for.

use crate::absence::{self, AbsenceAdd, AbsenceList, AbsencePick};
use crate::afterwards::{self, Afterwards, BasketSaved, BasketSet};
use crate::agenda::item::{
    self, AgendaItemAdd, AgendaItemCondition, AgendaItemEdit, AgendaItemMove, AgendaItemPick,
};
use crate::agenda::track::{self, AgendaTrackAdd, AgendaTrackEdit, AgendaTrackPerson, AgendaTrackPick};
use crate::agenda::whole::{self, AgendaCarryOver, AgendaCopyFrom, MeetingUseAgenda};
use crate::agenda::{self, Agenda};
use crate::assignment::{self, AssignmentList, AssignmentPick, AssignmentSet, AssignmentSubstitute};
use crate::attendance::{self, Attendance, AttendanceAdd, AttendanceMark, Counted, Recorded, VisitorCount};
use crate::backlog::{self, AgendaItemShelve, AgendaItemUnshelve, Backlog, BacklogAdd, BacklogPick};
use crate::backup::{self, BackupChosen, BackupContents, BackupList, BackupLook, BackupMade, BackupMake};
use crate::care::{self, CareAdd, CareDue, CareList, CarePick, CareSnooze, PersonCare};
use crate::chip::{self, ChipGave, ChipList, ChipPick, ChipStock, MilestoneSettings};
use crate::contact::{self, ContactCopied, ContactCopy};
use crate::curriculum::{
    self, Curriculum, CurriculumEdit, CurriculumFill, CurriculumMakeUp, CurriculumModuleAdd,
    CurriculumModuleEdit, CurriculumPlan,
};
use crate::cycle::{self, CycleAdd, CycleAhead, CycleEdit, CycleList, CyclePick, CycleSet};
use crate::disclosure::{
    self, DisclosureAdd, ReleaseAdd, ReleaseEdit, ReleaseHappened, ReleaseList, ReleaseOn, ReleasePick,
};
use crate::door::{self, Door, DoorMark, DoorRow};
use crate::draft::{self, DraftKeep, DraftList};
use crate::emergency::{self, EmergencyCard, EmergencyEdit};
use crate::erasure::{
    self, GroupErase, GroupErasePreview, PersonErase, PersonErasePreview, PersonErased, PersonPick,
};
use crate::figures::{self, Figures, FiguresAsk};
use crate::goal::{self, GoalAdd, GoalEdit, GoalPick};
use crate::group::{self, Group, GroupAgreeNames, GroupCreate, GroupEdit, GroupGet, GroupList, ZoneList};
use crate::handout::file::{self, HandoutImport, HandoutImported, HandoutSaved};
use crate::handout::paper::{self as handout_paper, HandoutPreview};
use crate::handout::{
    self, Handout, HandoutCheck, HandoutChecked, HandoutCopy, HandoutCreate, HandoutEdit, HandoutGet,
    HandoutList, HandoutListAsk, HandoutPick,
};
use crate::handover::{
    self, HandoverContents, HandoverLook, HandoverMade, HandoverMake, HandoverRead, HandoverTake,
};
use crate::history::{self, ChangePick, ChangeUndone, HistoryAsk, HistoryList};
use crate::holiday::{self, HolidayEdit, HolidayFill, HolidayForm, HolidayList, HolidayPick};
use crate::import::{self, ImportReport, PeopleImport};
use crate::lock::{self, MeetingClock, PresenceNote};
use crate::logo::{self, GroupLogo, GroupLogoSet};
use crate::meeting::{
    self, Meeting, MeetingAdd, MeetingCancel, MeetingGet, MeetingList, MeetingListAsk, MeetingMove,
};
use crate::milestone::{
    self, MilestoneAsk, MilestoneList, MilestoneSet, MilestoneStartAgain, MilestonesDue, PersonMilestones,
};
use crate::noted::{self, Noted, NotedEdit, OwnFieldAdd, OwnFieldEdit, OwnFields, OwnTagAdd, OwnTagEdit};
use crate::notice::{self, NoticeDismiss};
use crate::other_agenda::{self, OtherAgendaAdd, OtherAgendaList, OtherAgendaPick, OtherAgendaRename};
use crate::pack::{
    self, PackChecked, PackCopy, PackEdit, PackExported, PackImport, PackImported, PackList, PackPage,
    PackPick, PackTextCheck, PackTextSave, PackUpdate,
};
use crate::paper::{
    self, PaperAllow, PaperKindList, PaperList, PaperListAsk, PaperMade, PaperPrint, PaperRequest, PaperSave,
    PaperSaved, PaperSent, PaperSet, PaperSetKeep, PaperSetPrint, PaperSetSave, PaperSetSaved, PaperSetSent,
};
use crate::partner::{self, PartnerAdd, PartnerEnd};
use crate::passphrase::{
    self, PassphraseChange, PassphraseCheck, PassphraseChecked, PassphraseSuggested, RecoveryRenew, Renewed,
};
use crate::person::consent::{self, PersonConsent};
use crate::person::list::{self, PeopleListKeep, PeopleListPick, PeopleLists, PersonList, PersonListAsk};
use crate::person::merge::{self, PersonAlike, PersonCompare, PersonMerge, PersonPair};
use crate::person::status::{self, PersonStatus};
use crate::person::story::{self, PersonStory, PersonStoryAsk};
use crate::person::{self, Person, PersonAdd, PersonEdit, PersonGet};
use crate::planner::{self, Planner};
use crate::program::{self, Nothing, ProgramList};
use crate::progress::{self, Done, Progress};
use crate::reading::text::{
    self, ReadingFind, ReadingFound, ReadingImport, ReadingParts, ReadingPreview, ReadingSplit, ReadingTidy,
    TextShown, TextTidied,
};
use crate::reading::{self, Reading, ReadingAdd, ReadingEdit, ReadingGet, ReadingList};
use crate::restore::{self, RestoreMake};
use crate::retention::{self, ClockConfirm, DestructionAsk, DestructionList, Retention, RetentionEdit};
use crate::role::{self, CanServeSet, RoleAdd, RoleEdit, RoleList, RolePick};
use crate::roster::{self, RosterChange};
use crate::rota::{self, Rota, RotaAccept, RotaProposal, RotaSettings};
use crate::sample::{self, Sample};
use crate::schedule::{
    self, GroupSchedule, ScheduleBreakAdd, ScheduleBreakRemove, SchedulePreview, SchedulePreviewAsk,
    ScheduleRuleAdd, ScheduleRuleEdit, ScheduleRuleEnd, ScheduleWeekSet,
};
use crate::service::{self, ServiceAdd, ServiceEdit, ServiceEnd, ServiceList};
use crate::settings::{self, Settings, SettingsEdit};
use crate::sheet::{self, SheetTypeIn, SheetTyped};
use crate::signup::{self, SignUp, SignUpAsk, SignUpRead, SignUpTold};
use crate::speaker::{
    self, Speaker, SpeakerAdd, SpeakerEdit, SpeakerErase, SpeakerInvite, SpeakerList, SpeakerPick,
};
use crate::today::{self, Today};
use crate::topic::{self, CardList, TopicSet};
use crate::unrecorded::{self, MeetingUnrecordedAsk};
use crate::vault::{
    self, VaultCreate, VaultCreated, VaultRecoveryConfirm, VaultStatus, VaultUnlock, VaultVerified,
};
use crate::written_down::{self, WrittenDownTold};

crate::commands! {
    /// How the records stand: absent, locked or unlocked.
    always vault_status(Nothing) -> VaultStatus = vault::status;
    /// Makes new records and unlocks them. The recovery code is shown this once.
    always vault_create(VaultCreate) -> VaultCreated = vault::create, changes "vault";
    /// Proves that the recovery code was written down.
    always vault_recovery_confirm(VaultRecoveryConfirm) -> VaultStatus = vault::confirm_recovery, changes "vault";
    /// Unlocks the records with the passphrase or the recovery code.
    always vault_unlock(VaultUnlock) -> VaultStatus = vault::unlock, changes "vault";
    /// Locks the records.
    always vault_lock(Nothing) -> VaultStatus = vault::lock, changes "vault";
    /// Reads all records back and says whether they are whole.
    always vault_verify(Nothing) -> VaultVerified = vault::verify;
    /// Says how hard a passphrase is to guess.
    always passphrase_check(PassphraseCheck) -> PassphraseChecked = passphrase::check;
    /// A passphrase of six words, never given twice.
    always passphrase_suggest(Nothing) -> PassphraseSuggested = passphrase::suggest;
    /// Changes the passphrase; where others may know the old one, every key is made anew.
    opened passphrase_change(PassphraseChange) -> Renewed = passphrase::change, changes "vault";
    /// Makes every key anew and gives a new recovery code; the old one opens nothing from now on.
    opened recovery_renew(RecoveryRenew) -> VaultCreated = passphrase::renew_recovery, changes "vault";
    /// Puts away what the program had to say.
    always notice_dismiss(NoticeDismiss) -> VaultStatus = notice::dismiss, changes "vault";
    /// Somebody is at the computer; which meeting is on screen.
    aside presence_note(PresenceNote) -> Done = lock::note_presence;
    /// Long work under way, if there is any.
    aside progress_get(Nothing) -> Option<Progress> = progress::get;
    /// Gives up the long work under way. Nothing is changed by it then.
    aside progress_cancel(Nothing) -> Done = progress::cancel;
    /// The hours of a meeting, without a name. Goes on while names are covered.
    covered meeting_clock(MeetingGet) -> MeetingClock = lock::meeting_clock;
    /// Makes a backup in one file, and asks where if no place is given.
    asking backup_make(BackupMake) -> BackupMade = backup::make, changes "vault";
    /// When the last backup was made, and what is kept on this computer besides.
    opened backup_list(Nothing) -> BackupList = backup::list;
    /// Asks which backup is meant.
    aside backup_choose(Nothing) -> BackupChosen = backup::choose;
    /// Reads a backup through and says what is in it. Changes nothing.
    always backup_look(BackupLook) -> BackupContents = backup::look;
    /// Puts a backup in the place of these records, which are kept aside until it was opened.
    always restore_make(RestoreMake) -> VaultStatus = restore::make, changes "vault";
    /// Brings back the records a backup was put in the place of.
    always restore_undo(Nothing) -> VaultStatus = restore::undo, changes "vault";
    /// What was changed, newest first.
    unlocked history_list(HistoryAsk) -> HistoryList = history::list;
    /// Takes one change back; what was changed again since stays.
    unlocked change_undo(ChangePick) -> ChangeUndone = history::undo, changes "group" "person" "meeting" "reading" "holiday" "curriculum" "pack" "handout";
    /// Takes back the last change that was not taken back yet.
    unlocked change_undo_last(Nothing) -> ChangeUndone = history::undo_last, changes "group" "person" "meeting" "reading" "holiday" "curriculum" "pack" "handout";
    /// Does again what was taken back last.
    unlocked change_redo_last(Nothing) -> ChangeUndone = history::redo_last, changes "group" "person" "meeting" "reading" "holiday" "curriculum" "pack" "handout";
    /// Keeps what is being typed, sealed, until it is saved or thrown away.
    unlocked draft_keep(DraftKeep) -> Done = draft::keep;
    /// What was being typed when the records were locked.
    unlocked draft_list(Nothing) -> DraftList = draft::list;
    /// What erasing a person would reach, and what it would not.
    unlocked person_erase_preview(PersonPick) -> PersonErasePreview = erasure::preview;
    /// Erases a person everywhere these records reach. It can't be undone.
    opened person_erase(PersonErase) -> PersonErased = erasure::erase, changes "person" "group" "meeting";
    /// What of a group could be handed over, and who could be asked.
    unlocked handover_look(GroupGet) -> HandoverLook = handover::look;
    /// Makes one sealed file of a group for whoever looks after it next, and asks where if no place is given.
    asking handover_make(HandoverMake) -> HandoverMade = handover::make, changes "group";
    /// Says what is in a file a group was handed over in. Changes nothing.
    unlocked handover_read(HandoverRead) -> HandoverContents = handover::read;
    /// Makes the group of such a file here. What is here already stays as it is.
    unlocked handover_take(HandoverTake) -> Group = handover::take, changes "group" "meeting" "person" "reading";
    /// What erasing a group would reach, and what it would not.
    unlocked group_erase_preview(GroupGet) -> GroupErasePreview = erasure::preview_group;
    /// Erases a group with everything these records hold of it. It can't be undone.
    opened group_erase(GroupErase) -> PersonErased = erasure::erase_group, changes "group" "meeting" "person" "curriculum" "handout";
    /// How long a group's names are kept.
    unlocked retention_get(GroupGet) -> Retention = retention::get;
    /// Changes how long a group's names are kept.
    unlocked retention_edit(RetentionEdit) -> Retention = retention::edit, changes "group";
    /// Turns names that are due into totals now.
    opened retention_run(GroupGet) -> Retention = retention::run, changes "group" "meeting";
    /// Says that the computer's clock is right after it jumped ahead.
    opened clock_confirm(ClockConfirm) -> VaultStatus = retention::confirm_clock, changes "vault";
    /// What was destroyed, when and why.
    unlocked destruction_list(DestructionAsk) -> DestructionList = retention::destroyed;
    /// Copies a telephone number or an e-mail address for half a minute.
    errand contact_copy(ContactCopy) -> ContactCopied = contact::copy;
    /// Language, look and paper size.
    always settings_get(Nothing) -> Settings = settings::get;
    /// Changes language, look or paper size.
    always settings_edit(SettingsEdit) -> Settings = settings::edit, changes "settings";
    /// Whom to call when somebody's life is at stake; also while the records are locked.
    always emergency_get(Nothing) -> EmergencyCard = emergency::get;
    /// Puts the emergency card's numbers right.
    opened emergency_edit(EmergencyEdit) -> EmergencyCard = emergency::edit, changes "settings";
    /// The starter sets a group can be made from.
    always program_list(Nothing) -> ProgramList = program::list;
    /// The time zones there are.
    always zone_list(Nothing) -> ZoneList = group::zones;
    /// Today: the meeting the clock is nearest to, and what comes after.
    unlocked today_get(Nothing) -> Today = today::get;
    /// Makes a group from a starter set, with a weekly meeting.
    unlocked group_create(GroupCreate) -> Group = group::create, changes "group" "meeting";
    /// Changes a group.
    unlocked group_edit(GroupEdit) -> Group = group::edit, changes "group" "person" "meeting";
    /// Writes down that the group agreed to keep names, or no longer does.
    unlocked group_agree_names(GroupAgreeNames) -> Group = group::agree_names, changes "group" "meeting";
    /// All groups.
    unlocked group_list(Nothing) -> GroupList = group::list;
    /// One group with its people and coming meetings.
    unlocked group_get(GroupGet) -> Group = group::get;
    /// What a group's meetings come to in a period, each figure with its rule.
    unlocked figures_get(FiguresAsk) -> Figures = figures::get;
    /// Adds a person.
    unlocked person_add(PersonAdd) -> Person = person::add, changes "person" "group";
    /// Changes a person.
    unlocked person_edit(PersonEdit) -> Person = person::edit, changes "person" "group" "meeting";
    /// People, all or by the beginnings of their names.
    unlocked person_list(PersonListAsk) -> PersonList = list::list;
    /// Everything kept about one person.
    unlocked person_get(PersonGet) -> Person = person::get;
    /// What is written down about somebody, in order of time, a year at a time.
    unlocked person_story(PersonStoryAsk) -> PersonStory = story::get;
    /// Says where somebody stands with the groups from a day on.
    unlocked person_status(PersonStatus) -> Person = status::set, changes "person" "group" "meeting";
    /// Says what somebody allowed to be done with her number and address, or took back.
    unlocked person_consent(PersonConsent) -> Person = consent::set, changes "person";
    /// Pairs of people who may be one.
    unlocked person_alike(Nothing) -> PersonAlike = merge::alike;
    /// Two people side by side.
    unlocked person_compare(PersonPair) -> PersonCompare = merge::compare;
    /// Makes two people one.
    unlocked person_merge(PersonMerge) -> Person = merge::merge, changes "person" "group" "meeting";
    /// Makes somebody who was taken for another herself again.
    unlocked person_part(PersonGet) -> Person = merge::part, changes "person" "group" "meeting";
    /// Says that two people are two, and not to be asked about again.
    unlocked person_two(PersonPair) -> PersonAlike = merge::are_two, changes "person";
    /// The questions about people that she keeps.
    unlocked people_list_all(Nothing) -> PeopleLists = list::all;
    /// Keeps a question about people.
    unlocked people_list_keep(PeopleListKeep) -> PeopleLists = list::keep, changes "person";
    /// Drops a question about people.
    unlocked people_list_drop(PeopleListPick) -> PeopleLists = list::drop, changes "person";
    /// Brings people from a CSV file onto a group's list; a dry run says what would happen.
    unlocked people_import(PeopleImport) -> ImportReport = import::import, changes "person" "group";
    /// Puts a person on a group's list.
    unlocked roster_add(RosterChange) -> Group = roster::add, changes "person" "group";
    /// Takes a person off a group's list.
    unlocked roster_remove(RosterChange) -> Group = roster::remove, changes "person" "group";
    /// Meetings from one day to another.
    unlocked meeting_list(MeetingListAsk) -> MeetingList = meeting::list;
    /// Meetings of the last weeks that took place and nothing was written down of.
    unlocked meeting_unrecorded(MeetingUnrecordedAsk) -> MeetingList = unrecorded::list;
    /// One meeting.
    unlocked meeting_get(MeetingGet) -> Meeting = meeting::get;
    /// Says that a meeting does not take place, and why.
    unlocked meeting_cancel(MeetingCancel) -> Meeting = meeting::cancel, changes "meeting";
    /// Says that a cancelled meeting takes place after all.
    unlocked meeting_restore(MeetingGet) -> Meeting = meeting::restore, changes "meeting";
    /// Moves a meeting to another day or hour. It stays the same meeting.
    unlocked meeting_move(MeetingMove) -> Meeting = meeting::r#move, changes "meeting" "group";
    /// Adds a meeting no rule gives.
    unlocked meeting_add(MeetingAdd) -> Meeting = meeting::add, changes "meeting" "group";
    /// When a group meets: rules, breaks, and what the weeks of the month are.
    unlocked schedule_get(GroupGet) -> GroupSchedule = schedule::get;
    /// The next dates a rule would give. Changes nothing.
    unlocked schedule_preview(SchedulePreviewAsk) -> SchedulePreview = schedule::preview;
    /// Adds a rule beside those a group has.
    unlocked schedule_rule_add(ScheduleRuleAdd) -> GroupSchedule = schedule::add_rule, changes "group" "meeting";
    /// Changes a rule from a day on.
    unlocked schedule_rule_edit(ScheduleRuleEdit) -> GroupSchedule = schedule::edit_rule, changes "group" "meeting";
    /// Lets a rule end after a day, or go on without end.
    unlocked schedule_rule_end(ScheduleRuleEnd) -> GroupSchedule = schedule::end_rule, changes "group" "meeting";
    /// Adds a time without meetings.
    unlocked schedule_break_add(ScheduleBreakAdd) -> GroupSchedule = schedule::add_break, changes "group" "meeting";
    /// Takes a break away.
    unlocked schedule_break_remove(ScheduleBreakRemove) -> GroupSchedule = schedule::remove_break, changes "group" "meeting";
    /// Says what a week of the month is: as usual, dark, or following another agenda.
    unlocked schedule_week_set(ScheduleWeekSet) -> GroupSchedule = schedule::set_week, changes "group" "meeting";
    /// A group's agendas beside its usual one, and where they are used.
    unlocked other_agenda_list(GroupGet) -> OtherAgendaList = other_agenda::list;
    /// Makes another agenda: empty, a copy, or one of the starter set.
    unlocked other_agenda_add(OtherAgendaAdd) -> OtherAgendaList = other_agenda::add, changes "group";
    /// Renames another agenda.
    unlocked other_agenda_rename(OtherAgendaRename) -> OtherAgendaList = other_agenda::rename, changes "group" "meeting";
    /// Takes another agenda away, unless a week of the month or a meeting to come follows it.
    unlocked other_agenda_remove(OtherAgendaPick) -> OtherAgendaList = other_agenda::remove, changes "group" "meeting";
    /// Puts another agenda back that was taken away.
    unlocked other_agenda_restore(OtherAgendaPick) -> OtherAgendaList = other_agenda::restore, changes "group" "meeting";
    /// The holidays, for all groups.
    unlocked holiday_list(Nothing) -> HolidayList = holiday::list;
    /// Adds a holiday.
    unlocked holiday_add(HolidayForm) -> HolidayList = holiday::add, changes "holiday" "meeting";
    /// Changes a holiday.
    unlocked holiday_edit(HolidayEdit) -> HolidayList = holiday::edit, changes "holiday" "meeting";
    /// Takes a holiday off the list.
    unlocked holiday_remove(HolidayPick) -> HolidayList = holiday::remove, changes "holiday" "meeting";
    /// Puts a country's holidays on the list, those that are missing.
    unlocked holiday_fill(HolidayFill) -> HolidayList = holiday::fill, changes "holiday" "meeting";
    /// Says what a meeting is about.
    unlocked topic_set(TopicSet) -> Meeting = topic::set, changes "meeting";
    /// Topics, questions and tools of a group's starter set.
    unlocked card_list(GroupGet) -> CardList = topic::cards;
    /// A group's next twelve meetings in one table: what is read, what they are about, who does what.
    unlocked planner_get(GroupGet) -> Planner = planner::get;
    /// A meeting's agenda.
    unlocked agenda_get(MeetingGet) -> Agenda = agenda::get;
    /// Puts an item on the agenda.
    unlocked agenda_item_add(AgendaItemAdd) -> Agenda = item::add, changes "meeting" "group";
    /// Changes an item.
    unlocked agenda_item_edit(AgendaItemEdit) -> Agenda = item::edit, changes "meeting" "group";
    /// Puts an item elsewhere on the agenda.
    unlocked agenda_item_move(AgendaItemMove) -> Agenda = item::r#move, changes "meeting" "group";
    /// Takes an item off the agenda.
    unlocked agenda_item_remove(AgendaItemPick) -> Agenda = item::remove, changes "meeting" "group";
    /// Puts an item that was taken off back on the agenda.
    unlocked agenda_item_restore(AgendaItemPick) -> Agenda = item::restore, changes "meeting" "group";
    /// Copies an item; the copy comes after it.
    unlocked agenda_item_duplicate(AgendaItemPick) -> Agenda = item::duplicate, changes "meeting" "group";
    /// Says whether an item's condition is met tonight.
    unlocked agenda_item_condition(AgendaItemCondition) -> Agenda = item::decide, changes "meeting";
    /// Takes an item off a meeting and saves it for later.
    unlocked agenda_item_shelve(AgendaItemShelve) -> Agenda = backlog::shelve, changes "meeting" "group";
    /// Puts something saved for later on a meeting.
    unlocked agenda_item_unshelve(AgendaItemUnshelve) -> Agenda = backlog::unshelve, changes "meeting" "group";
    /// Opens a circle that runs beside others.
    unlocked agenda_track_add(AgendaTrackAdd) -> Agenda = track::add, changes "meeting" "group";
    /// Changes a circle's name or who leads it.
    unlocked agenda_track_edit(AgendaTrackEdit) -> Agenda = track::edit, changes "meeting" "group";
    /// Takes a circle off the agenda with all its items.
    unlocked agenda_track_remove(AgendaTrackPick) -> Agenda = track::remove, changes "meeting" "group";
    /// Puts a circle that was taken off back with all its items.
    unlocked agenda_track_restore(AgendaTrackPick) -> Agenda = track::restore, changes "meeting" "group";
    /// Puts a person in a circle.
    unlocked agenda_track_person_add(AgendaTrackPerson) -> Agenda = track::person_add, changes "meeting" "group";
    /// Takes a person out of a circle.
    unlocked agenda_track_person_remove(AgendaTrackPerson) -> Agenda = track::person_remove, changes "meeting" "group";
    /// Makes an agenda that runs over as short as its evening, as far as that goes.
    unlocked agenda_fit(MeetingGet) -> Agenda = whole::fit, changes "meeting";
    /// Makes a meeting's agenda the group's usual one.
    unlocked agenda_save_as_usual(MeetingGet) -> Agenda = whole::save_as_usual, changes "meeting" "group";
    /// Takes the agenda of another meeting of the group.
    unlocked agenda_copy_from(AgendaCopyFrom) -> Agenda = whole::copy_from, changes "meeting";
    /// Takes another agenda of the group for one meeting, or the usual one again.
    unlocked meeting_use_agenda(MeetingUseAgenda) -> Agenda = whole::use_agenda, changes "meeting";
    /// Carries items that were not reached over to the next meeting or to what is saved for later.
    unlocked agenda_carry_over(AgendaCarryOver) -> Agenda = whole::carry_over, changes "meeting" "group";
    /// What a group saved for later.
    unlocked backlog_get(GroupGet) -> Backlog = backlog::get;
    /// Saves something for later.
    unlocked backlog_add(BacklogAdd) -> Backlog = backlog::add, changes "group";
    /// Takes something off what is saved for later.
    unlocked backlog_remove(BacklogPick) -> Backlog = backlog::remove, changes "group";
    /// Puts something back among what is saved for later.
    unlocked backlog_restore(BacklogPick) -> Backlog = backlog::restore, changes "group";
    /// Readings: those of the starter sets, and her own.
    unlocked reading_list(Nothing) -> ReadingList = reading::list;
    /// One reading with its words.
    unlocked reading_get(ReadingGet) -> Reading = reading::get;
    /// Adds a reading.
    unlocked reading_add(ReadingAdd) -> Reading = reading::add, changes "reading";
    /// Changes a reading of her own.
    unlocked reading_edit(ReadingEdit) -> Reading = reading::edit, changes "reading" "group" "meeting";
    /// Makes a copy of a reading that can be changed.
    unlocked reading_copy(ReadingGet) -> Reading = reading::copy, changes "reading";
    /// Takes a reading of her own out of the library.
    unlocked reading_remove(ReadingGet) -> Reading = reading::remove, changes "reading";
    /// Puts a reading that was taken out back into the library.
    unlocked reading_restore(ReadingGet) -> Reading = reading::restore, changes "reading";
    /// Looks for readings by words of their titles, tags, sources and texts.
    unlocked reading_find(ReadingFind) -> ReadingFound = text::find;
    /// Shows what a text written in Markdown will look like.
    unlocked reading_preview(ReadingPreview) -> TextShown = text::preview;
    /// Reads a text file, put in order. Stores nothing.
    unlocked reading_import(ReadingImport) -> TextTidied = text::import;
    /// Puts pasted text in order. Stores nothing.
    unlocked reading_tidy(ReadingTidy) -> TextTidied = text::tidy;
    /// Parts a reading among readers, evenly by how long it takes aloud.
    unlocked reading_split(ReadingSplit) -> ReadingParts = text::split;
    /// Handouts, those that come with Homegroup and her own; found by words, or fit for a group.
    unlocked handout_list(HandoutListAsk) -> HandoutList = handout::list;
    /// One handout with its text.
    unlocked handout_get(HandoutGet) -> Handout = handout::get;
    /// Makes a handout of her own.
    unlocked handout_create(HandoutCreate) -> Handout = handout::create, changes "handout";
    /// Changes a handout of her own; one that came with Homegroup is copied first.
    unlocked handout_edit(HandoutEdit) -> Handout = handout::edit, changes "handout";
    /// Makes a handout of her own from one there is.
    unlocked handout_copy(HandoutCopy) -> Handout = handout::copy, changes "handout";
    /// Takes a handout of her own out of the library.
    unlocked handout_remove(HandoutPick) -> Handout = handout::remove, changes "handout";
    /// Puts a handout back that was taken out.
    unlocked handout_restore(HandoutPick) -> Handout = handout::restore, changes "handout";
    /// Says what is wrong with a handout's text, line by line. Nothing is stored.
    unlocked handout_check(HandoutCheck) -> HandoutChecked = handout::check;
    /// A handout's text as the pages it makes, filled in for a group. Nothing is stored.
    unlocked handout_preview(HandoutPreview) -> PaperMade = handout_paper::preview;
    /// Brings a handout from a file, and asks for one if none is given.
    asking handout_import(HandoutImport) -> HandoutImported = file::import, changes "handout";
    /// Saves a handout as a file to pass on, and asks where.
    errand handout_export(HandoutGet) -> HandoutSaved = file::export;
    /// A group's picture.
    unlocked group_logo_get(GroupGet) -> GroupLogo = logo::get;
    /// Gives a group a picture, a PNG.
    unlocked group_logo_set(GroupLogoSet) -> GroupLogo = logo::set, changes "group";
    /// Takes a group's picture away.
    unlocked group_logo_remove(GroupGet) -> GroupLogo = logo::remove, changes "group";
    /// A group's reading cycles.
    unlocked cycle_list(GroupGet) -> CycleList = cycle::list;
    /// A cycle's turns for the next twelve weeks.
    unlocked cycle_ahead(CyclePick) -> CycleAhead = cycle::ahead;
    /// Adds a reading cycle to a group.
    unlocked cycle_add(CycleAdd) -> CycleList = cycle::add, changes "group" "meeting";
    /// Changes a reading cycle.
    unlocked cycle_edit(CycleEdit) -> CycleList = cycle::edit, changes "group" "meeting";
    /// Takes a reading cycle away.
    unlocked cycle_remove(CyclePick) -> CycleList = cycle::remove, changes "group" "meeting";
    /// Puts a reading cycle back that was taken away.
    unlocked cycle_restore(CyclePick) -> CycleList = cycle::restore, changes "group" "meeting";
    /// Puts one evening of a cycle differently, or lets the cycle go on from there.
    unlocked cycle_set(CycleSet) -> CycleAhead = cycle::set, changes "group" "meeting";
    /// A group's roles.
    unlocked role_list(GroupGet) -> RoleList = role::list;
    /// Adds a role to a group.
    unlocked role_add(RoleAdd) -> RoleList = role::add, changes "group" "meeting";
    /// Renames a role, or says whether only those who can serve are proposed for it.
    unlocked role_edit(RoleEdit) -> RoleList = role::edit, changes "group" "meeting";
    /// Takes a role off a group's lists.
    unlocked role_remove(RolePick) -> RoleList = role::remove, changes "group" "meeting";
    /// Puts a role back that was taken off.
    unlocked role_restore(RolePick) -> RoleList = role::restore, changes "group" "meeting";
    /// Says whether somebody can serve in a role.
    unlocked can_serve_set(CanServeSet) -> RoleList = role::set_can, changes "group";
    /// Who does what at a meeting.
    unlocked assignment_list(MeetingGet) -> AssignmentList = assignment::list;
    /// Says who does a role at a meeting, or what they said.
    unlocked assignment_set(AssignmentSet) -> AssignmentList = assignment::set, changes "meeting";
    /// Puts somebody else in the place of whoever can't this time.
    unlocked assignment_substitute(AssignmentSubstitute) -> AssignmentList = assignment::substitute, changes "meeting";
    /// Copies a message that asks somebody for a role, for half a minute.
    errand assignment_message(AssignmentPick) -> ContactCopied = assignment::message;
    /// Who does what in a group's next twelve meetings.
    unlocked rota_get(GroupGet) -> Rota = rota::get;
    /// Changes how a group's rota works.
    unlocked rota_settings(RotaSettings) -> Rota = rota::settings, changes "group" "meeting";
    /// Proposes who could do what in the next twelve meetings, and why. Stores nothing.
    unlocked rota_propose(GroupGet) -> RotaProposal = rota::propose;
    /// Takes names over that were proposed.
    unlocked rota_accept(RotaAccept) -> Rota = rota::accept, changes "meeting";
    /// Who of a group will be away.
    unlocked absence_list(GroupGet) -> AbsenceList = absence::list;
    /// Notes that somebody will be away.
    unlocked absence_add(AbsenceAdd) -> AbsenceList = absence::add, changes "group" "meeting";
    /// Takes an absence off.
    unlocked absence_remove(AbsencePick) -> AbsenceList = absence::remove, changes "group" "meeting";
    /// Who holds which position in a group, and what is vacant.
    unlocked service_list(GroupGet) -> ServiceList = service::list;
    /// Writes down that somebody holds a position from when until when.
    unlocked service_add(ServiceAdd) -> ServiceList = service::add, changes "group";
    /// Changes a term of service.
    unlocked service_edit(ServiceEdit) -> ServiceList = service::edit, changes "group";
    /// Ends a term of service before its time, or says that it goes on.
    unlocked service_end(ServiceEnd) -> ServiceList = service::end, changes "group";
    /// What was wanted to be remembered today about people who asked, in all groups.
    unlocked care_due(Nothing) -> CareDue = care::due;
    /// What a group wanted to remember about people who asked, and terms that end soon.
    unlocked care_list(GroupGet) -> CareList = care::list;
    /// What one person asked to be reminded of, with whom she walks, and her goals.
    unlocked care_get(PersonGet) -> PersonCare = care::get;
    /// Adds a reminder about a person who asked for it.
    unlocked care_add(CareAdd) -> PersonCare = care::add, changes "person" "group";
    /// Says that what was wanted is done.
    unlocked care_done(CarePick) -> PersonCare = care::done, changes "person" "group";
    /// Puts a reminder off to a day.
    unlocked care_snooze(CareSnooze) -> PersonCare = care::snooze, changes "person";
    /// Takes a reminder off: she no longer wants it.
    unlocked care_remove(CarePick) -> PersonCare = care::remove, changes "person" "group";
    /// Puts two people together who both said yes.
    unlocked partner_add(PartnerAdd) -> PersonCare = partner::add, changes "person" "group";
    /// Ends it for both.
    unlocked partner_end(PartnerEnd) -> PersonCare = partner::end, changes "person" "group";
    /// Writes down a goal somebody asked to have kept; agencies only.
    unlocked goal_add(GoalAdd) -> PersonCare = goal::add, changes "person" "group";
    /// Says that a goal is done, or when to look at it again.
    unlocked goal_edit(GoalEdit) -> PersonCare = goal::edit, changes "person";
    /// Takes a goal off.
    unlocked goal_remove(GoalPick) -> PersonCare = goal::remove, changes "person" "group";
    /// A group's speakers from outside.
    unlocked speaker_list(GroupGet) -> SpeakerList = speaker::list;
    /// Everything kept about a speaker from outside.
    unlocked speaker_get(SpeakerPick) -> Speaker = speaker::get;
    /// Adds a speaker from outside.
    unlocked speaker_add(SpeakerAdd) -> Speaker = speaker::add, changes "group";
    /// Changes a speaker from outside.
    unlocked speaker_edit(SpeakerEdit) -> Speaker = speaker::edit, changes "group";
    /// Asks a speaker from outside for an evening, or says what she answered.
    unlocked speaker_invite(SpeakerInvite) -> Speaker = speaker::invite, changes "meeting" "group";
    /// Erases a speaker from outside everywhere these records reach. It can't be undone.
    opened speaker_erase(SpeakerErase) -> PersonErased = speaker::erase, changes "group" "meeting";
    /// The rows of a sign-up sheet.
    unlocked signup_rows(SignUpAsk) -> SignUp = signup::rows;
    /// Writes down who put their names on a sign-up sheet: all of it, or nothing and why.
    unlocked signup_read(SignUpRead) -> SignUpTold = signup::read, changes "meeting";
    /// Who was at a meeting.
    unlocked attendance_get(MeetingGet) -> Attendance = attendance::get;
    /// Marks a person, or takes the mark back.
    unlocked attendance_mark(AttendanceMark) -> Recorded = attendance::mark, changes "meeting";
    /// Marks everybody on the list here who is not marked yet; mutual aid only.
    unlocked attendance_mark_all(MeetingGet) -> Attendance = attendance::mark_all, changes "meeting";
    /// Adds somebody whose name is not there, marked here.
    unlocked attendance_add(AttendanceAdd) -> Recorded = attendance::add, changes "meeting" "person" "group";
    /// Sets the headcount.
    unlocked visitor_count(VisitorCount) -> Counted = attendance::count, changes "meeting";
    /// What is counted of a person, if she asked for it.
    unlocked milestone_get(PersonGet) -> PersonMilestones = milestone::get;
    /// Counts from a day one because somebody asked for it, or puts right what was written down.
    unlocked milestone_set(MilestoneSet) -> PersonMilestones = milestone::set, changes "person";
    /// Counts from a new day one; the days before are kept or erased as she wishes.
    opened milestone_start_again(MilestoneStartAgain) -> PersonMilestones = milestone::start_again, changes "person";
    /// Counts no longer, and erases what was written down. It can't be undone.
    opened milestone_stop(PersonGet) -> PersonMilestones = milestone::stop, changes "person";
    /// What there is to celebrate in a group at its next meeting and after it, and its chips.
    unlocked milestone_list(MilestoneAsk) -> MilestoneList = milestone::list;
    /// Who celebrates at a meeting.
    unlocked milestone_due(MeetingGet) -> MilestonesDue = milestone::due;
    /// Changes how a group counts, and when it is time for new chips.
    unlocked milestone_settings(MilestoneSettings) -> MilestoneList = chip::settings, changes "group" "person";
    /// How many chips were given at a meeting.
    unlocked chip_list(MeetingGet) -> ChipList = chip::list;
    /// Writes down that a chip was given; there is one less in the box.
    unlocked chip_give(ChipPick) -> ChipGave = chip::give, changes "meeting" "group";
    /// Takes back that a chip was given.
    unlocked chip_take_back(ChipPick) -> ChipList = chip::take_back, changes "meeting" "group";
    /// Says how many chips of one kind are in the box.
    unlocked chip_stock_set(ChipStock) -> MilestoneList = chip::set_stock, changes "group";
    /// What there is to type in after an evening on paper.
    unlocked afterwards_get(MeetingGet) -> Afterwards = afterwards::get;
    /// Writes down what was put in at a meeting, and whether two counted it.
    unlocked basket_set(BasketSet) -> BasketSaved = afterwards::set_basket, changes "meeting";
    /// Types in the names of a sheet of paper: a dry run says who is meant, the real run marks them here.
    unlocked sheet_type_in(SheetTypeIn) -> SheetTyped = sheet::type_in, changes "meeting" "person" "group";
    /// The names on a group's list and whether each is here, for the door.
    unlocked door_get(MeetingGet) -> Door = door::get;
    /// Marks a person here at the door, or takes it back.
    unlocked door_mark(DoorMark) -> DoorRow = door::mark, changes "meeting";
    /// Every kind of paper that is made.
    always paper_kinds(Nothing) -> PaperKindList = paper::kinds;
    /// The papers there are of a meeting, of a group, or about a person.
    unlocked paper_list(PaperListAsk) -> PaperList = paper::list;
    /// Says whether a paper that is off by itself shall be made in a group.
    unlocked paper_allow(PaperAllow) -> PaperList = paper::allow, changes "group";
    /// Makes a paper, for looking at.
    unlocked paper_make(PaperRequest) -> PaperMade = paper::make;
    /// Makes a paper and saves it where she chooses.
    asking paper_save(PaperSave) -> PaperSaved = paper::save;
    /// Makes a paper and prints it straight from memory.
    asking paper_print(PaperPrint) -> PaperSent = paper::print;
    /// The papers of an evening: those its group chose, or those of its starter set.
    unlocked paper_set_get(MeetingGet) -> PaperSet = paper::set::get;
    /// Keeps the papers of a group's usual evening.
    unlocked paper_set_keep(PaperSetKeep) -> Done = paper::set::keep, changes "group";
    /// Prints the papers of an evening, each by itself, and says how far it came.
    asking paper_set_print(PaperSetPrint) -> PaperSetSent = paper::set::print;
    /// Saves the papers of an evening in a folder she chooses, all of them or none.
    asking paper_set_save(PaperSetSave) -> PaperSetSaved = paper::set::save;
    /// A group's curriculum and how far everybody is; agencies only.
    unlocked curriculum_get(GroupGet) -> Curriculum = curriculum::get;
    /// Changes what counts: allowed absences, leaving early, places.
    unlocked curriculum_edit(CurriculumEdit) -> Curriculum = curriculum::edit, changes "curriculum" "meeting";
    /// Adds a module behind the last.
    unlocked curriculum_module_add(CurriculumModuleAdd) -> Curriculum = curriculum::add, changes "curriculum";
    /// Changes a module, moves it, takes it out or puts it back.
    unlocked curriculum_module_edit(CurriculumModuleEdit) -> Curriculum = curriculum::edit_module, changes "curriculum" "meeting";
    /// Says which module a meeting has.
    unlocked curriculum_plan(CurriculumPlan) -> Curriculum = curriculum::plan, changes "curriculum" "meeting";
    /// Fills the coming meetings with modules in order.
    unlocked curriculum_fill(CurriculumFill) -> Curriculum = curriculum::fill, changes "curriculum" "meeting";
    /// Writes down that somebody made a module up, or takes it back.
    unlocked curriculum_make_up(CurriculumMakeUp) -> Curriculum = curriculum::make_up, changes "curriculum";
    /// A person's releases of information and what was handed out; a drafting aid, not legal advice.
    unlocked release_list(PersonGet) -> ReleaseList = disclosure::list;
    /// Begins a release of information; Part 2 programs only.
    unlocked release_add(ReleaseAdd) -> ReleaseList = disclosure::add, changes "person";
    /// Changes a release that is not signed.
    unlocked release_edit(ReleaseEdit) -> ReleaseList = disclosure::edit, changes "person";
    /// Takes a release away that is not signed.
    unlocked release_remove(ReleasePick) -> ReleaseList = disclosure::remove, changes "person";
    /// Writes down that a release was signed. From then on it stays as it is.
    unlocked release_sign(ReleaseOn) -> ReleaseList = disclosure::sign, changes "person";
    /// Writes down that a release was revoked.
    unlocked release_revoke(ReleaseOn) -> ReleaseList = disclosure::revoke, changes "person";
    /// Writes down that the event happened that a release waits for.
    unlocked release_happened(ReleaseHappened) -> ReleaseList = disclosure::happened, changes "person";
    /// Writes down that something was handed out under a release.
    unlocked disclosure_add(DisclosureAdd) -> ReleaseList = disclosure::hand_out, changes "person";
    /// What agencies' groups note about a person; nothing in mutual aid.
    unlocked noted_get(PersonGet) -> Noted = noted::get;
    /// Changes what an agency's group notes about a person.
    unlocked noted_edit(NotedEdit) -> Noted = noted::edit, changes "person";
    /// The fields and tags an agency's group has of its own.
    unlocked own_field_list(GroupGet) -> OwnFields = noted::list;
    /// Adds a field of the group's own.
    unlocked own_field_add(OwnFieldAdd) -> OwnFields = noted::add_field, changes "group" "person";
    /// Changes a field of the group's own, takes it off or puts it back.
    unlocked own_field_edit(OwnFieldEdit) -> OwnFields = noted::edit_field, changes "group" "person";
    /// Adds a tag the group uses.
    unlocked own_tag_add(OwnTagAdd) -> OwnFields = noted::add_tag, changes "group" "person";
    /// Changes a tag the group uses, takes it off or puts it back.
    unlocked own_tag_edit(OwnTagEdit) -> OwnFields = noted::edit_tag, changes "group" "person";
    /// What a group writes down, for its members, and what to say if somebody asks for its list.
    unlocked written_down_get(GroupGet) -> WrittenDownTold = written_down::get;
    /// Starter sets: those that come with Homegroup, and her own.
    unlocked pack_list(Nothing) -> PackList = pack::list;
    /// One starter set with all a facilitator would change.
    unlocked pack_get(PackPick) -> PackPage = pack::get;
    /// Copies a starter set, or makes one of how a group is now.
    unlocked pack_copy(PackCopy) -> PackPage = pack::copy, changes "pack";
    /// Changes an own starter set.
    unlocked pack_edit(PackEdit) -> PackPage = pack::edit, changes "pack";
    /// Says what is wrong with the text of a starter set, with lines.
    unlocked pack_text_check(PackTextCheck) -> PackChecked = pack::check_text;
    /// Saves the text of an own starter set.
    unlocked pack_text_save(PackTextSave) -> PackPage = pack::save_text, changes "pack";
    /// Saves a starter set as one file where she chooses.
    errand pack_export(PackPick) -> PackExported = pack::export;
    /// Brings a starter set from a file, and asks which if none is given.
    asking pack_import(PackImport) -> PackImported = pack::import, changes "pack";
    /// What a newer version of a group's starter set would bring, in words.
    unlocked pack_update_look(GroupGet) -> PackUpdate = pack::update_look;
    /// Takes the newer version for the group. What the group changed for itself stays.
    unlocked pack_update(GroupGet) -> Group = pack::update, changes "group" "meeting";
    /// Takes an own starter set off the list. Groups made from it keep their copy.
    unlocked pack_remove(PackPick) -> PackList = pack::remove, changes "pack";
    /// Makes a sample group with invented people to look around in.
    unlocked sample_make(Nothing) -> Sample = sample::make, changes "group" "person" "meeting";
}
