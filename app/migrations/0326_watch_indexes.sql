-- What stands still is found every day in the whole register: only rows that wait stand in these indexes.
create index consultation_file_without_day on consultation_file (opened_on, id) where state = 'opened';
create index consultation_file_without_conclusion on consultation_file (id) where state in ('in-session', 'drafted');
create index consultation_conclusion_standing on consultation_conclusion (signed_on, id) where annulled_on is null;
create index programme_direction_unanswered on programme_direction (sent_on, id) where state = 'sent';
create index programme_approved on programme_programme (approved_on, id) where state = 'approved';
