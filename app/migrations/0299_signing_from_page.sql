-- The page on which a signing was begun, without the language: the way back from it. None when a program began it.
alter table signing_request add column from_page text
  check (from_page ~ '^/[^/\\]' and length(from_page) <= 300);
