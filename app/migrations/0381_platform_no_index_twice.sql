-- Keys begin with the id, so an index on the id alone repeats them and only makes every change dearer.
drop index registry_person_by_id;
drop index placement_request_by_id;
drop index placement_look_up_by_id;
drop index consultation_file_by_id;
drop index consultation_draft_by_id;
