-- The norm that a signal says was breached (Law 343, art. 18): the public name of a unit, `law-343/art-17-1`. Signals filed
-- before this column name none.
alter table complaints_signal add column norm text;
