-- How a family reaches an organisation: the telephone of its desk and where it is. Public, as the register is.
alter table network_organisation
  add column phone text,
  add column address_kk text,
  add column address_ru text,
  add column address_en text,
  add constraint network_address_in_all_languages
    check ((address_kk is null) = (address_ru is null) and (address_kk is null) = (address_en is null));
