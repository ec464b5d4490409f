-- The desk of a department: breaches of the last days in a territory.
create index placement_breach_by_day on placement_breach (region, recorded_at);
