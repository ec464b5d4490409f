-- The lines of a queue are kept in parts: those that were written together stand in one row, one below the other. `no` is the
-- number of the last of them, `head` its hash, to which the next line is chained. Nothing of a line changes.
alter table placement_queue_line rename to placement_queue_part;
alter table placement_queue_part rename column line to lines;
alter table placement_queue_part add column head text;
update placement_queue_part set head = encode(sha256(convert_to(lines, 'UTF8')), 'hex');
alter table placement_queue_part alter column head set not null;
