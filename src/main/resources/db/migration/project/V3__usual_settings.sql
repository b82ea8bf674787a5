-- How a project counts and how long it keeps, until it says otherwise. Unverified ones say so on the screen.
insert into project.setting_definition (key, position, default_value, verified, source) values
 ('lunch.minutes',             1, '60',         false, 'Overenskommen regel i projekt: 9–16 med en timmes lunch är 6 timmar'),
 ('lunch.from_minutes',        2, '300',        false, 'Egen regel: så lång ska dagen vara för att lunch ska dras'),
 ('break.minutes',             3, '0',          false, 'Egen regel: korta pauser räknas som tid'),
 ('month.rounding',            4, 'MONTH_DOWN', false, 'Ett projekts vägledning: bara hela timmar, avrundade nedåt'),
 ('month.zero_rows',           5, 'no',         false, 'ESF-rådets svar om personalens tid: inga rapporter med noll timmar'),
 ('month.internal_deadline',   6, '14',         false, 'Ett projekts egen dag i månaden efter'),
 ('month.due_days',            7, '28',         true,  'SCB: inom fyra veckor efter månadens slut'),
 ('participant.from_minutes',  8, '0',          false, 'Ingen svensk gräns är hittad'),
 ('protected.female',          9, 'TF29',       true,  'SCB: födelsedatum följt av Tf29'),
 ('protected.male',           10, '',           false, 'Texten för män är inte hittad; fråga SCB'),
 ('retention.last_payment',   11, '',           true,  'Förordning (EU) 2021/1060 artikel 82: tiden räknas från sista utbetalningen'),
 ('retention.years',          12, '5',          true,  'Förordning (EU) 2021/1060 artikel 82: fem år från den 31 december'),
 ('data.profile',             13, 'COUNTS',     true,  'Minsta möjliga uppgifter tills någon beslutar annat');
