-- Stays in the risk group that still ask for something, region by region: the follow-up of an organisation looks through
-- those of its regions, and without this through those of the country.
create index screening_risk_followed on screening_risk (region) where state <> 'resolved' or resolution = 'under-examination';
