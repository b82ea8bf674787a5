-- When a goal counts as kept, and how many months a forecast looks back: each project's own choice.
insert into project.setting_definition (key, position, default_value, verified, source) values
 ('goal.green',      14, '95', false, 'Egen regel: prognosen når minst så stor del av målet'),
 ('goal.yellow',     15, '75', false, 'Egen regel: under detta är målet i fara'),
 ('forecast.months', 16, '6',  false, 'Egen regel: så många hela månader tillbaka bygger prognosen på');
