-- Lines that are never changed have no policy of change either: what was scored, carried out or received stays as it was.
drop policy change on programme_goal_score;
drop policy change on abilitation_course;
drop policy change on abilitation_received_part;
