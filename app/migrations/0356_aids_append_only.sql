-- A conclusion of the commission is written once: what cannot be changed has no wall of changes.
drop policy change on aids_conclusion;
