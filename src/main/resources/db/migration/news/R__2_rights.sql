grant usage on schema news to ${app};
grant select, insert, update on news.post, news.text, news.edition, news.tag to ${app};
grant select, insert on news.revision to ${app};
grant select, insert, update (number) on news.address to ${app};
grant select, insert, delete on news.post_tag to ${app};
grant delete on news.edition to ${app};
grant select, insert on news.preview to ${app};
grant update (closed_at) on news.preview to ${app};
grant execute on function news.preview(bytea, text, timestamptz) to ${app};
