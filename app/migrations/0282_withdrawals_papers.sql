-- By what a recipient finds the case in its own papers: the day of the consent, and what came under it, when and from whom.
alter table withdrawals_notice add column given_on date;
update withdrawals_notice set given_on = told_on;
alter table withdrawals_notice alter column given_on set not null;
alter table withdrawals_notice add column papers jsonb not null default '[]';
