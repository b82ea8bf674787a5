-- When the secrets in a sent letter's addresses were taken out: whoever reads the letter later opens nothing by it.
alter table message.letter add column links_removed_at timestamptz;
create index letter_with_links on message.letter (id) where state = 'SENT' and links_removed_at is null and erased_at is null;
