-- Which projects tell something on an association's site: one look a project, however many posts there are.
create index on news.post (association_id, project_id) where state = 'PUBLISHED' and kind <> 'PAGE';
