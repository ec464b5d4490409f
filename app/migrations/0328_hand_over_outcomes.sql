-- Indicators of the four goals (Law 343, art. 3(2)): counted once a day over the records, by region and year. No person is
-- in them; every reader sees them with small cells hidden.
create table hand_over_outcome (
  region text not null,
  year int not null,
  indicator text not null,
  -- How many children or goals the figure is counted over.
  base int not null check (base >= 0),
  -- How many of them fulfil it; for a median the days.
  figure int not null check (figure >= 0),
  counted_on date not null,
  primary key (region, year, indicator)
);
grant select, insert, update, delete on hand_over_outcome to tirek_app;
